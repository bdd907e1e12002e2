package org.copytaster.claims;

import java.time.YearMonth;

/** Stretches of months and years: "between January and the end of April", "from 2014 to 2021". */
final class MonthRanges {
  private static final AnyOf JOINTS = AnyOf.of("to", "through", "until", "till", "and", "-", "–");
  private static final AnyOf PARTS =
      AnyOf.of("the", "end", "start", "beginning", "of", "late", "early", "mid", "-");
  private static final AnyOf ONE_BY_ONE = AnyOf.of("respectively", "each");
  private static final AnyOf PAIRING =
      AnyOf.of("in", "during", "of", "throughout", "over", "across", "space", "course");
  private static final int MOST_PARTS = 4;

  private MonthRanges() {}

  /** What starts at the month or year at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar) {
    int year = Calendar.year(sentence.at(i));
    return year > 0 ? years(sentence, i, year) : months(sentence, i, calendar);
  }

  private static Found years(Sentence sentence, int i, int first) {
    int last = Calendar.year(sentence.at(i + 2));
    boolean joint = joins(sentence, i, i + 1);
    return joint && last > first
        ? new Found(i + 3, new Period(Period.of(first).start(), Period.of(last).end()))
        : null;
  }

  private static Found months(Sentence sentence, int i, Calendar calendar) {
    if (Calendar.month(sentence.at(i)) == 0) {
      return null;
    }
    int year = Calendar.year(sentence.at(i + 1));
    int joint = year > 0 ? i + 2 : i + 1;
    if (!joins(sentence, i, joint)) {
      return null;
    }
    int at = joint + 1;
    while (at <= joint + MOST_PARTS && sentence.has(at, PARTS)) {
      at++;
    }
    int month = Calendar.month(sentence.at(at));
    if (month == 0 || Calendar.day(sentence.at(at + 1)) > 0) {
      return null;
    }
    Found end = Dates.month(sentence, at, calendar);
    if (!Found.known(end)) {
      return null;
    }
    YearMonth last = end.period().lastMonth();
    YearMonth first = YearMonth.of(last.getYear(), Calendar.month(sentence.at(i)));
    first = year > 0 ? first.withYear(year) : first.isAfter(last) ? first.minusYears(1) : first;
    return first.isBefore(last)
        ? new Found(end.to(), new Period(first.atDay(1), last.atEndOfMonth()))
        : null;
  }

  /** "And" joins a range behind "between", and a pair of neighbours that nothing tells apart. */
  private static boolean joins(Sentence sentence, int i, int joint) {
    if (!sentence.has(joint, JOINTS)) {
      return false;
    }
    int lead = i - 1;
    while (sentence.has(lead, PARTS)) {
      lead--;
    }
    boolean between = sentence.at(lead).is("between");
    if (sentence.at(joint).is("and")) {
      boolean named = sentence.at(lead).is(",") && sentence.at(lead - 1).is("months");
      boolean pair = named || sentence.has(lead, PAIRING);
      boolean single = sentence.find(0, sentence.size(), ONE_BY_ONE) < 0;
      return between || pair && single;
    }
    // "Rose from January to February" compares; "took … from January to April" is a stretch.
    return !between;
  }
}
