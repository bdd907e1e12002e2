package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;

/** A stretch of days, both ends in; printed as the shortest of year, month, day or range. */
record Period(LocalDate start, LocalDate end) {
  static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  static Period of(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static Period of(LocalDate day) {
    return new Period(day, day);
  }

  /** Whether a period, which may be null, is a single day. */
  static boolean isDay(Period period) {
    return period != null && period.day();
  }

  boolean month() {
    return equals(of(lastMonth()));
  }

  boolean year() {
    return equals(of(start.getYear()));
  }

  /** Whether this lies in another period, or is the same. */
  boolean within(Period other) {
    return !start.isBefore(other.start()) && !end.isAfter(other.end());
  }

  /** Whether another period lies within this one and is not the same. */
  boolean covers(Period other) {
    return other.within(this) && !other.equals(this);
  }

  /** Whether it is a single day. */
  boolean day() {
    return start.equals(end);
  }

  YearMonth lastMonth() {
    return YearMonth.from(end);
  }

  @Override
  public String toString() {
    if (day()) {
      return start.toString();
    }
    if (month()) {
      return lastMonth().toString();
    }
    return year() ? String.valueOf(start.getYear()) : start + "/" + end;
  }
}
