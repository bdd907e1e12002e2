package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import org.copytaster.claims.PeriodFinder.Found;

/** Halves, quarters and first months of a year. */
final class YearParts {
  private static final int LAST = -1;
  private static final int MONTHS_OF_A_QUARTER = 3;

  private YearParts() {}

  /** "In the first seven months": of this year, or of the last where that is not over. */
  static Period firstMonths(int count, Calendar calendar) {
    YearMonth last = calendar.thisMonth().withMonth(count);
    last = last.isAfter(calendar.thisMonth()) ? last.minusYears(1) : last;
    return new Period(last.withMonth(1).atDay(1), last.atEndOfMonth());
  }

  /** "In the first half-year", "in the second half". */
  static Found halfYear(Sentence sentence, int i, int at, int ordinal, Calendar calendar) {
    int dash = sentence.at(at + 1).is("-") ? at + 2 : at + 1;
    boolean year = sentence.at(dash).is("year");
    if (!year && !sentence.at(i - 1).is("the") || ordinal == LAST) {
      return null;
    }
    int number = sentence.at(at + 1).kind() == Token.Kind.WORD && !year ? 0 : ordinal;
    LocalDate start = LocalDate.of(calendar.thisMonth().getYear(), number == 1 ? 1 : 7, 1);
    start = YearMonth.from(start).isAfter(calendar.thisMonth()) ? start.minusYears(1) : start;
    Period half = new Period(start, start.plusMonths(6).minusDays(1));
    return number == 0 ? null : new Found(year ? dash + 1 : at + 1, half);
  }

  static Found quarter(Sentence sentence, int at, int ordinal, Calendar calendar) {
    int number = ordinal == LAST ? 4 : ordinal;
    Found year =
        sentence.at(at).is("of") ? PartPeriods.whole(sentence, at + 1, calendar, null) : null;
    YearMonth first = YearMonth.of(calendar.thisMonth().getYear(), number * 3 - 2);
    if (year != null && year.period() != null) {
      first = first.withYear(year.period().start().getYear());
    } else if (first.isAfter(calendar.thisMonth())) {
      first = first.minusYears(1);
    }
    Period period =
        new Period(first.atDay(1), first.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth());
    return new Found(year == null ? at : year.to(), period);
  }

  /** "The year so far", "the year so far, to March 2". */
  static Found soFar(Sentence sentence, int i, Calendar calendar) {
    LocalDate start = LocalDate.of(calendar.thisMonth().getYear(), 1, 1);
    int at = sentence.at(i + 3).is(",") ? i + 4 : i + 3;
    boolean to = sentence.at(at).is("to") || sentence.at(at).is("until");
    Found end = to ? Dates.find(sentence, at + 1, calendar) : null;
    boolean ended = end != null && end.period() != null && !end.period().end().isBefore(start);
    return ended
        ? new Found(end.to(), new Period(start, end.period().end()))
        : new Found(i + 3, calendar.since(start));
  }
}
