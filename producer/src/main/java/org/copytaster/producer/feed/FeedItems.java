package org.copytaster.producer.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.copytaster.schema.FeedItem;

/**
 * What feeds have delivered. Bounded: of each feed the items that had something new last. An item
 * that is forgotten and comes again becomes an article again, which the pipeline counts as a
 * duplicate. For one thread.
 */
final class FeedItems {
  /** Items of one feed that are remembered. */
  static final int MAX_ITEMS = 100_000;

  /** Versions of one item that are remembered: more than a feed ever holds side by side. */
  static final int MAX_VERSIONS = 8;

  private static final int HASH_LENGTH = 32;
  private static final char SEPARATOR = '|';

  private final int maxItems;
  private final Map<String, LinkedHashMap<String, FeedItem>> feeds = new HashMap<>();

  FeedItems(int maxItems) {
    this.maxItems = maxItems;
  }

  /** Begins with what the topic holds. */
  void load(SortedMap<String, FeedItem> records) {
    feeds.clear();
    List<Map.Entry<String, FeedItem>> byTime = new ArrayList<>(records.entrySet());
    byTime.sort(
        Map.Entry.<String, FeedItem>comparingByValue((a, b) -> a.getAt().compareTo(b.getAt()))
            .thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<String, FeedItem> record : byTime) {
      int end = record.getKey().indexOf(SEPARATOR);
      of(record.getKey().substring(0, end))
          .put(record.getKey().substring(end + 1), record.getValue());
    }
  }

  /** What is known of an item; null where nothing is. */
  FeedItem known(String feed, String item) {
    return of(feed).get(item);
  }

  /** Whether that version was delivered before. */
  boolean has(String feed, String item, String fingerprint) {
    FeedItem known = known(feed, item);
    return known != null && known.getHashes().contains(shortened(fingerprint));
  }

  /**
   * Remembers a version.
   *
   * @param changed is told the records to write: the item's, and null for one that is forgotten
   */
  void add(
      String feed,
      String item,
      String fingerprint,
      Long version,
      Instant at,
      BiConsumer<String, FeedItem> changed) {
    LinkedHashMap<String, FeedItem> items = of(feed);
    FeedItem known = items.remove(item);
    List<String> hashes = new ArrayList<>(known == null ? List.of() : known.getHashes());
    hashes.add(shortened(fingerprint));
    if (hashes.size() > MAX_VERSIONS) {
      hashes.remove(0);
    }
    Long highest = known == null ? null : known.getVersion();
    if (version != null && (highest == null || version > highest)) {
      highest = version;
    }
    FeedItem now = new FeedItem(hashes, highest, at);
    items.put(item, now);
    changed.accept(feed + SEPARATOR + item, now);
    if (items.size() > maxItems) {
      Iterator<String> oldest = items.keySet().iterator();
      changed.accept(feed + SEPARATOR + oldest.next(), null);
      oldest.remove();
    }
  }

  private LinkedHashMap<String, FeedItem> of(String feed) {
    return feeds.computeIfAbsent(feed, f -> new LinkedHashMap<>());
  }

  private static String shortened(String fingerprint) {
    return fingerprint.substring(0, Math.min(HASH_LENGTH, fingerprint.length()));
  }
}
