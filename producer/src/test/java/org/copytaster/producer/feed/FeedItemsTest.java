package org.copytaster.producer.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.schema.FeedItem;
import org.junit.jupiter.api.Test;

class FeedItemsTest {
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  private final SortedMap<String, FeedItem> topic = new TreeMap<>();
  private final FeedItems items = new FeedItems(3);

  private void add(String item, String fingerprint, Long version, int second) {
    items.add(
        "wire",
        item,
        fingerprint,
        version,
        AT.plusSeconds(second),
        (key, value) -> {
          if (value == null) {
            topic.remove(key);
          } else {
            topic.put(key, value);
          }
        });
  }

  @Test
  void severalVersionsOfAnItemAreRemembered() {
    add("a", "one", 1L, 0);
    add("a", "two", 2L, 1);
    assertTrue(items.has("wire", "a", "one"));
    assertTrue(items.has("wire", "a", "two"));
    assertFalse(items.has("wire", "a", "three"));
    assertFalse(items.has("other", "a", "one"));
    for (int i = 0; i < FeedItems.MAX_VERSIONS - 1; i++) {
      add("a", "more" + i, null, 2);
    }
    assertFalse(items.has("wire", "a", "one"));
    assertTrue(items.has("wire", "a", "two"));
    assertEquals(2L, items.known("wire", "a").getVersion());
  }

  @Test
  void theOldestAreForgottenInTheTopicToo() {
    add("with|bars|", "one", null, 0);
    add("b", "one", null, 1);
    add("c", "one", null, 2);
    add("with|bars|", "two", null, 3);
    add("d", "one", null, 4);
    assertNull(items.known("wire", "b"));
    assertEquals(3, topic.size());

    FeedItems next = new FeedItems(3);
    next.load(topic);
    assertTrue(next.has("wire", "with|bars|", "one"));
    assertFalse(next.has("wire", "b", "one"));
    next.add("wire", "e", "one", null, AT.plusSeconds(5), (key, value) -> {});
    assertNull(next.known("wire", "c"), "the oldest, also after a restart");
    assertTrue(next.has("wire", "d", "one"));
  }
}
