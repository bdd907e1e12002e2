package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/** Days that are named by others: "the day before", "that night", "the weekend". */
final class NeighbourDays {
  private static final AnyOf DAY = AnyOf.of("day", "night", "evening", "morning");
  private static final AnyOf NEXT = AnyOf.of("next", "following");
  private static final AnyOf PREVIOUS = AnyOf.of(Words.load().words("previous"));
  private static final AnyOf OVER = AnyOf.of("over", "at", "during", "on");
  private static final AnyOf THE = AnyOf.of("the", "this", "last");

  private static final AnyOf DEFINITE = AnyOf.of("the", "that", "this", "same");
  private static final AnyOf WEEKEND = AnyOf.of("clashes", "violence", "fighting", "offensive");

  /** Every word that such a day can start with. */
  static final Set<String> OPENERS =
      new HashSet<>(Set.of("weekend", "that", "those", "same", "overnight"));

  static {
    OPENERS.addAll(DAY.words());
    OPENERS.addAll(NEXT.words());
    OPENERS.addAll(PREVIOUS.words());
  }

  private static final int NOUN_REACH = 4;

  private final WordList events;

  NeighbourDays(Words words) {
    this.events = words.list("event");
  }

  /** What starts at {@code i}, or null. */
  Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    Token token = sentence.at(i);
    boolean the = sentence.at(i - 1).is("the");
    if (token.is("weekend")) {
      boolean previous = sentence.at(i - 2).is("the") && sentence.has(i - 1, PREVIOUS);
      previous |= sentence.at(i - 1).is("the") && sentence.at(i + 1).is("before");
      return previous ? weekendBefore(sentence, i, context) : weekend(sentence, i, calendar);
    }
    if (token.is("overnight")) {
      return nightOf(sentence, i, context);
    }
    LocalDate day = context == null || !context.day() ? null : context.end();
    Token next = sentence.at(i + 1);
    if (DAY.has(token) && the && (next.is("before") || next.is("after"))) {
      boolean object = opensEvent(sentence, i + 2);
      if (beside(sentence, i)) {
        return Found.of(i + 2, day);
      }
      boolean back = next.is("before");
      return object
          ? null
          : moved(i + 2, back ? base(sentence, i, day, calendar, context) : day, back ? -1 : 1);
    }
    if (the && DAY.has(next)) {
      if (NEXT.has(token)) {
        return moved(i + 2, day, 1);
      }
      return PREVIOUS.has(token) ? moved(i + 2, orSpoken(sentence, i, day, calendar), -1) : null;
    }
    boolean those = token.is("those") && context != null;
    int days = NumberReader.starts(next) ? i + 2 : i + 1;
    if (those && (sentence.at(days).is("days") || sentence.at(days).is("nights"))) {
      return new Found(days + 1, context);
    }
    if (token.is("that") && day == null && context != null) {
      // "Since the war began on 7 October. On that day".
      day = calendar.runs(context) ? context.start() : null;
    }
    boolean pointing = token.is("that") || token.is("same") && the;
    return pointing && DAY.has(next) ? Found.of(i + 2, day) : null;
  }

  private static Found moved(int to, LocalDate day, int plus) {
    return Found.of(to, day == null ? null : day.plusDays(plus));
  }

  /** "On Sunday, the day before, 75 were killed": tells the weekday once more. */
  private static boolean beside(Sentence sentence, int i) {
    return Calendar.weekday(sentence.at(i - 3)) != null
        && sentence.at(i - 2).is(",")
        && sentence.at(i + 2).is(",");
  }

  /** Whether "the previous day" or "the night before" starts there. */
  static boolean before(Sentence sentence, int i) {
    boolean adjective = sentence.has(i, PREVIOUS) && sentence.has(i + 1, DAY);
    boolean noun = sentence.has(i, DAY) && sentence.at(i + 1).is("before");
    return sentence.at(i - 1).is("the") && (adjective || noun);
  }

  /** What "the day before" counts from; publication, where the text spoke of no time. */
  private static LocalDate base(
      Sentence sentence, int i, LocalDate day, Calendar calendar, Period context) {
    LocalDate spoken = orSpoken(sentence, i, day, calendar);
    boolean opens = i <= 1 || sentence.at(i + 2).is(",");
    return spoken == null && context == null && opens ? calendar.today() : spoken;
  }

  /** "The previous day, police said on Friday": counts from the day that stands behind it. */
  private static LocalDate orSpoken(Sentence sentence, int i, LocalDate day, Calendar calendar) {
    if (day != null) {
      return day;
    }
    for (int at = i + 2; at < sentence.size(); at++) {
      DayOfWeek weekday = Calendar.weekday(sentence.at(at));
      if (weekday != null) {
        return calendar.latest(weekday);
      }
    }
    return null;
  }

  /** "In the overnight attack": that of the day which the text tells of. */
  private Found nightOf(Sentence sentence, int i, Period context) {
    boolean definite = sentence.has(i - 1, DEFINITE);
    boolean known = definite && Period.isDay(context);
    boolean event = sentence.find(i + 1, i + NOUN_REACH, events) >= 0;
    return known && event ? new Found(i + 1, context) : null;
  }

  private boolean opensEvent(Sentence sentence, int at) {
    return sentence.at(at).is("the") || sentence.at(at).is("a") || sentence.has(at, events);
  }

  /** "The previous weekend", "the weekend before": the last that was over by then. */
  private static Found weekendBefore(Sentence sentence, int i, Period context) {
    boolean before = sentence.at(i + 1).is("before");
    boolean bare = !before || sentence.at(i + 2).kind() != Token.Kind.WORD;
    int to = before ? i + 2 : i + 1;
    if (context == null || !bare) {
      return new Found(to, null);
    }
    LocalDate saturday = context.start().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
    saturday =
        context.start().getDayOfWeek() == DayOfWeek.SUNDAY ? saturday.minusWeeks(1) : saturday;
    return new Found(to, new Period(saturday, saturday.plusDays(1)));
  }

  private Found weekend(Sentence sentence, int i, Calendar calendar) {
    LocalDate today = calendar.today();
    boolean lead = sentence.has(i - 1, THE);
    boolean over = sentence.has(i - 2, OVER) || sentence.at(i - 1).is("last");
    int noun = lead && sentence.at(i + 1).is("'s") ? i + 2 : i + 1;
    boolean event = sentence.has(noun, events) || sentence.has(noun, WEEKEND);
    if (!event && (!lead || !over || sentence.at(i + 1).is("of"))) {
      return null;
    }
    if (today == null) {
      return new Found(i + 1, null);
    }
    LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    sunday = today.getDayOfWeek() == DayOfWeek.SATURDAY ? today.plusDays(1) : sunday;
    LocalDate end = sunday.isAfter(today) ? today : sunday;
    return new Found(i + 1, new Period(sunday.minusDays(1), end));
  }
}
