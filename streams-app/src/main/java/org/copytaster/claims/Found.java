package org.copytaster.claims;

import java.time.LocalDate;

/** A period and the token after it; the period is null where it cannot be resolved. */
record Found(int to, Period period) {
  /** A single day, or what cannot be resolved where it is null. */
  static Found of(int to, LocalDate day) {
    return new Found(to, day == null ? null : Period.of(day));
  }

  /** Whether something was found that is a period. */
  static boolean known(Found found) {
    return found != null && found.period != null;
  }

  /** Whether something was found that is a single day. */
  static boolean isDay(Found found) {
    return known(found) && found.period.day();
  }
}
