package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/** Periods that lean on publication ("last month") or on the text ("the previous month"). */
final class RelativePeriods {
  private static final int QUARTER = 3;
  private static final int YEAR_END = 12;
  private static final Set<String> PREVIOUS = Set.of("previous", "preceding", "prior");
  private static final Set<String> NIGHT_OF =
      Set.of("to", "of", "from", "between", "sky", "before");
  private static final Set<String> THROUGHOUT =
      Set.of("over", "during", "in", "throughout", "across", "for");
  private static final Set<String> WHOLE = Set.of("whole", "entire", "full");
  private static final Set<String> TOLLS =
      Set.of("toll", "total", "tally", "count", "figure", "losses", "casualties", "dead");
  private static final Set<String> PAST = Set.of("past", "last", "previous");
  private static final Set<String> THIS_DAY = Set.of("today", "overnight");
  private static final Set<String> DAYTIMES = Set.of("morning", "evening", "afternoon", "night");

  /** Words so common that what follows them is looked at first. */
  private static final Set<String> LEADS = Set.of("a", "one", "that", "single");

  /** Every word that such a period can start with; most tokens end here. */
  static final Set<String> OPENERS =
      Set.of(
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
          "yesterday");

  private RelativePeriods() {}

  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    Token token = sentence.at(i);
    boolean bare = LEADS.contains(token.lower()) && !sentence.at(i + 1).opens(Opener.TIME);
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
    return found == null ? days(sentence, i, calendar, context) : found;
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
    boolean within =
        sentence.at(i - 1).is("in")
            || sentence.at(i - 1).is("for")
            || sentence.at(i - 1).is("within")
            || sentence.at(i - 1).is("during");
    boolean same =
        word.equals("one") || word.equals("a") || word.equals("that") || word.equals("single");
    if (month && within && same && !sentence.at(i + 2).is("-")) {
      return new Found(i + 2, context == null ? null : Period.of(context.lastMonth()));
    }
    return null;
  }

  /** "Over the course of the month", "during the whole year"; not "the month to 24 June". */
  private static boolean whole(Sentence sentence, int i) {
    int the = WHOLE.contains(sentence.lower(i - 1)) ? i - 2 : i - 1;
    int over = sentence.at(the - 2).is("course") ? the - 4 : the - 1;
    return sentence.at(the).is("the")
        && THROUGHOUT.contains(sentence.lower(over))
        && (sentence.at(i + 1).is("to") && tollFor(sentence, the - 1)
            || !leaning(sentence.at(i + 1)));
  }

  private static Found years(Sentence sentence, int i, Calendar calendar, Period context) {
    String word = sentence.lower(i);
    int now = calendar.thisMonth().getYear();
    boolean year = sentence.at(i + 1).is("year");
    if (word.equals("year")
        && (sentence.at(i + 1).is("earlier")
            || sentence.at(i + 1).is("before")
            || sentence.at(i + 1).is("ago"))) {
      Period from = context == null ? Period.of(calendar.thisMonth()) : context;
      return new Found(i + 2, yearBack(from));
    }
    boolean within = context != null && context.start().getYear() == context.end().getYear();
    if (word.equals("year") && within && whole(sentence, i)) {
      return new Found(i + 1, Period.of(context.end().getYear()));
    }
    if (PREVIOUS.contains(word) && sentence.at(i + 1).is("quarter") && context != null) {
      return new Found(i + 2, quarterBefore(context));
    }
    if (word.equals("year") && sentence.at(i + 1).is("so") && sentence.at(i + 2).is("far")) {
      return YearParts.soFar(sentence, i, calendar);
    }
    boolean ends = sentence.at(i + 1).is("'s") || sentence.at(i + 1).is("-");
    if (word.equals("year") && ends && sentence.at(i + 2).is("end")) {
      boolean gone = calendar.thisMonth().getMonthValue() <= QUARTER;
      return new Found(i + 3, Period.of(YearMonth.of(gone ? now - 1 : now, YEAR_END)));
    }
    int time = sentence.at(i + 1).is("time") && word.equals("this") ? i + 2 : -1;
    if (time > 0 && sentence.at(time).is("last") && sentence.at(time + 1).is("year")) {
      return new Found(time + 2, yearBack(Period.of(calendar.thisMonth())));
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

  private static Period quarterBefore(Period context) {
    YearMonth first = YearMonth.from(context.start());
    first = first.minusMonths((first.getMonthValue() - 1) % QUARTER + QUARTER);
    return new Period(first.atDay(1), first.plusMonths(QUARTER - 1).atEndOfMonth());
  }

  private static boolean leaning(Token next) {
    return next.is("before")
        || next.is("earlier")
        || next.is("of")
        || next.is("to")
        || next.is("so")
        || next.is("ended")
        || next.is("ending")
        || next.is("'s")
        || next.is("-");
  }

  /** The same days or month of the year before; null for null. */
  static Period yearBack(Period context) {
    if (context == null) {
      return null;
    }
    boolean month = context.equals(Period.of(context.lastMonth()));
    return month
        ? Period.of(context.lastMonth().minusYears(1))
        : new Period(context.start().minusYears(1), context.end().minusYears(1));
  }

  private static Found days(Sentence sentence, int i, Calendar calendar, Period context) {
    LocalDate today = calendar.today();
    Token token = sentence.at(i);
    if (token.is("overnight")) {
      return night(sentence, i, today);
    }
    boolean thisDay = token.is("this") && DAYTIMES.contains(sentence.lower(i + 1));
    if (THIS_DAY.contains(token.lower()) || thisDay) {
      int to = thisDay ? i + 2 : i + 1;
      return today == null || possessive(sentence, to) ? null : new Found(to, Period.of(today));
    }
    if (token.is("yesterday")) {
      return today == null ? null : new Found(i + 1, Period.of(today.minusDays(1)));
    }
    if (token.is("same") && sentence.at(i + 1).is("day")) {
      boolean one = context != null && context.start().equals(context.end());
      return new Found(i + 2, one ? context : null);
    }
    boolean inNight = token.is("night") && sentence.at(i - 1).is("the") && inside(sentence, i - 2);
    if (inNight && !NIGHT_OF.contains(sentence.lower(i + 1))) {
      return today == null ? null : new Found(i + 1, Period.of(today));
    }
    boolean oneDay = token.is("a") && sentence.at(i + 1).is("day") && context != null;
    boolean later = sentence.at(i + 2).is("later");
    if (oneDay && (later || sentence.at(i + 2).is("earlier"))) {
      return new Found(i + 3, Period.of(context.end().plusDays(later ? 1 : -1)));
    }
    boolean lastNight = token.is("last") && sentence.at(i + 1).is("night");
    boolean pastDay =
        PAST.contains(token.lower())
            && sentence.at(i - 1).is("the")
            && sentence.at(i + 1).is("day");
    boolean hours =
        PAST.contains(token.lower())
            && sentence.at(i + 1).form().equals("24")
            && sentence.at(i + 2).is("hours");
    if (today != null && (lastNight || pastDay || hours)) {
      return new Found(hours ? i + 3 : i + 2, Period.of(today));
    }
    return null;
  }

  private static boolean inside(Sentence sentence, int at) {
    return sentence.at(at).is("in") || sentence.at(at).is("during");
  }

  /** A bare "overnight" is the night to the day of publication, unless a day is named nearby. */
  private static Found night(Sentence sentence, int i, LocalDate today) {
    boolean adjective =
        sentence.at(i - 1).is("its")
            || sentence.at(i - 1).is("their")
            || sentence.at(i - 1).is("in");
    for (int j = i - 4; j <= i + 4; j++) {
      if (Calendar.weekday(sentence.at(j)) != null || Calendar.month(sentence.at(j)) > 0) {
        return null;
      }
    }
    return today == null || adjective ? null : new Found(i + 1, Period.of(today));
  }

  private static boolean possessive(Sentence sentence, int i) {
    return sentence.at(i).is("'s");
  }
}
