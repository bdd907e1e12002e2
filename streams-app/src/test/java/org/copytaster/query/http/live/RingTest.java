package org.copytaster.query.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The latest records are kept within bounds, and nobody waits for a slow reader. */
class RingTest {
  private static final List<LiveTopic> TOPICS = List.of(LiveTopic.STORIES, LiveTopic.RECALLS);

  private static LiveRecord story(long offset) {
    return new LiveRecord(LiveTopic.STORIES, 0, offset, "k" + offset, "value".getBytes(UTF_8));
  }

  @Test
  void aReaderGetsWhatComesAfterItsPlace() throws InterruptedException {
    Ring ring = new Ring(4, 1000, Position.zero(TOPICS, 1));
    ring.add(List.of(story(5), story(6)));
    Ring.Batch batch = ring.read(1, 0);
    assertEquals(List.of(6L), batch.records().stream().map(LiveRecord::offset).toList());
    assertTrue(ring.read(batch.next(), 1).records().isEmpty());
    assertEquals("stories:7,recalls:0", ring.head().toString());
  }

  @Test
  void aReaderThatIsTooSlowIsOvertaken() throws InterruptedException {
    Ring ring = new Ring(2, 1000, Position.zero(TOPICS, 1));
    ring.add(List.of(story(0), story(1), story(2)));
    assertNull(ring.read(0, 0));
    assertEquals(2, ring.read(1, 0).records().size());
  }

  @Test
  void bytesAreBoundedToo() throws InterruptedException {
    Ring ring = new Ring(100, 15, Position.zero(TOPICS, 1));
    ring.add(List.of(story(0), story(1), story(2)));
    assertNull(ring.read(0, 0));
    assertEquals(2, ring.read(1, 0).records().size());
  }

  @Test
  void onlyPositionsWithinTheRingAreJoined() {
    Ring ring = new Ring(2, 1000, Position.zero(TOPICS, 1));
    ring.add(List.of(story(0), story(1), story(2)));
    assertTrue(ring.join(Position.parse("stories:1,recalls:0", 1)).isPresent());
    assertTrue(ring.join(Position.parse("recalls:0", 1)).isPresent());
    assertFalse(ring.join(Position.parse("stories:0,recalls:0", 1)).isPresent());
  }

  @Test
  void positionsAreReadAsTheyAreWritten() {
    Position position = Position.parse("stories:12.3,ledger:0.7", 2);
    assertEquals("stories:12.3,ledger:0.7", position.toString());
    position.advance(LiveTopic.LEDGER, 1, 9);
    position.advance(LiveTopic.LEDGER, 0, 0);
    assertEquals("stories:12.3,ledger:0.9", position.toString());
    for (String bad :
        List.of(
            "",
            "x",
            "stories",
            "stories:",
            "stories:1",
            "stories:1.2.3",
            "stories:-1.0",
            "stories:1.2,stories:1.2",
            "stories:1.2,",
            "nothing:1.2",
            "stories:1.NaN",
            "stories:99999999999999999999.1",
            "stories:1.2\n")) {
      assertThrows(IllegalArgumentException.class, () -> Position.parse(bad, 2), bad);
    }
  }

  @Test
  void filtersTakeWhatTheyAskForAndWhatCannotBeJudged() {
    Facets claim = new Facets(Set.of("killed"), Set.of("Q1", "-"), Set.of("Post"), Set.of("s"));
    assertTrue(new LiveFilter(null, null, null, null).takes(claim));
    assertTrue(new LiveFilter("killed", "Q1", "Post", "s").takes(claim));
    assertFalse(new LiveFilter("killed", "Q2", null, null).takes(claim));
    Facets gone = Facets.of(LiveTopic.LEDGER, "a\\|b|Q1|-|2025", null);
    assertTrue(new LiveFilter("a|b", "Q1", "Post", "s").takes(gone));
    assertFalse(new LiveFilter("a", null, null, null).takes(gone));
    assertFalse(
        new LiveFilter("killed", null, null, null).takes(Facets.of(LiveTopic.STORIES, "s", null)));
  }
}
