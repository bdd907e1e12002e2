package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;

/** Stretches of which the text names the first or the last day: "the week to Sunday". */
final class ClosedSpans {
  private static final AnyOf OVER = AnyOf.of(Words.load().words("during"));
  private static final AnyOf CLOSING =
      AnyOf.of("to", "ending", "ended", "until", "through", "ends");

  private static final AnyOf LATEST = AnyOf.of("last", "this", "past");

  private static final AnyOf ENDED =
      AnyOf.of("ended", "ending", "halted", "stopped", "concluded", "culminated", "culminating");

  private static final AnyOf SIDES = AnyOf.of("between", "in", "with", "along", "on", "around");
  private static final AnyOf THAT = AnyOf.of("that", "which");
  private static final int SIDES_REACH = 8;

  private static final AnyOf SPANNING = AnyOf.of("the", "first", "over", "in");
  private static final AnyOf STARTING =
      AnyOf.of("from", "beginning", "starting", "commencing", "after", "following");
  private static final AnyOf BEFORE_DATE = AnyOf.of("on", "with", "from", "the");

  private static final int CLAUSE_REACH = 9;
  private static final AnyOf WHEN = AnyOf.of("when", "after", "as", "the", "a");
  private static final int HOURS = 24;
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final AnyOf NEXT = AnyOf.of("next", "following", "ensuing", "subsequent");

  private static final AnyOf TO_END = AnyOf.of("the", "end", "of");

  private static final int START_REACH = 9;
  private static final AnyOf STARTS = AnyOf.of(Words.load().words("outset"));

  private ClosedSpans() {}

  /** The "from" of "from the start of its push on June 4 until the end of May", or -1. */
  static int startOf(Sentence sentence, int on) {
    for (int i = on - 1; i > on - START_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD && !sentence.at(i).is("'s")) {
        return -1;
      }
      if (sentence.has(i, STARTS) && sentence.at(i - 1).is("the")) {
        boolean range = sentence.at(i - 2).is("from") || sentence.at(i - 2).is("between");
        return range ? i - 2 : -1;
      }
    }
    return -1;
  }

  /**
   * Where the end of a range goes on behind its start: "from September 16 up to", "from March 18,
   * when the bombing resumed, to".
   */
  static int joint(Sentence sentence, int to, boolean from) {
    int joint = sentence.at(to).is(",") ? to + 1 : to;
    for (int i = joint; from && sentence.has(joint, WHEN) && i < to + CLAUSE_REACH; i++) {
      joint = sentence.at(i).is(",") ? i + 1 : joint;
    }
    joint = sentence.at(joint).is("right") ? joint + 1 : joint;
    return from && sentence.at(joint).is("up") ? joint + 1 : joint;
  }

  /** "The week beginning September 22". */
  static Found weekFrom(Sentence sentence, int i, Calendar calendar) {
    boolean begins = sentence.at(i + 1).is("beginning") || sentence.at(i + 1).is("starting");
    int date = sentence.at(i + 2).is("on") ? i + 3 : i + 2;
    Found first = begins ? Dates.find(sentence, date, calendar) : null;
    LocalDate day = Found.known(first) ? first.period().start() : null;
    return day == null || !day.equals(first.period().end())
        ? null
        : new Found(first.to(), new Period(day, day.plusDays(SpanPeriods.DAYS_OF_A_WEEK - 1L)));
  }

  /** Whether a word tells that the end of a stretch follows: "to", "ending". */
  static boolean closes(Token token) {
    return CLOSING.has(token);
  }

  /** "The week to Sunday", "the week ending 16 November", "five days to Sunday". */
  static Found spanTo(Sentence sentence, int i, int count, Calendar calendar) {
    int closing = closing(sentence, i + 1);
    if (closing < 0) {
      return null;
    }
    int at = sentence.at(closing + 1).is("on") ? closing + 2 : closing + 1;
    // "The week to last Sunday".
    at = sentence.has(at, LATEST) && Calendar.weekday(sentence.at(at + 1)) != null ? at + 1 : at;
    Found last = Dates.find(sentence, at, calendar);
    if (!Found.known(last)) {
      return last == null ? null : new Found(last.to(), null);
    }
    LocalDate end = last.period().end();
    boolean day = last.period().start().equals(end);
    return day ? new Found(last.to(), SpanPeriods.days(end, count)) : null;
  }

  /**
   * "The 12-day war that ended on Tuesday", "a five-day battle which ended with a truce on May 4".
   */
  static Found war(Sentence sentence, int unit, int count, Calendar calendar) {
    boolean days = sentence.at(unit).is("day");
    int noun = Courses.lasts(sentence.at(unit + 1)) ? unit + 1 : unit + 2;
    return days && Courses.lasts(sentence.at(noun))
        ? ended(sentence, noun + 1, "days", count, calendar)
        : null;
  }

  /**
   * "12 days of fighting that ended with Tuesday's truce": what stands behind the noun; or null.
   */
  static Found ended(Sentence sentence, int at, String unit, int count, Calendar calendar) {
    int sides = sentence.has(at, SIDES) ? sentence.find(at, at + SIDES_REACH, THAT) : -1;
    int from = sides > 0 && plain(sentence, at, sides) ? sides : at;
    boolean that = sentence.at(from).is("that") || sentence.at(from).is("which");
    int verb = that ? from + 1 : from;
    verb = sentence.at(verb).is("was") || sentence.at(verb).is("were") ? verb + 1 : verb;
    Found last = sentence.has(verb, ENDED) ? dated(sentence, verb + 1, calendar) : null;
    boolean day = last != null && last.period().day();
    Period period = day ? SpanPeriods.until(last.period().end(), unit, count) : null;
    return period == null ? null : new Found(last.to(), period);
  }

  private static boolean plain(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.at(i).kind() != Token.Kind.WORD && !sentence.at(i).is("'s")) {
        return false;
      }
    }
    return true;
  }

  /** The first date of a clause: "until a truce took hold on Sunday, July 20"; or null. */
  static Found dated(Sentence sentence, int from, Calendar calendar) {
    for (int i = from; i < from + CLAUSE_REACH; i++) {
      Found found = Calendar.names(sentence.at(i)) ? Dates.find(sentence, i, calendar) : null;
      if (found != null || sentence.at(i).kind() == Token.Kind.SIGN) {
        return Found.known(found) ? found : null;
      }
    }
    return null;
  }

  /** "The five days from March 8", "three weeks beginning on July 1": counted from that day. */
  static Found from(Sentence sentence, int i, String unit, int count, int at, Calendar calendar) {
    boolean span = sentence.has(i - 1, SPANNING) || sentence.has(i - 2, OVER);
    if (!span || !sentence.has(at, STARTING)) {
      return null;
    }
    int date = at + 1;
    while (sentence.has(date, BEFORE_DATE)) {
      date++;
    }
    Found first = Dates.find(sentence, date, calendar);
    boolean day = Found.isDay(first);
    LocalDate start = day ? first.period().start() : null;
    LocalDate end = day ? end(start, unit, count) : null;
    if (end != null && calendar.today() != null && end.isAfter(calendar.today())) {
      // "The seven days from Monday": of a week before.
      end = Calendar.weekday(sentence.at(date)) == null ? null : end.minusWeeks(1);
    }
    Period period = end == null ? null : SpanPeriods.until(end, unit, count);
    return period == null ? null : new Found(first.to(), period);
  }

  /** "The week before Christmas": the days in front of it. */
  static Found before(Sentence sentence, int date, Calendar calendar) {
    Found next = Calendar.names(sentence.at(date)) ? Dates.find(sentence, date, calendar) : null;
    boolean day = Found.isDay(next) && Calendar.weekday(sentence.at(date)) == null;
    return day
        ? new Found(
            next.to(),
            SpanPeriods.days(next.period().start().minusDays(1), SpanPeriods.DAYS_OF_A_WEEK))
        : null;
  }

  /** "The 48 hours that followed", "over the next three days": behind what the text told of. */
  static Found following(
      Sentence sentence, int i, int count, int at, Calendar calendar, Period context) {
    boolean that = sentence.at(at + 1).is("that") || sentence.at(at + 1).is("which");
    boolean behind = that && sentence.at(at + 2).is("followed");
    boolean ahead = sentence.has(i - 1, NEXT) && sentence.at(i - 2).is("the");
    LocalDate first = context == null ? null : context.end().plusDays(1);
    if (!behind && !ahead || first == null) {
      return null;
    }
    int days = (count + HOURS - 1) / HOURS;
    LocalDate end =
        switch (sentence.lower(at)) {
          case "hours" -> context.end().plusDays(days);
          case "day", "days", "night", "nights" -> context.end().plusDays(count);
          case "week", "weeks" -> context.end().plusWeeks(count);
          case "month", "months" -> context.end().plusMonths(count);
          default -> null;
        };
    first = sentence.at(at).is("hours") ? context.end() : first;
    boolean past = end != null && calendar.since(end) != null;
    return past ? new Found(behind ? at + 3 : at + 1, new Period(first, end)) : null;
  }

  private static LocalDate end(LocalDate start, String unit, int count) {
    return SpanPeriods.moved(start, unit, -count).minusDays(1);
  }

  /** Where "to", "ending" or "that ended" stands at {@code i}; or -1. */
  static int closing(Sentence sentence, int i) {
    int at = sentence.at(i).is("that") || sentence.at(i).is("which") ? i + 1 : i;
    at = at > i && sentence.at(at).is("was") ? -1 : at;
    boolean verb = at == i || sentence.at(at).is("ended") || sentence.at(at).is("ends");
    return sentence.has(at, CLOSING) && verb ? at : -1;
  }

  /** "The year to February 24", "the year ending in June". */
  static Found yearTo(Sentence sentence, int i, Calendar calendar) {
    if (sentence.at(i + 1).is("to") && sentence.at(i + 2).is("date")) {
      LocalDate start = LocalDate.of(calendar.thisMonth().getYear(), 1, 1);
      return new Found(i + 3, calendar.since(start));
    }
    if (!sentence.has(i + 1, CLOSING)) {
      return null;
    }
    boolean on = sentence.at(i + 2).is("on") || sentence.at(i + 2).is("in");
    int at = on ? i + 3 : i + 2;
    if (sentence.at(at).is("the") && sentence.has(at + 1, TO_END)) {
      return monthsTo(sentence, at, MONTHS_OF_A_YEAR, calendar);
    }
    boolean date = Calendar.month(sentence.at(at)) > 0 || Calendar.day(sentence.at(at)) > 0;
    Found last = date ? Dates.find(sentence, at, calendar) : null;
    if (!Found.known(last)) {
      return null;
    }
    LocalDate end = last.period().end();
    return new Found(last.to(), new Period(end.plusDays(1).minusYears(1), end));
  }

  /** "The 12 months to September", "three months to the end of June": whole months. */
  static Found monthsTo(Sentence sentence, int i, int count, Calendar calendar) {
    int at = i;
    while (sentence.has(at, TO_END) && at < i + TO_END.words().size()) {
      at++;
    }
    Found last = Calendar.month(sentence.at(at)) > 0 ? Dates.find(sentence, at, calendar) : null;
    if (!Found.known(last)) {
      return null;
    }
    YearMonth end = last.period().lastMonth();
    return new Found(
        last.to(), new Period(end.minusMonths(count - 1L).atDay(1), end.atEndOfMonth()));
  }
}
