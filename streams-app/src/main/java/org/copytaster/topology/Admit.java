package org.copytaster.topology;

import java.time.Instant;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.Balance;
import org.copytaster.schema.Clock;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.view.Enricher;
import org.copytaster.view.Register;
import org.copytaster.view.Tally;

/**
 * First stage: takes articles in, counts what was there already, holds what is under embargo, and
 * lets it go when a clock record says so. The clock is the highest one received in the partition;
 * record timestamps and the machine's clock play no part.
 */
final class Admit implements Processor<String, Object, String, Object> {
  private static final Instant FIRST_DATE = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Parts of the key of a version under embargo; that of another feed has one more. */
  private static final int WAITING_PARTS = 3;

  private final PipelineSettings settings;
  private final Enricher enricher;
  private ProcessorContext<String, Object> context;
  private BalanceStore balance;
  private KeyValueStore<String, Article> embargo;
  private KeyValueStore<String, ArticleState> register;
  private Sensor late;

  Admit(PipelineSettings settings, Enricher enricher) {
    this.settings = settings;
    this.enricher = enricher;
  }

  /**
   * An article on its way to the register.
   *
   * @param article the version
   * @param hash of its content
   * @param late whether it came too late to be folded
   */
  record Admitted(Article article, String hash, boolean late) {}

  /**
   * One more delivery of a released version, on its way to the register.
   *
   * @param feed that delivered it; null for none
   */
  record Delivered(String feed) {}

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    balance = new BalanceStore(context);
    embargo = context.getStateStore(Names.EMBARGO_STORE);
    register = context.getStateStore(Names.REGISTER_STORE);
    late =
        context
            .metrics()
            .addRateTotalSensor(
                "articles",
                context.taskId().toString(),
                "late-articles",
                Sensor.RecordingLevel.INFO);
  }

  @Override
  public void process(Record<String, Object> record) {
    if (record.value() instanceof Article article) {
      admit(record.key(), article, record.timestamp());
    } else if (record.value() instanceof Clock clock) {
      tick(clock.getAt(), record.timestamp());
    } else {
      throw new BadArticleException(null, "the record has no value", null);
    }
  }

  private void admit(String key, Article article, long timestamp) {
    try {
      take(key, article, timestamp);
    } catch (BadArticleException e) {
      Instant until = article.getEmbargoedUntil();
      throw until != null && until.isAfter(balance.clock()) ? e.under(until) : e;
    }
  }

  private void take(String key, Article article, long timestamp) {
    check(key, article);
    String hash = ContentHash.of(article);
    Instant clock = balance.clock();
    Instant until = ArticleTimes.heldUntil(article);
    boolean held = until != null && until.isAfter(clock);
    ArticleState state = register.get(article.getArticleId());
    String row = embargoKey(article, hash);
    Article waiting = embargo.get(row);
    if (waiting != null) {
      balance.add(Tally.ofDuplicates(1));
      noteWaiting(row, waiting, article.getFeedId());
    } else if (state != null && Register.knows(state, hash)) {
      balance.add(Tally.ofDuplicates(1));
      delivered(article.getArticleId(), article.getFeedId(), timestamp);
    } else if (held) {
      // A text that trips the analysis has to do so now, while its own record is at hand.
      Enrich.read(enricher, article, hash);
      embargo.put(row, article);
      balance.add(Tally.ofEmbargoed(1));
    } else {
      boolean isLate =
          ArticleTimes.of(article).at().isBefore(balance.clockLess(settings.lateness()));
      if (isLate) {
        late.record();
      }
      release(article, hash, isLate, timestamp);
    }
  }

  private void tick(Instant at, long timestamp) {
    if (at.isAfter(balance.clock())) {
      balance.clock(at);
    }
    Instant clock = balance.clock();
    String end = Keys.time(clock.toEpochMilli() + 1);
    try (KeyValueIterator<String, Article> due = embargo.range(Keys.time(Keys.EARLIEST), end)) {
      while (due.hasNext()) {
        KeyValue<String, Article> row = due.next();
        embargo.delete(row.key);
        String[] parts = Keys.split(row.key);
        if (parts.length > WAITING_PARTS) {
          delivered(row.value.getArticleId(), parts[WAITING_PARTS], timestamp);
          continue;
        }
        balance.add(Tally.ZERO.minus(Tally.ofEmbargoed(1)));
        release(row.value, ContentHash.of(row.value), false, timestamp);
      }
    }
    context.forward(new Record<>(null, clock, timestamp), Names.REGISTER);
    Balance audit = balance.audit(context.taskId().partition());
    context.forward(
        new Record<>(Integer.toString(audit.getPartition()), audit, timestamp), Names.TO_AUDIT);
  }

  private void release(Article article, String hash, boolean late, long timestamp) {
    context.forward(
        new Record<>(article.getArticleId(), new Admitted(article, hash, late), timestamp),
        Names.ENRICH);
  }

  private void delivered(String articleId, String feed, long timestamp) {
    context.forward(new Record<>(articleId, new Delivered(feed), timestamp), Names.REGISTER);
  }

  /** Who else delivered what is under embargo is not told before it ends: a row without a text. */
  private void noteWaiting(String row, Article waiting, String feed) {
    if (feed != null && !feed.equals(waiting.getFeedId())) {
      Article bare =
          Article.newBuilder()
              .setArticleId(waiting.getArticleId())
              .setPublished(waiting.getPublished())
              .setReceived(waiting.getReceived())
              .build();
      embargo.put(Keys.of(row, feed), bare);
    }
  }

  /** What an adapter must never send, however it came about. */
  private static void check(String key, Article article) {
    String id = article.getArticleId();
    if (id.isBlank() || id.indexOf('\0') >= 0) {
      throw new BadArticleException("articleId", "is blank or holds a NUL character", null);
    }
    if (!id.equals(key)) {
      throw new BadArticleException(
          "articleId", "is \"" + id + "\", but the record's key is \"" + key + "\"", null);
    }
    if (article.getOutlet() != null && article.getOutlet().indexOf('\0') >= 0) {
      throw new BadArticleException("outlet", "holds a NUL character", null);
    }
    if (article.getFeedId() != null && article.getFeedId().indexOf('\0') >= 0) {
      throw new BadArticleException("feedId", "holds a NUL character", null);
    }
    checkDate("received", article.getReceived());
    // One that lies ahead is implausible, and receipt stands in for it.
    checkDate("published", ArticleTimes.of(article).published());
    checkDate("updated", article.getUpdated());
    checkDate("embargoedUntil", article.getEmbargoedUntil());
    if (article.getBody().indexOf('\0') >= 0) {
      throw new BadArticleException("body", "holds a NUL character: is it a text?", null);
    }
    int length = article.getBody().length();
    article
        .getFurniture()
        .forEach(
            span -> {
              if (span.getStart() < 0
                  || span.getEnd() < span.getStart()
                  || span.getEnd() > length) {
                throw new BadArticleException(
                    "furniture", span + " is no range of the body's " + length + " units", null);
              }
            });
  }

  /** Sums and sorted texts of times hold for calendars that people use. */
  private static void checkDate(String field, Instant date) {
    if (date != null && (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE))) {
      throw new BadArticleException(field, "is no date between the years 1 and 9999", null);
    }
  }

  private static String embargoKey(Article article, String hash) {
    Instant until =
        article.getEmbargoedUntil() == null ? Instant.EPOCH : article.getEmbargoedUntil();
    return Keys.of(Keys.time(until.toEpochMilli()), article.getArticleId(), hash);
  }
}
