package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;

/** Halves, quarters and first months of a year. */
final class YearParts {
  private static final int LAST = -1;
  static final int MONTHS_OF_A_QUARTER = 3;

  private static final AnyOf AS = AnyOf.of("as", "when", "once");
  private static final AnyOf CLOSED =
      AnyOf.of("ended", "closed", "ends", "closes", "drew", "finished", "turned", "expired");
  private static final int YEAR_END = 12;
  private static final int MONTHS_OF_A_HALF = 6;
  private static final AnyOf TO = AnyOf.of(Words.load().words("until"));

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
    if (Found.known(year)) {
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
    boolean ended = Found.known(end) && !end.period().end().isBefore(start);
    return ended
        ? new Found(end.to(), new Period(start, end.period().end()))
        : new Found(i + 3, calendar.since(start));
  }

  /** "For the half year as a whole": the last one that was over, or nearly so. */
  static Period lastHalf(Calendar calendar) {
    YearMonth start = calendar.thisMonth().plusMonths(1).minusMonths(MONTHS_OF_A_HALF);
    start = start.withMonth(start.getMonthValue() > MONTHS_OF_A_HALF ? MONTHS_OF_A_HALF + 1 : 1);
    return new Period(start.atDay(1), start.plusMonths(MONTHS_OF_A_HALF - 1L).atEndOfMonth());
  }

  /** "At year-end", "as the year ended", "the deadliest year ended with", also told soon after. */
  static Found ended(Sentence sentence, int i, Calendar calendar) {
    boolean gone = calendar.thisMonth().getMonthValue() <= MONTHS_OF_A_QUARTER;
    int year = calendar.thisMonth().getYear() - (gone ? 1 : 0);
    boolean closed = sentence.has(i + 1, CLOSED);
    boolean as = sentence.at(i - 1).is("the") && sentence.has(i - 2, AS);
    boolean joint = sentence.at(i + 1).is("'s") || sentence.at(i + 1).is("-");
    boolean end = joint && sentence.at(i + 2).is("end");
    if (end || closed && as) {
      return new Found(end ? i + 3 : i + 2, Period.of(YearMonth.of(year, YEAR_END)));
    }
    return closed && sentence.at(i + 2).is("with") ? new Found(i + 2, Period.of(year)) : null;
  }

  /** "In 2025 so far", "so far in 2025": up to the day of publication. */
  static Found soFar(Sentence sentence, int i, Found found, Calendar calendar) {
    boolean behind = sentence.at(found.to()).is("so") && sentence.at(found.to() + 1).is("far");
    boolean before = sentence.at(i - 3).is("so") && sentence.at(i - 2).is("far");
    Period year = Period.of(calendar.thisMonth().getYear());
    int up = sentence.at(found.to()).is("up") ? found.to() + 1 : found.to();
    boolean to = year.equals(found.period()) && sentence.has(up, TO);
    Found end = to ? Dates.find(sentence, up + 1, calendar) : null;
    if (Found.known(end) && year.covers(end.period())) {
      // "This year up to September 30".
      return new Found(end.to(), new Period(year.start(), end.period().end()));
    }
    return (behind || before) && year.equals(found.period())
        ? new Found(behind ? found.to() + 2 : found.to(), calendar.since(year.start()))
        : found;
  }

  /** The quarter before the one that a period is in. */
  static Period quarterBefore(Period context) {
    YearMonth first = YearMonth.from(context.start());
    int into = (first.getMonthValue() - 1) % MONTHS_OF_A_QUARTER;
    first = first.minusMonths(into + (long) MONTHS_OF_A_QUARTER);
    return new Period(first.atDay(1), first.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth());
  }
}
