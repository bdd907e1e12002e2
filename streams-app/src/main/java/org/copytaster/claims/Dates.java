package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Dates and periods that a text names by themselves: "Sunday, November 30", "11-17 May", "2024".
 */
final class Dates {
  private static final AnyOf MONTH_VERBS =
      AnyOf.of(
          "'s",
          "was",
          "is",
          "has",
          "had",
          "saw",
          "brought",
          "remains",
          "remained",
          "began",
          "ended",
          "marked",
          "proved",
          "cost",
          "claimed",
          "produced",
          "yielded",
          "ranked",
          "became");
  private static final AnyOf MONTH_LEADS =
      AnyOf.of(
          "in",
          "of",
          "since",
          "during",
          "for",
          "from",
          "until",
          "and",
          "to",
          "after",
          "by",
          "with",
          "last",
          "late",
          "early",
          "mid",
          "throughout",
          "than",
          "over",
          "before",
          "between",
          "on",
          "against",
          "through",
          "-",
          "(");
  private static final int NIGHT_REACH = 4;
  static final AnyOf NIGHTS = AnyOf.of("night", "nights", "overnight");
  private static final AnyOf EVENINGS = AnyOf.of("evening", "night", "dusk", "nightfall", "sunset");
  private static final AnyOf JOINTS = AnyOf.of("to", "and", "until", "through", "till", "-", "–");
  private static final AnyOf SPANNING = AnyOf.of("to", "through", "-", "–");
  private static final AnyOf DASHES = AnyOf.of("-", "–", "to", "and");

  private Dates() {}

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar) {
    Found first = one(sentence, i, calendar);
    boolean night = sentence.at(i - 1).is("of") && sentence.has(i - 2, NIGHTS);
    boolean opens = night || sentence.at(i - 1).is("between") || sentence.at(i - 1).is("from");
    boolean dated = Calendar.month(sentence.at(i)) > 0;
    if (first == null || !opens && !dated || !Period.isDay(first.period())) {
      return first;
    }
    boolean comma = opens && sentence.at(first.to()).is(",");
    int joint = comma ? first.to() + 1 : first.to();
    boolean joins = sentence.has(joint, JOINTS);
    if (!opens) {
      // "Dec. 16 to Dec. 22": both have their month.
      int last = joint + 1;
      boolean full =
          Calendar.month(sentence.at(last)) > 0 && Calendar.day(sentence.at(last + 1)) > 0;
      joins &= full && sentence.has(joint, SPANNING);
    }
    int at = sentence.at(joint + 1).is("the") ? joint + 2 : joint + 1;
    boolean date =
        Calendar.month(sentence.at(at)) > 0
            || Calendar.day(sentence.at(at)) > 0
            || Calendar.weekday(sentence.at(at)) != null;
    Found last = joins && date ? one(sentence, at, calendar) : null;
    boolean ordered = Found.isDay(last) && first.period().start().isBefore(last.period().end());
    if (!ordered) {
      return first;
    }
    Found span = new Found(last.to(), new Period(first.period().start(), last.period().end()));
    return opens ? nightOf(sentence, i, span) : span;
  }

  private static Found one(Sentence sentence, int i, Calendar calendar) {
    Token token = sentence.at(i);
    Found range = MonthRanges.find(sentence, i, calendar);
    if (range != null) {
      return range;
    }
    Found feast = Feasts.find(sentence, i, calendar);
    if (feast != null) {
      return feast;
    }
    DayOfWeek weekday = Calendar.weekday(token);
    if (weekday != null) {
      return Weekdays.find(sentence, i, weekday, calendar);
    }
    if (Calendar.day(token) > 0) {
      Found found = dayFirst(sentence, i, calendar);
      if (found != null) {
        return found;
      }
    }
    int ordinal = token.opens(Opener.ORDINAL) ? Calendar.ORDINALS.indexOf(token.lower()) + 1 : 0;
    // "A third of November's gains".
    boolean fraction = sentence.at(i - 1).is("a") || NumberReader.starts(sentence.at(i - 1));
    if (ordinal > 0
        && !fraction
        && sentence.at(i + 1).is("of")
        && Calendar.month(sentence.at(i + 2)) > 0) {
      return dated(sentence, i + 3, Calendar.month(sentence.at(i + 2)), ordinal, calendar);
    }
    if (Calendar.month(token) > 0) {
      return month(sentence, i, calendar);
    }
    return Years.find(sentence, i);
  }

  /** "30 November 2025", "11 to 17 November", "between 28 October and 3 November". */
  private static Found dayFirst(Sentence sentence, int i, Calendar calendar) {
    int day = Calendar.day(sentence.at(i));
    int at = sentence.at(i + 1).is("of") ? i + 2 : i + 1;
    int month = Calendar.month(sentence.at(at));
    if (month > 0) {
      Found end = dated(sentence, at + 1, month, day, calendar);
      boolean ranges = sentence.at(i - 1).is("between") || sentence.at(i - 1).is("from");
      if (ranges && sentence.has(end.to(), DASHES) && Calendar.day(sentence.at(end.to() + 1)) > 0) {
        Found last = dayFirst(sentence, end.to() + 1, calendar);
        return last == null ? end : range(end, last);
      }
      return end;
    }
    if (sentence.has(i + 1, DASHES) && Calendar.day(sentence.at(i + 2)) > day) {
      int joint = sentence.at(i + 3).is("of") ? i + 4 : i + 3;
      int shared = Calendar.month(sentence.at(joint));
      if (shared > 0) {
        Found last = dated(sentence, joint + 1, shared, Calendar.day(sentence.at(i + 2)), calendar);
        return fromDay(last, day);
      }
    }
    return null;
  }

  /** The day of a month, with the year that may follow at {@code i}. */
  private static Found dated(Sentence sentence, int i, int month, int day, Calendar calendar) {
    int at = sentence.at(i).is(",") ? i + 1 : i;
    int year = Calendar.year(sentence.at(at));
    int of = sentence.at(at).is("of") ? at + 1 : at;
    boolean last = sentence.at(of).is("last") || sentence.at(of).is("this");
    if (last && sentence.at(of + 1).is("year")) {
      int back = sentence.at(of).is("last") ? 1 : 0;
      int told = calendar.thisMonth().getYear() - back;
      return Found.of(of + 2, Calendar.date(told, month, day));
    }
    return year > 0
        ? Found.of(at + 1, Calendar.date(year, month, day))
        : Found.of(i, calendar.latest(month, day));
  }

  /** "November", "November 2025", "November 30", "November 11-17, 2025". */
  static Found month(Sentence sentence, int i, Calendar calendar) {
    int month = Calendar.month(sentence.at(i));
    int day = Calendar.day(sentence.at(i + 1));
    if (day > 0 && Calendar.year(sentence.at(i + 1)) == 0 && !sentence.at(i + 2).is("%")) {
      return monthFirst(sentence, i, month, day, calendar);
    }
    int year = Calendar.year(sentence.at(i + 1));
    int to = i + 1;
    if (year > 0) {
      to = i + 2;
    } else if (sentence.at(i + 1).is("of") && Calendar.year(sentence.at(i + 2)) > 0) {
      year = Calendar.year(sentence.at(i + 2));
      to = i + 3;
    } else if (!sentence.has(i - 1, MONTH_LEADS) && ambiguous(sentence, i)) {
      return null;
    }
    YearMonth resolved = year > 0 ? YearMonth.of(year, month) : calendar.latest(month);
    if (year == 0 && sentence.at(i - 1).is("last") && resolved.equals(calendar.thisMonth())) {
      // "Since last October", written in October.
      resolved = resolved.minusYears(1);
    }
    boolean lastYear =
        sentence.at(i + 1).is("last")
            || sentence.at(i + 1).is("of") && sentence.at(i + 2).is("last");
    int yearAt = sentence.at(i + 1).is("of") ? i + 3 : i + 2;
    boolean thisYear = sentence.at(yearAt - 1).is("this") && sentence.at(yearAt).is("year");
    if (year == 0 && thisYear) {
      return new Found(yearAt + 1, Period.of(YearMonth.of(calendar.thisMonth().getYear(), month)));
    }
    if (year == 0 && lastYear && sentence.at(yearAt).is("year")) {
      resolved = YearMonth.of(calendar.thisMonth().getYear() - 1, month);
      to = yearAt + 1;
    }
    return new Found(to, Period.of(resolved));
  }

  /** "May" and "March" are words, too. */
  private static boolean ambiguous(Sentence sentence, int i) {
    Token token = sentence.at(i);
    boolean subject = token.capital() && sentence.has(i + 1, MONTH_VERBS);
    return !subject
        && (token.is("may") || token.is("march") && i == 0 || token.is("mar") || token.is("jan"));
  }

  private static Found monthFirst(Sentence sentence, int i, int month, int day, Calendar calendar) {
    int joint = i + 2;
    if (sentence.has(joint, DASHES)) {
      int last = Calendar.day(sentence.at(joint + 1));
      boolean next = last == day + 1;
      boolean night =
          next
              && sentence.find(i - NIGHT_REACH, i, NIGHTS) >= 0
              && (!sentence.at(i - 2).is(",") || sentence.at(i - 3).is("night"));
      if (night) {
        return dated(sentence, joint + 2, month, last, calendar);
      }
      boolean ranges = !sentence.at(joint).is("and") || sentence.at(i - 1).is("between") || next;
      if (last > day && ranges) {
        return fromDay(dated(sentence, joint + 2, month, last, calendar), day);
      }
      int other = Calendar.month(sentence.at(joint + 1));
      int otherDay = Calendar.day(sentence.at(joint + 2));
      boolean opens = sentence.at(i - 1).is("from") || sentence.at(i - 1).is("between");
      if (other > 0 && otherDay > 0 && opens) {
        Found start = Found.of(joint, calendar.latest(month, day));
        Found end = dated(sentence, joint + 3, other, otherDay, calendar);
        return nightOf(sentence, i, range(start, end));
      }
    }
    return dated(sentence, joint, month, day, calendar);
  }

  /** "Overnight from Oct. 11 to Oct. 12": a night has the day of its morning. */
  private static Found nightOf(Sentence sentence, int i, Found span) {
    boolean night = sentence.find(i - NIGHT_REACH, i, NIGHTS) >= 0;
    // "Between Monday evening and Tuesday's dawn".
    night |= sentence.find(i, span.to(), EVENINGS) > 0;
    if (span.period() == null || !night) {
      return span;
    }
    LocalDate end = span.period().end();
    boolean one = span.period().start().plusDays(1).equals(end);
    return one ? new Found(span.to(), Period.of(end)) : span;
  }

  private static Found fromDay(Found last, int day) {
    if (last.period() == null) {
      return last;
    }
    LocalDate end = last.period().end();
    return new Found(last.to(), new Period(end.withDayOfMonth(day), end));
  }

  private static Found range(Found first, Found last) {
    if (first.period() == null || last.period() == null) {
      return new Found(last.to(), null);
    }
    LocalDate end = last.period().end();
    LocalDate start = first.period().start();
    // The year may stand at the end only: "from 28 December to 3 January 2025".
    start = start.withYear(end.getYear());
    start = start.isAfter(end) ? start.minusYears(1) : start;
    return new Found(last.to(), new Period(start, end));
  }
}
