package org.copytaster.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one table of topics: name, value, clean-up and what every broker must be told about them. All
 * keys are UTF-8 strings; all topics of one pipeline have the same number of partitions.
 *
 * <p>Record timestamps are event time. Brokers clean by timestamp, so retention is unlimited
 * wherever a record's age says nothing about its use, and dates ahead of the broker's clock are
 * accepted (a published time may lie up to a day ahead).
 */
public enum Topic {
  /** Every version of every article: the log, and what a replay reads. Key: articleId. */
  ARTICLES("articles", Article.class, Cleanup.KEEP),
  /** The stream's clock, one line a partition, co-partitioned with the articles. */
  CLOCK("clock", Clock.class, Cleanup.TRIM),
  /** Current articles with story, entities and claims. Key: articleId. */
  ENRICHED("enriched", EnrichedArticle.class, Cleanup.COMPACT),
  /** Stories by their origin's articleId. */
  STORIES("stories", Story.class, Cleanup.COMPACT),
  /** Every claim ever made, withdrawn ones included. Key: ledger key, then claimId. */
  CLAIMS("claims", ReportedClaim.class, Cleanup.COMPACT),
  /** Ledger entries. Key: measure, actor, about, period. */
  LEDGER("ledger", LedgerEntry.class, Cleanup.COMPACT),
  /** Points of series. Key: series, actor, about, period. */
  SERIES("series", SeriesPoint.class, Cleanup.COMPACT),
  /** Rolling counts by reported time. Key: subject, id, window, start. */
  ACTIVITY("activity", ActivityCount.class, Cleanup.COMPACT),
  /** What kills and corrections took back. Key: articleId. */
  RECALLS("recalls", Recall.class, Cleanup.KEEP),
  /** Where the events of each partition went. Key: partition. */
  AUDIT("audit", Balance.class, Cleanup.COMPACT),
  /** What could not be read, with its bytes and headers that say why. */
  DEAD_LETTERS("dead-letters", null, Cleanup.KEEP),
  /** Internal: an article for one part of the folding index. Key: the part. */
  FOLD_INDEX("fold-index", null, Cleanup.TRIM),
  /**
   * Internal: what articles are told about folding, by the index and by each other. Key: articleId.
   */
  FOLD_LINKS("fold-links", null, Cleanup.TRIM),
  /** Internal: an article's membership, for its story. Key: storyId. */
  STORY_MEMBERS("story-members", null, Cleanup.TRIM),
  /** Internal: an article's parts in the activity of entities and outlets. Key: partition. */
  ACTIVITY_PARTS("activity-parts", null, Cleanup.TRIM),
  /** Internal to producers: how far replays have come. Key: the replay's name. */
  REPLAYS("replays", ReplayPosition.class, Cleanup.COMPACT),
  /** Internal to producers: where feeds stand. Key: the feed's id. */
  FEEDS("feeds", FeedState.class, Cleanup.COMPACT),
  /** Internal to producers: what feeds have delivered. Key: the feed's id, the item's id. */
  FEED_ITEMS("feed-items", FeedItem.class, Cleanup.COMPACT);

  /** Default prefix of all topic names. */
  public static final String DEFAULT_PREFIX = "news";

  /** Largest record that any topic takes, in bytes. */
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  private enum Cleanup {
    /** Kept for ever. */
    KEEP,
    /** The last record of each key is kept. */
    COMPACT,
    /** Removed by us once all readers have committed past it. */
    TRIM
  }

  private final String suffix;
  private final Class<? extends SpecificRecord> value;
  private final Cleanup cleanup;

  Topic(String suffix, Class<? extends SpecificRecord> value, Cleanup cleanup) {
    this.suffix = suffix;
    this.value = value;
    this.cleanup = cleanup;
  }

  /** The topic's name under a prefix, such as {@code news.articles}. */
  public String name(String prefix) {
    return prefix + "." + suffix;
  }

  /** The Avro class of the values; null where values are bytes or of an internal layout. */
  public Class<? extends SpecificRecord> value() {
    return value;
  }

  /** Whether values are Avro records whose schema stands in the registry. */
  public boolean registered() {
    return value != null;
  }

  /** Whether subscribers may rely on the topic; the others may change with any release. */
  public boolean isPublic() {
    return switch (this) {
      case CLOCK, REPLAYS, FEEDS, FEED_ITEMS -> false;
      default -> registered() || this == DEAD_LETTERS;
    };
  }

  /** Whether records may go once every reader has committed past them. */
  public boolean trimmed() {
    return cleanup == Cleanup.TRIM;
  }

  /** What the broker must be told, whatever its own defaults. */
  public Map<String, String> config() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("cleanup.policy", cleanup == Cleanup.COMPACT ? "compact" : "delete");
    config.put("retention.ms", "-1");
    config.put("retention.bytes", "-1");
    config.put("message.timestamp.type", "CreateTime");
    config.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    config.put("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
    config.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    return config;
  }
}
