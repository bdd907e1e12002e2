package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/** Days of the week, and the dates, nights and ranges that they open. */
final class Weekdays {
  private static final Set<String> TURNS = Set.of("turned", "turns", "passed");
  private static final Set<String> TO = Set.of("to", "into");

  /** "On a Saturday", "every Friday": no day that can be told. */
  private static final Set<String> ANY = Set.of("a", "every", "each", "any", "most", "some", "per");

  private Weekdays() {}

  /** "Sunday", "Sunday, November 30", "Saturday to Sunday". */
  static Found find(Sentence sentence, int i, DayOfWeek weekday, Calendar calendar) {
    if (ANY.contains(sentence.lower(i - 1))) {
      return null;
    }
    Found range = between(sentence, i, weekday, calendar);
    if (range != null) {
      return range;
    }
    int next = sentence.at(i + 1).is(",") ? i + 2 : i + 1;
    if (Calendar.month(sentence.at(next)) > 0 || Calendar.day(sentence.at(next)) > 0) {
      Found date = Dates.find(sentence, next, calendar);
      if (date != null
          && date.period() != null
          && date.period().start().equals(date.period().end())) {
        return date;
      }
    }
    int second = i + 2;
    DayOfWeek morning = Calendar.weekday(sentence.at(second));
    boolean night = sentence.at(i + 1).is("to") || sentence.at(i + 1).is("into");
    if (TURNS.contains(sentence.lower(i + 1)) && sentence.has(i + 2, TO)) {
      second = i + 3;
      morning = Calendar.weekday(sentence.at(second));
      night = true;
    }
    if (morning != null && night && morning == weekday.plus(1)) {
      return Dates.day(second + 1, calendar.latest(morning));
    }
    if (sentence.at(i - 1).is("next") || sentence.at(i - 1).is("coming")) {
      return new Found(i + 1, null);
    }
    LocalDate day = calendar.latest(weekday);
    int last = sentence.at(i + 1).is("of") ? i + 2 : i + 1;
    boolean week = sentence.at(last).is("last") && sentence.at(last + 1).is("week");
    boolean now = day != null && day.equals(calendar.today());
    if (!week) {
      return Dates.day(i + 1, now && sentence.at(i - 1).is("last") ? day.minusWeeks(1) : day);
    }
    LocalDate monday = day == null ? null : RelativeWeeks.week(calendar.today(), -1).start();
    return Dates.day(last + 2, day == null ? null : monday.plusDays(weekday.ordinal()));
  }

  /** The day that "Friday and Monday" end on, where they are no night between two days. */
  private static Found between(Sentence sentence, int i, DayOfWeek first, Calendar calendar) {
    boolean between = sentence.at(i - 1).is("between") && sentence.at(i + 1).is("and");
    boolean from =
        sentence.at(i - 1).is("from")
            && (sentence.at(i + 1).is("to") || sentence.at(i + 1).is("through"));
    DayOfWeek last = Calendar.weekday(sentence.at(i + 2));
    boolean both = sentence.at(i - 1).is("on") && sentence.at(i + 1).is("and");
    between |= both && last == first.plus(1) && !sentence.at(i + 3).is("respectively");
    if (last == null || !between && !from) {
      return null;
    }
    boolean night = from && last == first.plus(1) && sentence.at(i + 1).is("to");
    LocalDate end = calendar.latest(last);
    if (night || end == null) {
      return night ? null : new Found(i + 3, null);
    }
    LocalDate start = end.minusDays((last.getValue() - first.getValue() + 7) % 7);
    return new Found(i + 3, new Period(start, end));
  }
}
