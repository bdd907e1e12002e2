package org.copytaster.producer.feed.http;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Hours and days at which a feed says that it has no news. */
final class QuietHours {
  /** A week: a feed that is quiet at all times is asked once in it. */
  private static final int MOST_HOURS = 7 * 24;

  private QuietHours() {}

  /**
   * The first instant that is not quiet.
   *
   * @param hours of the day, UTC
   * @param days UTC
   */
  static Instant after(Instant from, Set<Integer> hours, Set<DayOfWeek> days) {
    ZonedDateTime at = from.atZone(ZoneOffset.UTC);
    for (int i = 0; i < MOST_HOURS; i++) {
      if (!hours.contains(at.getHour()) && !days.contains(at.getDayOfWeek())) {
        return at.toInstant();
      }
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return at.toInstant();
  }
}
