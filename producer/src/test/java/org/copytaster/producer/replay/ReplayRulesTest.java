package org.copytaster.producer.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.copytaster.producer.PacedClock;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which articles come, when, and when the clock goes on. */
class ReplayRulesTest {
  private static final Instant DAY = Instant.parse("2025-12-01T00:00:00Z");

  static {
    GeneratedClasses.trust();
  }

  @Test
  void selectionsAreHalfOpenAndByOutlet() {
    Selection december =
        new Selection(DAY, Instant.parse("2026-01-01T00:00:00Z"), Set.of("Harbour Wire"));
    assertTrue(december.test(article("2025-12-01T00:00:00Z", "Harbour Wire")));
    assertTrue(december.test(article("2025-12-31T23:59:59Z", "Harbour Wire")));
    assertFalse(december.test(article("2026-01-01T00:00:00Z", "Harbour Wire")));
    assertFalse(december.test(article("2025-11-30T23:59:59Z", "Harbour Wire")));
    assertFalse(december.test(article("2025-12-02T00:00:00Z", "Lakeside Post")));
    assertFalse(december.test(article("2025-12-02T00:00:00Z", null)));
    assertTrue(Selection.ALL.test(article("1999-01-01T00:00:00Z", null)));
  }

  private static Article article(String published, String outlet) {
    return Article.newBuilder()
        .setArticleId("a")
        .setPublished(Instant.parse(published))
        .setReceived(DAY)
        .setOutlet(outlet)
        .build();
  }

  @Test
  void speedsAreRead() {
    assertEquals(0, Speed.times("max"));
    assertEquals(60, Speed.times("60x"));
    assertEquals(0.5, Speed.times("0.5x"));
    assertEquals(200, Speed.rate("200/s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "fast", "0x", "-1x", "x", "1e9x", "60x "})
  void otherSpeedsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Speed.times(text));
    assertThrows(IllegalArgumentException.class, () -> Speed.rate(text));
  }

  @Test
  void articlesAreDueByTheSlowerOfRateAndRhythm() {
    AtomicLong nanos = new AtomicLong(1_000);
    Rhythm rhythm = new Rhythm(new Speed(60, 2), nanos::get);
    assertEquals(0, rhythm.left(DAY));
    rhythm.written();
    assertEquals(TimeUnit.MILLISECONDS.toNanos(500), rhythm.left(DAY), "two a second");
    assertEquals(
        TimeUnit.SECONDS.toNanos(60), rhythm.left(DAY.plus(Duration.ofHours(1))), "an hour at 60x");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
    assertEquals(DAY.plus(Duration.ofMinutes(30)), rhythm.reached());
    assertEquals(0, rhythm.left(DAY.plus(Duration.ofMinutes(30))));
  }

  @Test
  void theClockGoesOnAfterEnoughArticlesAndEnoughTime() {
    PacedClock clock = new PacedClock(Duration.ofDays(30), 2);
    assertNull(clock.due(DAY, null));
    assertNull(clock.due(DAY.plus(Duration.ofDays(1)), DAY));
    assertNull(clock.due(DAY.plus(Duration.ofDays(2)), DAY.plus(Duration.ofDays(1))));
    Instant reached = DAY.plus(Duration.ofDays(2));
    Instant later = DAY.plus(Duration.ofDays(40));

    PacedClock resumed = new PacedClock(Duration.ofDays(30), 2);
    resumed.resume(DAY, 3);
    assertEquals(reached, clock.due(later, reached));
    assertEquals(reached, resumed.due(later, reached), "the same after an interrupt");
    assertNull(clock.due(DAY.plus(Duration.ofDays(90)), later), "not after one article");
  }
}
