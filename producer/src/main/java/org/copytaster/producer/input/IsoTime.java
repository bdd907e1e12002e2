package org.copytaster.producer.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.copytaster.schema.DatePrecision;

/**
 * Reads one ISO 8601 time. The JDK's formatters each take one of the shapes that feeds mix: with a
 * space for the T, an offset without colon, no seconds, nine digits of a second.
 */
final class IsoTime {
  private final String field;
  private final String text;
  private int at;

  IsoTime(String field, String text) {
    this.field = field;
    this.text = text.strip();
  }

  StatedTime read() throws Unreadable {
    try {
      int year = digits(4);
      boolean dashes = take('-');
      int month = digits(2);
      StatedTime time;
      if (dashes && at == text.length()) {
        time =
            new StatedTime(
                YearMonth.of(year, month).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                DatePrecision.MONTH,
                false);
      } else {
        require(!dashes || take('-'));
        time = dayOrTime(LocalDate.of(year, month, digits(2)));
      }
      require(at == text.length());
      if (year < Limits.FIRST_YEAR) {
        throw new Unreadable(field, "the date " + quoted() + " is before " + Limits.FIRST_YEAR);
      }
      return time;
    } catch (DateTimeException e) {
      throw new Unreadable(
          field,
          quoted() + " is no date: write it as 2025-12-03 or 2025-12-03T06:17:45Z (ISO 8601)");
    }
  }

  private StatedTime dayOrTime(LocalDate day) {
    if (at == text.length()) {
      return new StatedTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), DatePrecision.DAY, false);
    }
    require(take('T') || take('t') || take(' '));
    int hour = digits(2);
    boolean colons = take(':');
    int minute = digits(2);
    int second = 0;
    int nanos = 0;
    if (colons ? take(':') : digitAt(at)) {
      second = digits(2);
      if (take('.') || take(',')) {
        nanos = fraction();
      }
    }
    LocalDateTime local =
        LocalDateTime.of(day, LocalTime.of(hour, minute, second, nanos))
            .truncatedTo(ChronoUnit.MILLIS);
    take(' ');
    boolean zoneGiven = at < text.length();
    ZoneOffset offset = zoneGiven ? offset() : ZoneOffset.UTC;
    return new StatedTime(local.toInstant(offset), DatePrecision.INSTANT, zoneGiven);
  }

  private ZoneOffset offset() {
    if (take('Z') || take('z')) {
      return ZoneOffset.UTC;
    }
    boolean west = take('-');
    require(west || take('+'));
    int hours = digits(2);
    int minutes = take(':') || at < text.length() ? digits(2) : 0;
    return west
        ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
        : ZoneOffset.ofHoursMinutes(hours, minutes);
  }

  private int fraction() {
    int nanos = 0;
    int count = 0;
    for (; digitAt(at); at++, count++) {
      if (count < 9) {
        nanos = nanos * 10 + (text.charAt(at) - '0');
      }
    }
    require(count > 0);
    for (; count < 9; count++) {
      nanos *= 10;
    }
    return nanos;
  }

  private int digits(int count) {
    int value = 0;
    for (int end = at + count; at < end; at++) {
      require(digitAt(at));
      value = value * 10 + (text.charAt(at) - '0');
    }
    return value;
  }

  private boolean digitAt(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new DateTimeException(text);
    }
  }

  private String quoted() {
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
  }
}
