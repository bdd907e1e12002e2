package org.copytaster.producer.feed.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to leave a feed alone that does not answer as it should. */
final class Backoff {
  static final Duration LONGEST = Duration.ofHours(6);

  private static final int MAX_DOUBLINGS = 16;
  private static final double SPREAD = 0.2;

  private Backoff() {}

  /**
   * Twice as long after each failure, give or take a fifth, so that feeds of one server do not come
   * back all at once.
   *
   * @param schedule the usual pause
   * @param failures in a row, this one included
   */
  static Duration after(Duration schedule, int failures, RandomGenerator random) {
    Duration doubled = schedule.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    Duration longest = schedule.compareTo(LONGEST) > 0 ? schedule : LONGEST;
    Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
    double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    return Duration.ofMillis((long) (bounded.toMillis() * factor));
  }
}
