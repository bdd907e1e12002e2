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

  /** Whether another period lies within this one and is not the same. */
  boolean covers(Period other) {
    boolean inside = !other.start().isBefore(start) && !other.end().isAfter(end);
    return inside && !other.equals(this);
  }

  YearMonth lastMonth() {
    return YearMonth.from(end);
  }

  @Override
  public String toString() {
    if (start.equals(end)) {
      return start.toString();
    }
    if (equals(of(YearMonth.from(start)))) {
      return YearMonth.from(start).toString();
    }
    return equals(of(start.getYear())) ? String.valueOf(start.getYear()) : start + "/" + end;
  }
}
