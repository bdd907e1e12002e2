package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/**
 * Days that are named by others: "the day before", "three days after the attack", "the weekend".
 */
final class NeighbourDays {
  private static final Set<String> DAY = Set.of("day", "night", "evening", "morning");
  private static final Set<String> NEXT = Set.of("next", "following");
  private static final Set<String> PREVIOUS = Set.of("previous", "preceding", "prior");
  private static final Set<String> OVER = Set.of("over", "at", "during", "on");
  private static final Set<String> THE = Set.of("the", "this", "last");

  private static final Set<String> DEFINITE = Set.of("the", "that", "this", "same");
  private static final Set<String> ORDINAL_LEADS =
      Set.of("on", "was", "is", "came", "of", "fell", "from", "between", "for");
  private static final Set<String> JOINTS = Set.of("to", "and", "through", "until");
  private static final Set<String> ORDINAL_ENDS =
      Set.of("when", "after", "with", "and", "but", "as", "a", "in", "at", "saw", "to", "where");
  private static final Set<String> YEAR_LEADS = Set.of("in", "during", "of", "for", "from", "by");
  private static final Set<String> FIGURES =
      Set.of("figure", "total", "toll", "tally", "count", "number", "sum", "result", "level");
  private static final Set<String> WEEKEND = Set.of("clashes", "violence", "fighting", "offensive");
  private static final Set<String> WARS =
      Set.of("war", "conflict", "offensive", "siege", "battle", "massacres", "uprising", "famine");

  /** Every word that such a day can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("weekend", "that", "those", "overnight"));

  static {
    OPENERS.addAll(DAY);
    OPENERS.addAll(NEXT);
    OPENERS.addAll(PREVIOUS);
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
      boolean previous = sentence.at(i - 2).is("the") && PREVIOUS.contains(sentence.lower(i - 1));
      previous |= sentence.at(i - 1).is("the") && sentence.at(i + 1).is("before");
      return previous ? weekendBefore(sentence, i, context) : weekend(sentence, i, calendar);
    }
    if (token.is("overnight")) {
      return nightOf(sentence, i, context);
    }
    LocalDate day = context == null || !day(context) ? null : context.end();
    Token next = sentence.at(i + 1);
    if (DAY.contains(token.lower()) && the && (next.is("before") || next.is("after"))) {
      boolean object = opensEvent(sentence, i + 2);
      if (beside(sentence, i)) {
        return found(i + 2, day, 0);
      }
      boolean back = next.is("before");
      return object
          ? null
          : found(i + 2, back ? base(sentence, i, day, calendar, context) : day, back ? -1 : 1);
    }
    if (the && DAY.contains(next.lower())) {
      if (NEXT.contains(token.lower())) {
        return found(i + 2, day, 1);
      }
      return PREVIOUS.contains(token.lower())
          ? found(i + 2, orSpoken(sentence, i, day, calendar), -1)
          : null;
    }
    boolean those = token.is("those") && context != null;
    int days = NumberReader.starts(next) ? i + 2 : i + 1;
    if (those && (sentence.at(days).is("days") || sentence.at(days).is("nights"))) {
      return new Found(days + 1, context);
    }
    if (token.is("that") && day == null && context != null) {
      // "Since the war began on 7 October. On that day".
      boolean open = context.equals(calendar.since(context.start()));
      day = open ? context.start() : null;
    }
    return token.is("that") && DAY.contains(next.lower()) ? found(i + 2, day, 0) : null;
  }

  /** "On Sunday, the day before, 75 were killed": tells the weekday once more. */
  private static boolean beside(Sentence sentence, int i) {
    return Calendar.weekday(sentence.at(i - 3)) != null
        && sentence.at(i - 2).is(",")
        && sentence.at(i + 2).is(",");
  }

  /** Whether "the previous day" or "the night before" starts there. */
  static boolean before(Sentence sentence, int i) {
    boolean adjective = PREVIOUS.contains(sentence.lower(i)) && DAY.contains(sentence.lower(i + 1));
    boolean noun = DAY.contains(sentence.lower(i)) && sentence.at(i + 1).is("before");
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
    boolean definite = DEFINITE.contains(sentence.lower(i - 1));
    boolean known = definite && context != null && day(context);
    boolean event = sentence.find(i + 1, i + NOUN_REACH, events) >= 0;
    return known && event ? new Found(i + 1, context) : null;
  }

  /** "The deadliest day was the 11th", "from the 27th to the 30th": of the month just told of. */
  static Found ordinal(Sentence sentence, int i, Period context) {
    boolean lead = sentence.at(i - 1).is("the") && ORDINAL_LEADS.contains(sentence.lower(i - 2));
    if (!lead || context == null) {
      return null;
    }
    LocalDate start = dayOf(context, sentence.at(i));
    boolean range = JOINTS.contains(sentence.lower(i + 1)) && sentence.at(i + 2).is("the");
    LocalDate end = range ? dayOf(context, sentence.at(i + 3)) : null;
    if (start != null && end != null && start.isBefore(end)) {
      return new Found(i + 4, new Period(start, end));
    }
    Token next = sentence.at(i + 1);
    boolean ends = next.kind() == Token.Kind.SIGN && !next.is("-");
    return start != null && (ends || ORDINAL_ENDS.contains(next.lower()))
        ? new Found(i + 1, Period.of(start))
        : null;
  }

  /** "In the last week of September, from the 22nd to the 28th": those days of the month. */
  static Found narrowed(Sentence sentence, Found found, Calendar calendar) {
    Found date = dated(sentence, found, calendar);
    if (date != null) {
      return date;
    }
    int from = sentence.at(found.to()).is(",") ? found.to() + 1 : found.to();
    from = sentence.at(from).is("from") ? from + 1 : from;
    boolean the = sentence.at(from).is("the") && from > found.to() + 1;
    boolean range = the && JOINTS.contains(sentence.lower(from + 2));
    Period told = found.period();
    if (!range || told == null || !YearMonth.from(told.start()).equals(told.lastMonth())) {
      return found;
    }
    int last = sentence.at(from + 3).is("the") ? from + 4 : from + 3;
    LocalDate start = dayOf(told, sentence.at(from + 1));
    LocalDate end = dayOf(told, sentence.at(last));
    boolean ordered = start != null && end != null && start.isBefore(end);
    return ordered ? new Found(last + 1, new Period(start, end)) : found;
  }

  /** "Over the weekend, on August 16,": the day itself, or null. */
  private static Found dated(Sentence sentence, Found found, Calendar calendar) {
    boolean aside = sentence.at(found.to()).is(",") && sentence.at(found.to() + 1).is("on");
    if (!aside || found.period() == null || day(found.period())) {
      return null;
    }
    Found date = Dates.find(sentence, found.to() + 2, calendar);
    boolean within = date != null && date.period() != null && day(date.period());
    within &= within && !date.period().start().isBefore(found.period().start());
    within &= within && !date.period().end().isAfter(found.period().end());
    return within && sentence.at(date.to()).kind() == Token.Kind.SIGN ? date : null;
  }

  private static LocalDate dayOf(Period context, Token ordinal) {
    int day = ordinal.kind() == Token.Kind.OPAQUE ? Calendar.day(ordinal) : 0;
    YearMonth month = context.lastMonth();
    return day == 0 ? null : Calendar.date(month.getYear(), month.getMonthValue(), day);
  }

  /** "In the 2020 war", "the 2011 tsunami killed": the year of an event. */
  Found eventYear(Sentence sentence, int i) {
    // "The 2024 figure was 3,604".
    if (sentence.at(i - 1).is("the") && FIGURES.contains(sentence.lower(i + 1))) {
      return new Found(i + 1, Period.of(Calendar.year(sentence.at(i))));
    }
    Token before = sentence.at(i - 2);
    boolean lead = before.kind() == Token.Kind.SIGN || YEAR_LEADS.contains(before.lower());
    int noun = sentence.find(i + 1, i + NOUN_REACH, events);
    noun = noun < 0 ? sentence.find(i + 1, i + NOUN_REACH, WARS) : noun;
    boolean apart = noun > i && sentence.at(noun - 1).kind() == Token.Kind.SIGN;
    return sentence.at(i - 1).is("the") && lead && noun > 0 && !apart
        ? new Found(i + 1, Period.of(Calendar.year(sentence.at(i))))
        : null;
  }

  private boolean opensEvent(Sentence sentence, int at) {
    return sentence.at(at).is("the") || sentence.at(at).is("a") || sentence.has(at, events);
  }

  private static boolean day(Period period) {
    return period.start().equals(period.end());
  }

  private static Found found(int to, LocalDate day, int plus) {
    return new Found(to, day == null ? null : Period.of(day.plusDays(plus)));
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
    boolean lead = THE.contains(sentence.lower(i - 1));
    boolean over = OVER.contains(sentence.lower(i - 2)) || sentence.at(i - 1).is("last");
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
