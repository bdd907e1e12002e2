package org.copytaster.producer.loose;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A date as it stands in a line.
 *
 * @param start first unit in the line
 * @param end the unit after the last one
 * @param year 0 where it is not named
 * @param month 1 to 12
 * @param day 0 where it is not named
 * @param weekday null where it is not named
 * @param swappable whether day and month, both in digits, may stand for each other; the day is read
 *     first
 */
record DateMention(
    int start, int end, int year, int month, int day, DayOfWeek weekday, boolean swappable) {
  /** A weekday falls on a date again after at most 12 years, on 29 February after at most 40. */
  private static final int YEARS_BACK = 40;

  /** The other reading of such digits. */
  DateMention swapped() {
    return new DateMention(start, end, year, day, month, weekday, false);
  }

  /** This reading of such digits. */
  DateMention settled() {
    return new DateMention(start, end, year, month, day, weekday, false);
  }

  LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  boolean full() {
    return year > 0 && day > 0;
  }

  boolean dayWithoutYear() {
    return year == 0 && day > 0;
  }

  /** Whether such a day exists. */
  boolean exists() {
    try {
      if (day > 0 && year > 0) {
        LocalDate.of(year, month, day);
      } else if (day > 0) {
        MonthDay.of(month, day);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The latest such day not after the given one, on the weekday if one is named; or null. */
  LocalDate latestNotAfter(LocalDate limit) {
    MonthDay monthDay = MonthDay.of(month, day);
    for (int y = limit.getYear(); y > limit.getYear() - YEARS_BACK; y--) {
      if (monthDay.isValidYear(y)) {
        LocalDate date = monthDay.atYear(y);
        if (!date.isAfter(limit) && (weekday == null || date.getDayOfWeek() == weekday)) {
          return date;
        }
      }
    }
    return null;
  }

  String in(String line) {
    return line.substring(start, end);
  }
}
