package org.copytaster.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.copytaster.article.ContentHash;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.internal.TextPlace;

/** Puts answers of the owners together. */
final class ViewQueries implements Queries {
  private static final int LEDGER_PARTS = 4;

  private final Sources sources;
  private final Texts texts;
  private final Subjects subjects;

  ViewQueries(Sources sources, Texts texts) {
    this.sources = sources;
    this.texts = texts;
    subjects = new Subjects(sources);
  }

  @Override
  public Page<StorySummary> stories(StoryQuery query, String cursor, int limit) {
    return page(Kind.STORIES, Filters.of(query), cursor, limit, rows -> subjects.summaries(rows));
  }

  @Override
  public Answer<Optional<Story>> story(String storyId) {
    return one(Kind.STORY, storyId, Encodings.STORY::record);
  }

  @Override
  public Page<ArticleSummary> articles(ArticleQuery query, String cursor, int limit) {
    return page(
        Kind.ARTICLES,
        Filters.of(query),
        cursor,
        limit,
        each(row -> Summaries.article(row.value())));
  }

  @Override
  public Answer<List<EnrichedArticle>> articles(List<String> articleIds) {
    return some(Kind.ARTICLE, articleIds, Encodings.ARTICLE::record);
  }

  @Override
  public Answer<List<Story>> stories(List<String> storyIds) {
    return some(Kind.STORY, storyIds, Encodings.STORY::record);
  }

  @Override
  public Answer<Optional<ArticleText>> text(String articleId) {
    Answer<Optional<TextPlace>> place = one(Kind.PLACE, articleId, Encodings.PLACE::record);
    return new Answer<>(place.value().map(at -> text(articleId, at)), place.standby(), place.lag());
  }

  private ArticleText text(String articleId, TextPlace at) {
    if (at.getPartition() < 0) {
      throw new UnansweredException("the text is not found yet", Gathered.RETRY_AFTER);
    }
    Article article = texts.at(at);
    if (article == null) {
      return null;
    }
    if (!ContentHash.of(article).equals(at.getContentHash())) {
      throw new IllegalStateException("another version lies where " + articleId + " should");
    }
    return new ArticleText(
        articleId,
        at.getContentHash(),
        article.getTitle(),
        article.getBody(),
        article.getRights() == null ? null : article.getRights().getHolder());
  }

  @Override
  public Page<NamedSubject> names(
      ActivitySubject subject, String beginning, String cursor, int limit) {
    Filters filters =
        new Filters()
            .with(SubjectReads.KIND, subject.name())
            .with(SubjectReads.BEGINNING, beginning);
    return page(Kind.NAMES, filters, cursor, limit, rows -> subjects.named(rows));
  }

  @Override
  public Answer<Optional<NamedSubject>> subject(ActivitySubject subject, String id) {
    String key = LedgerKeys.join(subject.name(), id);
    Gathered gathered = sources.askKeys(Question.keys(Kind.SUBJECT, List.of(key)));
    return answer(gathered, subjects.counted(gathered.whole()).stream().findFirst());
  }

  @Override
  public Answer<List<ActivityCount>> activity(
      ActivitySubject subject, String id, Instant from, Instant to) {
    Filters filters = new Filters().with(SubjectReads.FROM, from).with(SubjectReads.TO, to);
    return all(
        Kind.ACTIVITY,
        List.of(LedgerKeys.join(subject.name(), id)),
        filters,
        Encodings.ACTIVITY::record);
  }

  @Override
  public Answer<List<NamedSubject>> together(String entityId, int limit) {
    return subjects.together(entityId, limit);
  }

  @Override
  public Page<LedgerEntry> ledger(LedgerQuery query, String cursor, int limit) {
    Filters filters = Filters.of(query);
    Rows<LedgerEntry> rows = each(row -> Encodings.ENTRY.record(row.value()));
    if (query.asOf() == null) {
      return page(Kind.LEDGER, filters, cursor, limit, rows);
    }
    String subject = subject(query.measure(), query.actor(), query.about());
    return page(Kind.LEDGER_AS_OF, List.of(subject), filters, cursor, limit, rows);
  }

  @Override
  public Answer<Optional<LedgerEntry>> entry(String ledgerKey, Instant asOf) {
    if (asOf == null) {
      return one(Kind.ENTRY, ledgerKey, Encodings.ENTRY::record);
    }
    if (!isLedgerKey(ledgerKey)) {
      return new Answer<>(Optional.empty(), false, 0);
    }
    String period = LedgerKeys.period(ledgerKey);
    Filters filters =
        new Filters()
            .with(LedgerReads.FROM, period)
            .with(LedgerReads.TO, period)
            .with(LedgerReads.AT, asOf);
    Gathered gathered =
        sources.askKeys(
            new Question(
                Kind.LEDGER_AS_OF, List.of(LedgerKeys.subject(ledgerKey)), filters.map(), null, 1));
    return answer(
        gathered,
        gathered.whole().stream().map(row -> Encodings.ENTRY.record(row.value())).findFirst());
  }

  @Override
  public Page<ReportedClaim> claims(String ledgerKey, String cursor, int limit) {
    if (!isLedgerKey(ledgerKey)) {
      return new Page<>(List.of(), null, List.of(), 0);
    }
    return page(
        Kind.CLAIMS,
        List.of(ledgerKey),
        new Filters(),
        cursor,
        limit,
        each(row -> Encodings.CLAIM.record(row.value())));
  }

  @Override
  public Page<SeriesPoint> series(SeriesQuery query, String cursor, int limit) {
    if (query.series() == null) {
      throw new IllegalArgumentException("series: which one?");
    }
    Filters filters = Filters.of(query);
    Rows<SeriesPoint> rows = each(row -> Encodings.POINT.record(row.value()));
    if (query.asOf() == null) {
      return page(Kind.SERIES, filters, cursor, limit, rows);
    }
    String measure = query.series().replaceFirst("/trailing-\\d+$", "");
    String subject = subject(measure, query.actor(), query.about());
    return page(Kind.SERIES_AS_OF, List.of(subject), filters, cursor, limit, rows);
  }

  @Override
  public Page<Recall> recalls(String cursor, int limit) {
    return page(
        Kind.RECALLS,
        new Filters(),
        cursor,
        limit,
        each(row -> Encodings.RECALL.record(row.value())));
  }

  @Override
  public Answer<List<FeedState>> feeds() {
    return all(Kind.FEEDS, List.of(), new Filters(), Encodings.FEED::record);
  }

  private static boolean isLedgerKey(String key) {
    return LedgerKeys.split(key).size() == LEDGER_PARTS;
  }

  private static String subject(String measure, String actor, String about) {
    if (measure == null || actor == null || about == null) {
      throw new IllegalArgumentException("asOf needs measure, actor and about");
    }
    return LedgerKeys.join(measure, actor, about);
  }

  private <T> Answer<Optional<T>> one(Kind kind, String key, Function<Value, T> record) {
    Gathered gathered = sources.askKeys(Question.keys(kind, List.of(key)));
    return answer(
        gathered, gathered.whole().stream().map(r -> record.apply(r.value())).findFirst());
  }

  /** What there is of some keys, in their order. */
  private <T> Answer<List<T>> some(Kind kind, List<String> keys, Function<Value, T> record) {
    if (keys.isEmpty()) {
      return new Answer<>(List.of(), false, 0);
    }
    Gathered gathered = sources.askKeys(Question.keys(kind, keys));
    Map<String, T> found = new HashMap<>();
    gathered.whole().forEach(row -> found.put(row.key(), record.apply(row.value())));
    return answer(gathered, keys.stream().filter(found::containsKey).map(found::get).toList());
  }

  /** All rows, page by page; keys say whose, none asks everybody. */
  private <T> Answer<List<T>> all(
      Kind kind, List<String> keys, Filters filters, Function<Value, T> record) {
    List<T> all = new ArrayList<>();
    boolean standby = false;
    long lag = 0;
    String after = null;
    do {
      Gathered part = ask(new Question(kind, keys, filters.map(), after, Scan.ROWS));
      part.whole().forEach(row -> all.add(record.apply(row.value())));
      after = part.slice().reached();
      standby |= part.standby();
      lag = Math.max(lag, part.lag());
    } while (after != null);
    return new Answer<>(all, standby, lag);
  }

  private <T> Page<T> page(Kind kind, Filters filters, String cursor, int limit, Rows<T> rows) {
    return page(kind, List.of(), filters, cursor, limit, rows);
  }

  private <T> Page<T> page(
      Kind kind, List<String> keys, Filters filters, String cursor, int limit, Rows<T> rows) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: at least 1");
    }
    // A ledger as of a time has the places of the ledger: a cursor may go from one to the other.
    String list = kind.name().replace("_AS_OF", "");
    String after = Cursors.place(list, cursor);
    Gathered gathered = ask(new Question(kind, keys, filters.map(), after, limit));
    List<T> items = rows.items(gathered.slice().rows());
    if (!keys.isEmpty()) {
      gathered.whole();
    }
    return new Page<>(
        items,
        Cursors.cursor(list, gathered.slice().reached()),
        gathered.missing(),
        gathered.lag());
  }

  private Gathered ask(Question question) {
    return question.keys().isEmpty() ? sources.askAll(question) : sources.askKeys(question);
  }

  private static <T> Answer<T> answer(Gathered gathered, T value) {
    return new Answer<>(value, gathered.standby(), gathered.lag());
  }

  private static <T> Rows<T> each(Function<Slice.Row, T> item) {
    return rows -> rows.stream().map(item).toList();
  }

  /** What the rows of a page say. */
  private interface Rows<T> {
    List<T> items(List<Slice.Row> rows);
  }
}
