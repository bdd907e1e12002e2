package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Periods that mean the one the text spoke of last, or its like in another year: "those weeks",
 * "over that period", "the same quarter of 2024".
 */
final class PointingPeriods {
  private static final AnyOf SAME = AnyOf.of("same", "corresponding", "comparable", "equivalent");
  private static final AnyOf POINTING = AnyOf.of("these", "those");
  private static final AnyOf STRETCHES =
      AnyOf.of("days", "weeks", "months", "years", "quarters", "nights", "hours");
  private static final AnyOf SPANS =
      AnyOf.of(
          "period",
          "time",
          "span",
          "stretch",
          "month",
          "quarter",
          "week",
          "interval",
          "timeframe",
          "half",
          "window",
          "weekend",
          "hours",
          "night",
          "date");
  private static final AnyOf THAT =
      AnyOf.of(
          "period", "time", "span", "stretch", "quarter", "interval", "timeframe", "week", "half");
  private static final AnyOf THE = AnyOf.of("period", "quarter");
  private static final AnyOf WITHIN = AnyOf.of(Words.load().words("during"));
  private static final AnyOf LEANING =
      AnyOf.of("before", "earlier", "of", "to", "from", "between", "since", "after", "up");
  private static final AnyOf YEAR_OPENERS = AnyOf.of("last", "the", "a", "one");
  private static final AnyOf PREVIOUS = AnyOf.of(Words.load().words("previous"));
  private static final AnyOf IN = AnyOf.of("of", "in");

  private PointingPeriods() {}

  /** Whether "that" points to a stretch there. */
  static boolean points(Sentence sentence, int i) {
    return sentence.at(i).is("that")
        && (sentence.has(i + 1, THAT) || closes(sentence, i) || sentence.at(i + 2).is("day"));
  }

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    String word = sentence.lower(i);
    boolean counted = NumberReader.starts(sentence.at(i + 1));
    int noun = counted ? i + 2 : i + 1;
    if (SAME.contains(word)) {
      boolean stretch = sentence.has(noun, STRETCHES) || !counted && sentence.has(noun, SPANS);
      return stretch ? same(sentence, i, noun, calendar, context) : null;
    }
    if (POINTING.contains(word)) {
      return sentence.has(noun, STRETCHES) ? new Found(noun + 1, context) : null;
    }
    boolean within = sentence.has(i - 1, WITHIN);
    within |= sentence.at(i - 1).is("at") && sentence.at(i + 1).is("time");
    if (word.equals("that") && within && sentence.has(i + 1, THAT)) {
      return new Found(i + 2, context);
    }
    if (word.equals("that") && closes(sentence, i)) {
      return new Found(i + 2, context == null ? null : around(context, sentence.at(i + 1)));
    }
    boolean first = sentence.at(i + 1).is("first") || sentence.at(i + 1).is("opening");
    if (word.equals("that") && first && sentence.at(i + 2).is("day") && context != null) {
      return new Found(i + 3, Period.of(context.start()));
    }
    boolean the = sentence.at(i - 1).is("the") && sentence.has(i - 2, WITHIN);
    return the && THE.contains(word) && !sentence.has(i + 1, LEANING)
        ? new Found(i + 1, context)
        : null;
  }

  /** "Strikes killed 44 people that week." */
  private static boolean closes(Sentence sentence, int i) {
    boolean unit = sentence.at(i + 1).is("week") || sentence.at(i + 1).is("month");
    boolean ends = sentence.at(i + 2).kind() == Token.Kind.SIGN && !sentence.at(i + 2).is("'s");
    boolean governed = sentence.has(i - 1, LEANING) || sentence.has(i - 1, IN);
    return unit && ends && !sentence.at(i + 2).is("-") && !governed;
  }

  /** The month or week that a day is in; a stretch as it is. */
  private static Period around(Period context, Token unit) {
    boolean day = context.day();
    Period whole =
        unit.is("month") ? Period.of(context.lastMonth()) : RelativeWeeks.week(context.start(), 0);
    return day ? whole : context;
  }

  private static Found same(Sentence sentence, int i, int noun, Calendar calendar, Period context) {
    boolean joint = sentence.has(noun + 1, IN);
    int at = joint ? noun + 2 : noun + 1;
    if (sentence.has(at, YEAR_OPENERS)) {
      int year = sentence.has(at + 1, PREVIOUS) ? at + 2 : at + 1;
      if (sentence.at(year).is("year")) {
        return new Found(year + 1, RelativePeriods.yearBack(context));
      }
    }
    int year = Calendar.year(sentence.at(at));
    if (joint && year > 0) {
      return new Found(at + 1, context == null ? null : inYear(context, year));
    }
    boolean month = sentence.at(noun).is("month") && !joint;
    if (month && context != null) {
      boolean one = YearMonth.from(context.start()).equals(context.lastMonth());
      return new Found(noun + 1, one ? Period.of(context.lastMonth()) : context);
    }
    if (sentence.at(noun + 1).is(",") && Calendar.month(sentence.at(noun + 2)) > 0) {
      // "In the same two months, January and February".
      return null;
    }
    boolean meanwhile = sentence.at(noun).is("time") && sentence.at(i - 2).is("at");
    if (!joint || Calendar.month(sentence.at(at)) == 0) {
      return meanwhile ? null : new Found(noun + 1, context);
    }
    return inMonth(sentence, at, calendar, context);
  }

  /** The same days of another year; null for a stretch over the turn of a year. */
  private static Period inYear(Period context, int year) {
    if (context.start().getYear() != context.end().getYear()) {
      return null;
    }
    if (context.month()) {
      return Period.of(context.lastMonth().withYear(year));
    }
    return new Period(context.start().withYear(year), context.end().withYear(year));
  }

  /** "The same period of July": the same days of that month. */
  private static Found inMonth(Sentence sentence, int at, Calendar calendar, Period context) {
    Found month = Dates.find(sentence, at, calendar);
    if (!Found.known(month) || context == null) {
      return null;
    }
    LocalDate start = context.start();
    LocalDate end = context.end();
    YearMonth other = YearMonth.from(month.period().start());
    boolean within = YearMonth.from(start).equals(context.lastMonth());
    int last = Math.min(end.getDayOfMonth(), other.lengthOfMonth());
    int first = Math.min(start.getDayOfMonth(), last);
    return within ? new Found(month.to(), new Period(other.atDay(first), other.atDay(last))) : null;
  }
}
