package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks that lean on publication ("last week") or on the text ("the week before"). */
final class RelativeWeeks {
  private static final AnyOf PREVIOUS = AnyOf.of(Words.load().words("previous"));
  private static final AnyOf CLAUSE = AnyOf.of("it", "they", "and", "in", "at", "by", "as");

  private static final int MOST = 31;
  private static final AnyOf UNITS = AnyOf.of("day", "days", "week", "weeks");
  private static final AnyOf WITHIN =
      AnyOf.of("in", "during", "over", "within", "across", "for", "on", "throughout");
  private static final AnyOf LEANING = AnyOf.of("of", "in", "after", "since", "'s", "-");

  private RelativeWeeks() {}

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    LocalDate today = calendar.today();
    boolean the = sentence.at(i - 1).is("the");
    if (sentence.at(i).is("first")) {
      return the ? first(sentence, i, context) : null;
    }
    if (sentence.at(i).is("week") && the) {
      return besides(sentence, i, calendar, context);
    }
    boolean week = sentence.at(i + 1).is("week") && the;
    if (week && (sentence.has(i, PREVIOUS) || sentence.at(i).is("following"))) {
      boolean back = !sentence.at(i).is("following");
      return new Found(i + 2, context == null ? null : week(context.start(), back ? -1 : 1));
    }
    if (!sentence.at(i + 1).is("week")) {
      return null;
    }
    if (sentence.at(i).is("last") && the) {
      return new Found(i + 2, today == null ? null : new Period(today.minusDays(6), today));
    }
    if (today == null) {
      return null;
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (sentence.at(i).is("last")) {
      return new Found(i + 2, new Period(monday.minusDays(7), monday.minusDays(1)));
    }
    return sentence.at(i).is("this") ? new Found(i + 2, new Period(monday, today)) : null;
  }

  /** "Since June 25 …; in the first week", "in the first three days": from its start. */
  private static Found first(Sentence sentence, int i, Period context) {
    NumberReader.Numeral numeral = sentence.numeral(i + 1);
    int at = numeral == null ? i + 1 : numeral.end();
    int count = numeral == null ? 1 : numeral.value().intValue();
    boolean unit = sentence.has(at, UNITS) && count > 0 && count <= MOST;
    boolean within = sentence.has(i - 2, WITHIN);
    if (context == null || !unit || !within || sentence.has(at + 1, LEANING)) {
      return null;
    }
    boolean days = sentence.lower(at).startsWith("day");
    LocalDate end = context.start().plusDays((days ? 1L : 7L) * count - 1);
    return new Found(at + 1, new Period(context.start(), end));
  }

  /** "The week before", "the week after", "the week before last". */
  private static Found besides(Sentence sentence, int i, Calendar calendar, Period context) {
    Token next = sentence.at(i + 1);
    if (!next.is("before") && !next.is("after")) {
      return null;
    }
    if (sentence.at(i + 2).is("last")) {
      LocalDate today = calendar.today();
      return new Found(i + 3, today == null ? null : week(today, -2));
    }
    boolean that = sentence.at(i + 2).is("that") && sentence.at(i + 3).kind() == Token.Kind.SIGN;
    boolean word = sentence.at(i + 2).kind() == Token.Kind.WORD;
    boolean object = word && !that && !leads(sentence, i + 2);
    return object || context == null
        ? null
        : new Found(that ? i + 3 : i + 2, week(context.start(), next.is("before") ? -1 : 1));
  }

  /** Whether a clause of its own may start there: "the week before it launched 40". */
  private static boolean leads(Sentence sentence, int i) {
    return sentence.has(i, CLAUSE);
  }

  /** The week, Monday to Sunday, that lies so many after that of a day. */
  static Period week(LocalDate day, int after) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday.plusWeeks(after), monday.plusWeeks(after).plusDays(6));
  }
}
