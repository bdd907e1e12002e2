package org.copytaster.claims;

import java.time.YearMonth;

/** Periods that lean on publication ("last month") or on the text ("the previous month"). */
final class RelativePeriods {
  private static final AnyOf PREVIOUS = AnyOf.of(Words.load().words("previous"));
  private static final AnyOf THROUGHOUT = AnyOf.of(Words.load().words("during"));
  private static final AnyOf WITHIN = AnyOf.of("in", "for", "within", "during");
  private static final AnyOf WHOLE = AnyOf.of("whole", "entire", "full");
  private static final AnyOf TOLLS =
      AnyOf.of("toll", "total", "tally", "count", "figure", "losses", "casualties", "dead");

  private static final AnyOf BACK = AnyOf.of("earlier", "before", "ago");
  private static final AnyOf LEANING =
      AnyOf.of("before", "earlier", "of", "to", "so", "ended", "ending", "'s", "-");

  /** Words so common that what follows them is looked at first. */
  private static final AnyOf LEADS = AnyOf.of("a", "one", "that", "single");

  /** Every word that such a period can start with; most tokens end here. */
  static final AnyOf OPENERS =
      AnyOf.of(
          "prior",
          "first",
          "week",
          "following",
          "corresponding",
          "comparable",
          "equivalent",
          "period",
          "quarter",
          "last",
          "this",
          "previous",
          "preceding",
          "month",
          "one",
          "a",
          "that",
          "single",
          "year",
          "same",
          "these",
          "those",
          "past",
          "today",
          "overnight",
          "night",
          "yesterday",
          "half");

  private RelativePeriods() {}

  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    Token token = sentence.at(i);
    boolean bare = LEADS.has(token) && !sentence.at(i + 1).opens(Opener.TIME);
    if (bare && !PointingPeriods.points(sentence, i)) {
      return null;
    }
    Found found = PointingPeriods.find(sentence, i, calendar, context);
    if (found == null) {
      found = months(sentence, i, calendar, context);
    }
    if (found == null) {
      found = years(sentence, i, calendar, context);
    }
    if (found == null) {
      found = RelativeWeeks.find(sentence, i, calendar, context);
    }
    return found == null ? RelativeDays.find(sentence, i, calendar, context) : found;
  }

  private static Found months(Sentence sentence, int i, Calendar calendar, Period context) {
    String word = sentence.lower(i);
    boolean month = sentence.at(i + 1).is("month");
    YearMonth now = calendar.thisMonth();
    if (month && word.equals("last")) {
      return new Found(i + 2, Period.of(now.minusMonths(1)));
    }
    if (month && word.equals("this")) {
      return toDate(sentence, i, Period.of(now), calendar);
    }
    if (word.equals("month") && whole(sentence, i)) {
      return new Found(i + 1, context == null ? null : Period.of(context.lastMonth()));
    }
    if (word.equals("month") && sentence.at(i - 1).is("a") && sentence.at(i + 1).is("ago")) {
      return new Found(i + 2, Period.of(now.minusMonths(1)));
    }
    boolean before = month && PREVIOUS.contains(word);
    int end = i + 2;
    if (word.equals("month")
        && (sentence.at(i + 1).is("before") || sentence.at(i + 1).is("earlier"))) {
      before = true;
    }
    if (before) {
      return new Found(end, context == null ? null : Period.of(context.lastMonth().minusMonths(1)));
    }
    boolean within = month && sentence.has(i - 1, WITHIN) && LEADS.contains(word);
    if (within && !sentence.at(i + 2).is("-")) {
      return new Found(i + 2, context == null ? null : Period.of(context.lastMonth()));
    }
    return null;
  }

  /** "Over the course of the month", "during the whole year"; not "the month to 24 June". */
  private static boolean whole(Sentence sentence, int i) {
    int the = sentence.has(i - 1, WHOLE) ? i - 2 : i - 1;
    int over = sentence.at(the - 2).is("course") ? the - 4 : the - 1;
    return sentence.at(the).is("the")
        && sentence.has(over, THROUGHOUT)
        && (sentence.at(i + 1).is("to") && tollFor(sentence, the - 1)
            || !sentence.has(i + 1, LEANING));
  }

  private static Found years(Sentence sentence, int i, Calendar calendar, Period context) {
    String word = sentence.lower(i);
    int now = calendar.thisMonth().getYear();
    boolean year = sentence.at(i + 1).is("year");
    if (word.equals("year") && sentence.has(i + 1, BACK)) {
      Period from = context == null ? Period.of(calendar.thisMonth()) : context;
      return new Found(i + 2, yearBack(from));
    }
    boolean within = context != null && context.start().getYear() == context.end().getYear();
    boolean since = sentence.at(i + 1).is("since");
    if (word.equals("year") && !since && within && whole(sentence, i)) {
      return new Found(i + 1, Period.of(context.end().getYear()));
    }
    if (PREVIOUS.contains(word) && sentence.at(i + 1).is("quarter") && context != null) {
      return new Found(i + 2, YearParts.quarterBefore(context));
    }
    if (word.equals("year") && sentence.at(i + 1).is("so") && sentence.at(i + 2).is("far")) {
      return YearParts.soFar(sentence, i, calendar);
    }
    boolean half = word.equals("half") && sentence.at(i - 1).is("the");
    int unit2 = sentence.at(i + 1).is("-") ? i + 2 : i + 1;
    if (half && sentence.at(unit2).is("year")) {
      return new Found(unit2 + 1, YearParts.lastHalf(calendar));
    }
    Found ended = word.equals("year") ? YearParts.ended(sentence, i, calendar) : null;
    if (ended != null) {
      return ended;
    }
    boolean atTime = sentence.at(i + 2).is("at") && sentence.at(i + 4).is("time");
    if (year && word.equals("last") && (atTime || sameTime(sentence, i))) {
      return new Found(atTime ? i + 5 : i + 2, yearBack(Period.of(calendar.thisMonth())));
    }
    if (year && word.equals("last")) {
      return new Found(i + 2, Period.of(now - 1));
    }
    if (year && word.equals("this")) {
      return toDate(sentence, i, Period.of(now), calendar);
    }
    if (year && word.equals("that") && context != null) {
      return new Found(i + 2, Period.of(context.end().getYear()));
    }
    // "Closing a year in which 418,200 of them were killed".
    boolean which = sentence.at(i + 2).is("in") && sentence.at(i + 3).is("which");
    if (year && word.equals("a") && which && context != null) {
      return new Found(i + 2, Period.of(context.end().getYear()));
    }
    if (year && PREVIOUS.contains(word) && context != null) {
      return new Found(i + 2, Period.of(context.end().getYear() - 1));
    }
    return null;
  }

  /** "Brought the toll for the month to 1,030". */
  private static boolean tollFor(Sentence sentence, int at) {
    return sentence.at(at).is("for") && sentence.has(at - 1, TOLLS);
  }

  /** "At this time last year", "at the same point last year". */
  private static boolean sameTime(Sentence sentence, int i) {
    boolean time = sentence.at(i - 1).is("time") || sentence.at(i - 1).is("point");
    boolean same = sentence.at(i - 2).is("this") || sentence.at(i - 2).is("same");
    return time && same;
  }

  /** "This year", which "so far this year" ends with the day of publication. */
  private static Found toDate(Sentence sentence, int i, Period whole, Calendar calendar) {
    boolean before = sentence.at(i - 2).is("so") && sentence.at(i - 1).is("far");
    boolean behind = sentence.at(i + 2).is("so") && sentence.at(i + 3).is("far");
    Period period = before || behind ? calendar.since(whole.start()) : whole;
    return new Found(behind ? i + 4 : i + 2, period);
  }

  /** The same days or month of the year before; null for null. */
  static Period yearBack(Period context) {
    if (context == null) {
      return null;
    }
    boolean month = context.month();
    return month
        ? Period.of(context.lastMonth().minusYears(1))
        : new Period(context.start().minusYears(1), context.end().minusYears(1));
  }
}
