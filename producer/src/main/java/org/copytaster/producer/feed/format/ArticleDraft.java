package org.copytaster.producer.feed.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.input.Utf8;
import org.copytaster.schema.AlternateId;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.Association;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.Hop;
import org.copytaster.schema.Rights;
import org.copytaster.schema.Subject;

/** An article while it is read. Texts are stripped, blank ones are null, all are bounded. */
final class ArticleDraft {
  private static final int MAX_LIST = 256;
  private static final int MAX_WORD = 1_000;
  private static final int MAX_ADDRESS = 4_000;

  static {
    GeneratedClasses.trust();
  }

  private final Intake intake;
  private final Article.Builder article =
      Article.newBuilder()
          .setBody("")
          .setStatus(ArticleStatus.USABLE)
          .setChangeKind(ChangeKind.NEW);
  private final DraftDates dates = new DraftDates();
  private final Extras extras = new Extras();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> signals = new LinkedHashSet<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<AlternateId> alternateIds = new ArrayList<>();
  private final List<Association> associations = new ArrayList<>();
  private final List<Hop> hops = new ArrayList<>();
  private final Rights.Builder rights = Rights.newBuilder();
  private String key;
  private String leftOut;

  ArticleDraft(Intake intake) {
    this.intake = intake;
  }

  /** The article under construction, for fields without a rule of their own. */
  Article.Builder article() {
    return article;
  }

  DraftDates dates() {
    return dates;
  }

  Extras extras() {
    return extras;
  }

  Intake intake() {
    return intake;
  }

  /** "item 3 (urn:x:7)". */
  String name() {
    return "item " + intake.number() + (key == null ? "" : " (" + Extras.cut(key, 200) + ")");
  }

  /** The item's own id. */
  void key(String id) throws Unreadable {
    key = text("id", id);
  }

  String key() {
    return key;
  }

  /** There is no article here, and nothing is wrong. */
  void leaveOut(String reason) {
    leftOut = reason;
  }

  /** A text as it may stand in a field, cut where it is longer than a field may be; or null. */
  String text(String field, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String whole = whole(value).strip();
    if (whole.length() <= Limits.MAX_FIELD_BYTES / 3
        || Utf8.length(whole) <= Limits.MAX_FIELD_BYTES) {
      return whole;
    }
    extras.add("cut", field + " had " + whole.length() + " characters");
    return Extras.cut(whole, Limits.MAX_FIELD_BYTES / 3);
  }

  /** JSON may hold half a character; no topic may. */
  private static String whole(String text) {
    if (Utf8.firstLoneSurrogate(text) < 0) {
      return text;
    }
    StringBuilder copy = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(copy::appendCodePoint);
    return copy.toString();
  }

  private String word(String value) {
    return value == null || value.isBlank() ? null : Extras.cut(whole(value).strip(), MAX_WORD);
  }

  /** The text of the article. */
  void body(HtmlText body) throws Unreadable {
    String text = whole(body.text());
    if (text.length() > Limits.MAX_BODY_BYTES / 3 && Utf8.length(text) > Limits.MAX_BODY_BYTES) {
      throw new Unreadable(
          "body",
          "the text takes %d bytes, more than %d"
              .formatted(Utf8.length(text), Limits.MAX_BODY_BYTES));
    }
    article.setBody(text).setFurniture(body.furniture());
  }

  /** The sender's summary: the text where there is no other. */
  void summary(HtmlText summary) throws Unreadable {
    if (article.getBody().isEmpty()) {
      body(summary);
    } else if (!summary.text().equals(article.getBody())) {
      article.setSummary(text("summary", summary.text()));
    }
  }

  void title(String title) {
    article.setTitle(text("title", title));
  }

  /** The address of the page, made absolute where that is possible. */
  void url(String address) {
    String absolute = ItemId.absolute(intake.payload().address(), address);
    article.setUrl(text("url", absolute == null ? address : absolute));
  }

  void source(String name) {
    if (word(name) != null && sources.size() < MAX_LIST) {
      sources.add(word(name));
    }
  }

  void signal(String signal) {
    if (word(signal) != null && signals.size() < MAX_LIST) {
      signals.add(word(signal));
    }
  }

  void subject(String kind, String scheme, String code, String name) {
    Subject subject = new Subject(word(scheme), word(code), word(name), kind);
    boolean said = subject.getCode() != null || subject.getName() != null;
    if (said && subjects.size() < MAX_LIST && !subjects.contains(subject)) {
      subjects.add(subject);
    }
  }

  void alternateId(String role, String value) {
    if (word(value) != null && alternateIds.size() < MAX_LIST) {
      alternateIds.add(new AlternateId(word(role), word(value)));
    }
  }

  void association(String rel, String address, String type, String title) {
    String absolute = ItemId.absolute(intake.payload().address(), address);
    String uri = absolute == null ? address : absolute;
    if (uri != null && !uri.isBlank() && uri.length() <= MAX_ADDRESS && associations.size() < 64) {
      associations.add(new Association(word(rel), whole(uri).strip(), word(type), word(title)));
    }
  }

  void hop(Integer seq, String party, String action, Instant at) {
    if (hops.size() < MAX_LIST) {
      hops.add(new Hop(seq, word(party), word(action), at));
    }
  }

  /** What the holder allows; null leaves what is known. */
  void rights(String holder, String terms, String notice, String dataMining) {
    rights.setHolder(holder == null ? rights.getHolder() : text("rights.holder", holder));
    rights.setTerms(terms == null ? rights.getTerms() : text("rights.terms", terms));
    rights.setNotice(notice == null ? rights.getNotice() : text("rights.notice", notice));
    rights.setDataMining(
        dataMining == null ? rights.getDataMining() : text("rights.dataMining", dataMining));
  }

  /** What the draft has become. */
  Parsed parsed() throws Unreadable {
    if (leftOut != null) {
      return new Parsed.LeftOut(name(), leftOut);
    }
    if (key == null) {
      throw new Unreadable("id", "the item has neither an id nor an address");
    }
    marks();
    defaults();
    boolean recalled = article.getStatus() != ArticleStatus.USABLE;
    if (!recalled && article.getBody().isEmpty() && article.getTitle() == null) {
      throw new Unreadable("body", "the item has neither a text nor a title");
    }
    boolean dated = dates.into(article, intake, recalled);
    Article done =
        article
            .setArticleId(ItemId.of(intake.scope(), key))
            .setInfoSources(List.copyOf(sources))
            .setSignals(List.copyOf(signals))
            .setSubjects(List.copyOf(subjects))
            .setAlternateIds(List.copyOf(alternateIds))
            .setAssociations(List.copyOf(associations))
            .setHops(List.copyOf(hops))
            .setExtras(extras.all())
            .setReceived(intake.payload().received().truncatedTo(ChronoUnit.MILLIS))
            .setFeedId(intake.origin().feedId())
            .setAdapter(intake.adapter())
            .setRawPayload(intake.rawPayload())
            .build();
    return dates.withdrawn() != null
        ? new Parsed.Tombstone(done, key, dates.withdrawn())
        : new Parsed.Item(done, key, Fingerprint.of(done, dated));
  }

  /** A feed without a field for it says in the headline why it sends a story again. */
  private void marks() {
    ChangeKind marked = HeadlineMarks.of(article.getTitle());
    if (marked == null || article.getChangeKind() != ChangeKind.NEW) {
      return;
    }
    article.setChangeKind(marked);
    if (marked == ChangeKind.KILL && article.getStatus() == ArticleStatus.USABLE) {
      // Held back rather than killed for good: a line of text must not bar the article for ever.
      article.setStatus(ArticleStatus.WITHHELD);
    }
  }

  private void defaults() {
    Origin origin = intake.origin();
    String own = article.getOutlet();
    if (origin.outlet() != null) {
      // Who configures a feed knows its outlet better than the title of the feed tells.
      article.setOutlet(origin.outlet());
      if (article.getProvider() == null) {
        article.setProvider(own);
      }
    } else if (own == null) {
      // An agency publishes what it provides.
      article.setOutlet(article.getProvider());
    }
    if (article.getOutlet() != null && article.getOutlet().equals(article.getProvider())) {
      article.setProvider(null);
    }
    if (article.getCreditLine() == null) {
      article.setCreditLine(origin.credit());
    }
    if (article.getLanguage() == null) {
      article.setLanguage(origin.language());
    }
    if (rights.getTerms() == null) {
      rights.setTerms(origin.rights());
    }
    Rights said = rights.build();
    if (!said.equals(Rights.newBuilder().build())) {
      article.setRights(said);
    }
    extras.add("charset", intake.charsetRemark());
  }
}
