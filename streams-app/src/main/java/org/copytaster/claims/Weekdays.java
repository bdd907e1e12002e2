package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days of the week, and the dates, nights and ranges that they open. */
final class Weekdays {
  private static final AnyOf TURNS = AnyOf.of("turned", "turns", "passed");
  private static final AnyOf TO = AnyOf.of("to", "into");
  private static final AnyOf NIGHT_JOINTS = AnyOf.of("to", "into", "and", "through");
  private static final AnyOf PAIRING = AnyOf.of("on", "over", "during", "late", "both");
  private static final AnyOf LATE = AnyOf.of("night", "evening", "midnight");
  private static final AnyOf EARLY = AnyOf.of("morning", "afternoon", "dawn", "noon");

  /** "On a Saturday", "every Friday": no day that can be told. */
  private static final AnyOf ANY = AnyOf.of("a", "every", "each", "any", "most", "some", "per");

  private Weekdays() {}

  /** "Sunday", "Sunday, November 30", "Saturday to Sunday". */
  static Found find(Sentence sentence, int i, DayOfWeek weekday, Calendar calendar) {
    if (sentence.has(i - 1, ANY)) {
      return null;
    }
    Found range = between(sentence, i, weekday, calendar);
    if (range != null) {
      return range;
    }
    int next = sentence.at(i + 1).is(",") ? i + 2 : i + 1;
    if (Calendar.month(sentence.at(next)) > 0 || Calendar.day(sentence.at(next)) > 0) {
      Found date = Dates.find(sentence, next, calendar);
      if (Found.isDay(date)) {
        return date;
      }
    }
    int second = i + 2;
    DayOfWeek morning = Calendar.weekday(sentence.at(second));
    boolean night = sentence.at(i + 1).is("to") || sentence.at(i + 1).is("into");
    if (sentence.has(i + 1, LATE) && sentence.has(i + 2, NIGHT_JOINTS)) {
      // "On Thursday night and early on Friday", "Saturday night into Sunday".
      int early = sentence.at(i + 3).is("early") ? i + 4 : i + 3;
      second = early > i + 3 && sentence.at(early).is("on") ? early + 1 : early;
      morning = Calendar.weekday(sentence.at(second));
      night = early > i + 3 || sentence.has(second + 1, EARLY) || sentence.at(i + 2).is("into");
    }
    if (sentence.has(i + 1, TURNS) && sentence.has(i + 2, TO)) {
      second = i + 3;
      morning = Calendar.weekday(sentence.at(second));
      night = true;
    }
    if (morning != null && night && morning == weekday.plus(1)) {
      return Found.of(second + 1, calendar.latest(morning));
    }
    if (sentence.at(i - 1).is("next") || sentence.at(i - 1).is("coming")) {
      return new Found(i + 1, null);
    }
    LocalDate day = calendar.latest(weekday);
    int last = sentence.at(i + 1).is("of") ? i + 2 : i + 1;
    boolean week = sentence.at(last).is("last") && sentence.at(last + 1).is("week");
    boolean now = day != null && day.equals(calendar.today());
    if (!week) {
      return Found.of(i + 1, now && sentence.at(i - 1).is("last") ? day.minusWeeks(1) : day);
    }
    LocalDate monday = day == null ? null : RelativeWeeks.week(calendar.today(), -1).start();
    return Found.of(last + 2, day == null ? null : monday.plusDays(weekday.ordinal()));
  }

  /** The day that "Friday and Monday" end on, where they are no night between two days. */
  private static Found between(Sentence sentence, int i, DayOfWeek first, Calendar calendar) {
    boolean late = sentence.has(i + 1, LATE);
    int joint = late || sentence.has(i + 1, EARLY) ? i + 2 : i + 1;
    int second = sentence.at(joint + 1).is("early") ? joint + 2 : joint + 1;
    DayOfWeek last = Calendar.weekday(sentence.at(second));
    boolean night =
        late && (second > joint + 1 || sentence.has(second + 1, EARLY)) && last == first.plus(1);
    if (night) {
      return null;
    }
    boolean between = sentence.at(i - 1).is("between") && sentence.at(joint).is("and");
    boolean from =
        sentence.at(i - 1).is("from")
            && (sentence.at(joint).is("to") || sentence.at(joint).is("through"));
    boolean both = sentence.has(i - 1, PAIRING) && sentence.at(joint).is("and");
    between |= both && last == first.plus(1) && !sentence.at(second + 1).is("respectively");
    if (last == null || !between && !from) {
      return null;
    }
    boolean toMorning =
        from
            && last == first.plus(1)
            && sentence.at(joint).is("to")
            && sentence.find(0, sentence.size(), Dates.NIGHTS) >= 0;
    LocalDate end = calendar.latest(last);
    if (toMorning || end == null) {
      return toMorning ? null : new Found(second + 1, null);
    }
    LocalDate start = end.minusDays((last.getValue() - first.getValue() + 7) % 7);
    return new Found(second + 1, new Period(start, end));
  }
}
