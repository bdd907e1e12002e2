package org.copytaster.producer.feed.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How long an answer stays as it is, by its own word: Cache-Control's max-age, else Expires (RFC
 * 9111). What caches on the way have used up of it is taken off.
 */
final class Freshness {
  private static final int DIGITS = 9;

  private Freshness() {}

  /**
   * How long the answer need not be asked for again.
   *
   * @param cacheControl the headers Cache-Control
   * @param expires null where it is not there
   * @param date the answer's own Date; null where it is not there
   * @param age the header Age; null where it is not there
   * @param now the time here, for want of a Date
   * @return zero where it says nothing, or that it is to be asked for each time
   */
  static Duration of(
      List<String> cacheControl, String expires, String date, String age, Instant now) {
    Duration fresh = null;
    for (String directive : String.join(",", cacheControl).split(",")) {
      String word = directive.strip().toLowerCase(Locale.ROOT);
      if (word.equals("no-cache") || word.equals("no-store")) {
        return Duration.ZERO;
      }
      if (word.startsWith("max-age=") && fresh == null) {
        fresh = seconds(word.substring("max-age=".length()).replace("\"", ""));
      }
    }
    if (fresh == null) {
      Instant until = time(expires);
      Instant from = time(date);
      fresh = until == null ? Duration.ZERO : Duration.between(from == null ? now : from, until);
    }
    Duration used = age == null ? Duration.ZERO : seconds(age.strip());
    Duration left = used == null ? fresh : fresh.minus(used);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration seconds(String text) {
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      return null;
    }
    String bounded = text.length() > DIGITS ? "9".repeat(DIGITS) : text;
    return Duration.ofSeconds(Long.parseLong(bounded));
  }

  private static Instant time(String text) {
    try {
      return text == null
          ? null
          : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
