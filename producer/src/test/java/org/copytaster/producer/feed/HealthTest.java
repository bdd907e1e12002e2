package org.copytaster.producer.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.GeneratedClasses;
import org.junit.jupiter.api.Test;

/** A quiet feed is told from a broken one. */
class HealthTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final FeedConfig FEED =
      new FeedConfig(
          "wire",
          FeedKind.POLL,
          URI.create("https://example.org/feed"),
          null,
          null,
          null,
          null,
          null,
          null,
          Duration.ofMinutes(5),
          null,
          false,
          null);

  static {
    GeneratedClasses.trust();
  }

  /** Ten items a day for ten days, the last a while ago; just asked. */
  private static FeedHealth health(Consumer<FeedState.Builder> change) {
    return FeedHealth.of(state(change), FEED.polled(), NOW);
  }

  private static FeedState state(Consumer<FeedState.Builder> change) {
    FeedState.Builder state =
        FeedState.newBuilder()
            .setFeed("wire")
            .setSince(NOW.minus(Duration.ofDays(10)))
            .setLastAttempt(NOW.minusSeconds(60))
            .setLastSuccess(NOW.minusSeconds(60))
            .setLastNew(NOW.minus(Duration.ofHours(2)))
            .setRequests(400)
            .setNotModified(300)
            .setAccepted(100);
    change.accept(state);
    return state.build();
  }

  @Test
  void eachHasItsName() {
    assertEquals(FeedHealth.WAITING, FeedHealth.of(null, FEED.polled(), NOW));
    assertEquals(FeedHealth.OK, health(s -> {}));
    assertEquals(FeedHealth.QUIET, health(s -> s.setLastNew(NOW.minus(Duration.ofDays(2)))));
    assertEquals(FeedHealth.OK, health(s -> s.setSince(null)));
    assertEquals(FeedHealth.FAILING, health(s -> s.setFailures(2)));
    assertEquals(FeedHealth.BROKEN, health(s -> s.setFailures(3)));
    assertEquals(FeedHealth.BROKEN, health(s -> s.setFailures(1).setLastSuccess(null)));
    assertEquals(FeedHealth.GONE, health(s -> s.setGone(true)));
    assertEquals(
        FeedHealth.UNATTENDED, health(s -> s.setLastAttempt(NOW.minus(Duration.ofMinutes(20)))));
    assertEquals(
        FeedHealth.BROKEN,
        health(
            s ->
                s.setLastAttempt(NOW.minus(Duration.ofHours(3)))
                    .setFailures(9)
                    .setNotBefore(NOW.plus(Duration.ofHours(3)))),
        "it is being left alone");
  }

  @Test
  void theTableSaysSo() {
    String table =
        StatusReport.of(
            new FeedsConfig(null, null, List.of(FEED)),
            id -> state(s -> s.setLastError("HTTP 500").setFailures(1)),
            NOW);
    assertEquals(2, table.lines().count());
    String row = table.lines().skip(1).findFirst().orElseThrow();
    assertTrue(
        row.startsWith("wire  failing  2026-01-05T09:59:00Z  2026-01-05T08:00:00Z  10.0"), row);
    assertTrue(row.contains("75%"), row);
    assertTrue(row.endsWith("HTTP 500"), row);
  }
}
