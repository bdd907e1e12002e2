package org.copytaster.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.Answer;
import org.copytaster.query.ArticleQuery;
import org.copytaster.query.ArticleSummary;
import org.copytaster.query.ArticleText;
import org.copytaster.query.BadCursorException;
import org.copytaster.query.LedgerQuery;
import org.copytaster.query.NamedSubject;
import org.copytaster.query.Page;
import org.copytaster.query.Queries;
import org.copytaster.query.SeriesQuery;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.view.AsOf;
import org.copytaster.view.View;

/**
 * Answers from a view in memory, by plain loops: what tests of the API and of stores hold on to.
 */
public final class OracleQueries implements Queries {
  private static final int TOGETHER_ARTICLES = 200;
  private static final int SALIENT = 8;
  private static final Comparator<EnrichedArticle> LATEST =
      Comparator.comparing(EnrichedArticle::getPublished)
          .reversed()
          .thenComparing(EnrichedArticle::getArticleId);

  private final View view;
  private final Set<String> summed;
  private final List<FeedState> feeds;
  private final SortedMap<String, NamedSubject> names = new TreeMap<>();

  /**
   * Over a view.
   *
   * @param summed measures whose periods are summed up
   * @param feeds where live feeds stand
   */
  public OracleQueries(View view, Set<String> summed, List<FeedState> feeds) {
    this.view = view;
    this.summed = summed;
    this.feeds = feeds;
    for (EnrichedArticle article : view.articles().values()) {
      entities(article).forEach(this::count);
      if (article.getOutlet() != null) {
        count(
            new NamedSubject(
                ActivitySubject.OUTLET, article.getOutlet(), article.getOutlet(), null, 1));
      }
    }
  }

  private void count(NamedSubject one) {
    names.merge(
        one.subject() + " " + one.id(),
        one,
        (a, b) -> new NamedSubject(a.subject(), a.id(), a.name(), a.type(), a.articles() + 1));
  }

  private static List<NamedSubject> entities(EnrichedArticle article) {
    Map<String, LinkedEntity> named = new TreeMap<>();
    Stream.concat(article.getEntities().stream(), article.getTitleEntities().stream())
        .forEach(
            entity ->
                named.merge(
                    id(entity), entity, (a, b) -> a.getSalience() >= b.getSalience() ? a : b));
    return named.values().stream()
        .sorted(
            Comparator.comparingDouble(LinkedEntity::getSalience)
                .reversed()
                .thenComparing(OracleQueries::id))
        .map(e -> new NamedSubject(ActivitySubject.ENTITY, id(e), e.getName(), e.getType(), 1))
        .toList();
  }

  private static String id(LinkedEntity entity) {
    return entity.getWikidata() != null ? entity.getWikidata() : entity.getLocalId();
  }

  @Override
  public Page<StorySummary> stories(StoryQuery query, String cursor, int limit) {
    List<StorySummary> found =
        view.stories().values().stream()
            .map(this::summary)
            .filter(s -> within(s.lastSeen(), query.from(), query.to()))
            .filter(s -> query.outlet() == null || s.outlets().contains(query.outlet()))
            .filter(s -> s.membersTotal() >= query.minMembers())
            .filter(s -> s.outlets().size() >= query.minOutlets())
            .filter(
                s ->
                    query.entity() == null
                        || names(view.articles().get(s.storyId()), query.entity()))
            .sorted(
                Comparator.comparing(StorySummary::lastSeen)
                    .reversed()
                    .thenComparing(StorySummary::storyId))
            .toList();
    return page(found, cursor, limit);
  }

  private StorySummary summary(Story story) {
    EnrichedArticle origin = view.articles().get(story.getStoryId());
    return new StorySummary(
        story.getStoryId(),
        origin.getTitle(),
        origin.getOutlet(),
        origin.getUrl(),
        origin.getLanguage(),
        origin.getForm(),
        story.getFirstSeen(),
        story.getLastSeen(),
        story.getMembersTotal(),
        story.getOutlets(),
        story.getOriginators(),
        entities(origin).stream().limit(SALIENT).toList(),
        origin.getClaims().size());
  }

  private static boolean names(EnrichedArticle article, String entity) {
    return entities(article).stream().anyMatch(e -> e.id().equals(entity));
  }

  @Override
  public Answer<Optional<Story>> story(String storyId) {
    return answer(Optional.ofNullable(view.stories().get(storyId)));
  }

  @Override
  public Answer<List<Story>> stories(List<String> storyIds) {
    return answer(storyIds.stream().map(view.stories()::get).filter(Objects::nonNull).toList());
  }

  @Override
  public Page<ArticleSummary> articles(ArticleQuery query, String cursor, int limit) {
    List<ArticleSummary> found =
        view.articles().values().stream()
            .filter(a -> within(a.getPublished(), query.from(), query.to()))
            .filter(a -> query.outlet() == null || query.outlet().equals(a.getOutlet()))
            .filter(a -> query.entity() == null || names(a, query.entity()))
            .sorted(LATEST)
            .map(
                a ->
                    new ArticleSummary(
                        a.getArticleId(),
                        a.getTitle(),
                        a.getOutlet(),
                        a.getUrl(),
                        a.getPublished(),
                        a.getStoryId(),
                        a.getRelation(),
                        a.getClaims().size()))
            .toList();
    return page(found, cursor, limit);
  }

  @Override
  public Answer<List<EnrichedArticle>> articles(List<String> articleIds) {
    return answer(articleIds.stream().map(view.articles()::get).filter(Objects::nonNull).toList());
  }

  @Override
  public Answer<Optional<ArticleText>> text(String articleId) {
    EnrichedArticle article = view.articles().get(articleId);
    return answer(
        Optional.ofNullable(article)
            .map(
                a ->
                    new ArticleText(
                        articleId,
                        a.getContentHash(),
                        a.getTitle(),
                        view.texts().get(articleId),
                        null)));
  }

  @Override
  public Page<NamedSubject> names(
      ActivitySubject subject, String beginning, String cursor, int limit) {
    String wanted = beginning == null ? "" : beginning.toLowerCase(Locale.ROOT);
    List<NamedSubject> found =
        names.values().stream()
            .filter(n -> n.subject() == subject)
            .filter(
                n ->
                    Stream.of(n.name().toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(word -> word.startsWith(wanted)))
            .sorted(
                Comparator.comparingLong(NamedSubject::articles)
                    .reversed()
                    .thenComparing(NamedSubject::id))
            .toList();
    return page(found, cursor, limit);
  }

  @Override
  public Answer<Optional<NamedSubject>> subject(ActivitySubject subject, String id) {
    return answer(Optional.ofNullable(names.get(subject + " " + id)));
  }

  @Override
  public Answer<List<ActivityCount>> activity(
      ActivitySubject subject, String id, Instant from, Instant to) {
    return answer(
        view.activity().values().stream()
            .filter(a -> a.getSubject() == subject && a.getId().equals(id))
            .filter(a -> within(a.getStart(), from, to))
            .sorted(Comparator.comparing(ActivityCount::getStart))
            .toList());
  }

  @Override
  public Answer<List<NamedSubject>> together(String entityId, int limit) {
    Map<String, NamedSubject> counted = new HashMap<>();
    view.articles().values().stream()
        .filter(a -> names(a, entityId))
        .sorted(LATEST)
        .limit(TOGETHER_ARTICLES)
        .flatMap(a -> entities(a).stream())
        .filter(e -> !e.id().equals(entityId))
        .forEach(
            e ->
                counted.merge(
                    e.id(),
                    e,
                    (a, b) ->
                        new NamedSubject(
                            a.subject(), a.id(), a.name(), a.type(), a.articles() + 1)));
    return answer(
        counted.values().stream()
            .sorted(
                Comparator.comparingLong(NamedSubject::articles)
                    .reversed()
                    .thenComparing(NamedSubject::id))
            .limit(limit)
            .toList());
  }

  @Override
  public Page<LedgerEntry> ledger(LedgerQuery q, String cursor, int limit) {
    List<LedgerEntry> found =
        at(q.asOf()).entries().values().stream()
            .filter(e -> q.measure() == null || q.measure().equals(e.getMeasure()))
            .filter(e -> q.actor() == null || q.actor().equals(id(e.getActor())))
            .filter(e -> q.about() == null || q.about().equals(id(e.getAbout())))
            .filter(
                e ->
                    q.party() == null
                        || q.party().equals(id(e.getActor()))
                        || q.party().equals(id(e.getAbout())))
            .filter(e -> between(e.getPeriod(), q.from(), q.to()))
            .filter(e -> q.status() == null || q.status() == e.getStatus())
            .filter(e -> e.getIndependentOriginators() >= q.minIndependentOriginators())
            .filter(e -> !q.copyErrors() || !e.getCopyErrors().isEmpty())
            .toList();
    return page(found, cursor, limit);
  }

  private AsOf.Ledger at(Instant time) {
    return time == null
        ? new AsOf.Ledger(view.ledger(), view.series())
        : AsOf.ledger(view.claims().values(), time, summed);
  }

  private static String id(ClaimParty party) {
    if (party == null) {
      return "-";
    }
    return party.getWikidata() != null
        ? party.getWikidata()
        : "local:" + party.getName().toLowerCase(Locale.ROOT);
  }

  @Override
  public Answer<Optional<LedgerEntry>> entry(String ledgerKey, Instant asOf) {
    return answer(Optional.ofNullable(at(asOf).entries().get(ledgerKey)));
  }

  @Override
  public Page<ReportedClaim> claims(String ledgerKey, String cursor, int limit) {
    return page(
        view.claims().values().stream().filter(c -> c.getLedgerKey().equals(ledgerKey)).toList(),
        cursor,
        limit);
  }

  @Override
  public Page<SeriesPoint> series(SeriesQuery q, String cursor, int limit) {
    return page(
        at(q.asOf()).series().values().stream()
            .filter(p -> q.series().equals(p.getSeries()))
            .filter(p -> q.actor() == null || q.actor().equals(id(p.getActor())))
            .filter(p -> q.about() == null || q.about().equals(id(p.getAbout())))
            .filter(p -> between(p.getPeriod(), q.from(), q.to()))
            .sorted(
                Comparator.comparing(
                    p ->
                        LedgerKeys.seriesKey(
                            p.getSeries(), p.getActor(), p.getAbout(), p.getPeriod())))
            .toList(),
        cursor,
        limit);
  }

  @Override
  public Page<Recall> recalls(String cursor, int limit) {
    return page(
        view.recalls().values().stream()
            .sorted(
                Comparator.comparing(Recall::getAt).reversed().thenComparing(Recall::getArticleId))
            .toList(),
        cursor,
        limit);
  }

  @Override
  public Answer<List<FeedState>> feeds() {
    return answer(feeds);
  }

  private static boolean within(Instant at, Instant from, Instant to) {
    return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  private static boolean between(String period, String from, String to) {
    Predicate<String> late = p -> from == null || p.compareTo(from) >= 0;
    return late.test(period) && (to == null || period.compareTo(to) <= 0);
  }

  private static <T> Answer<T> answer(T value) {
    return new Answer<>(value, false, 0);
  }

  /** The cursor is how many items went before. */
  private static <T> Page<T> page(List<T> all, String cursor, int limit) {
    int from = 0;
    if (cursor != null) {
      if (!cursor.matches("after-[0-9]{1,9}")) {
        throw new BadCursorException(cursor);
      }
      from = Math.min(all.size(), Integer.parseInt(cursor.substring("after-".length())));
    }
    List<T> rest = new ArrayList<>(all.subList(from, Math.min(all.size(), from + limit)));
    int reached = from + rest.size();
    return new Page<>(rest, reached < all.size() ? "after-" + reached : null, List.of(), 0);
  }
}
