package org.copytaster.producer.feed.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The header Retry-After: seconds, or a date on the server's clock. */
final class RetryAfter {
  /** Nobody is waited for longer. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final int DIGITS = 9;

  private RetryAfter() {}

  /**
   * How long to wait.
   *
   * @param header its value; null where it is not there
   * @param date the answer's own Date; null where it is not there
   * @param now the time here, for want of a Date
   * @return null where it says nothing
   */
  static Duration of(String header, String date, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (!text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return bounded(Duration.ofSeconds(Long.parseLong(text)));
    }
    Instant until = time(text);
    if (until == null) {
      return null;
    }
    Instant server = date == null ? null : time(date.strip());
    return bounded(Duration.between(server == null ? now : server, until));
  }

  private static Instant time(String text) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration bounded(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }
}
