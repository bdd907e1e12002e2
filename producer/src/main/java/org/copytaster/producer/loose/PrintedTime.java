package org.copytaster.producer.loose;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.DatePrecision;

/** Reads a full date, with or without a time of day, as newsrooms print it in many languages. */
public final class PrintedTime {
  private static final int LONGEST = 200;

  private PrintedTime() {}

  /**
   * The first full date in a short text, or null where there is none, or where day and month may be
   * swapped ("3/4/2026").
   */
  public static StatedTime read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    List<Token> tokens = Token.of(text);
    DateMention date =
        DateFinder.find(tokens).stream()
            .filter(mention -> mention.full() && !mention.swappable())
            .findFirst()
            .orElse(null);
    if (date == null) {
      return null;
    }
    TimeMention time = TimeMention.find(tokens);
    if (time == null) {
      Instant midnight = date.date().atStartOfDay(ZoneOffset.UTC).toInstant();
      return new StatedTime(midnight, DatePrecision.DAY, false);
    }
    ZoneId zone = time.zone();
    Instant at =
        LocalDateTime.of(date.date(), time.time())
            .atZone(zone == null ? ZoneOffset.UTC : zone)
            .toInstant();
    return new StatedTime(at, DatePrecision.INSTANT, zone != null);
  }
}
