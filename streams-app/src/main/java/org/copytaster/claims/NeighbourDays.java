package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
  private static final Set<String> PREVIOUS = Set.of("previous", "preceding");
  private static final Set<String> OVER = Set.of("over", "at", "during", "on");
  private static final Set<String> THE = Set.of("the", "this", "last");

  /** Every word that such a day can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("weekend", "that", "those"));

  static {
    OPENERS.addAll(DAY);
    OPENERS.addAll(NEXT);
    OPENERS.addAll(PREVIOUS);
  }

  private static final int MOST = 60;
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
      return weekend(sentence, i, calendar);
    }
    LocalDate day = context == null || !day(context) ? null : context.end();
    Token next = sentence.at(i + 1);
    if (DAY.contains(token.lower()) && the && (next.is("before") || next.is("after"))) {
      boolean object = opensEvent(sentence, i + 2);
      return object ? null : found(i + 2, day, next.is("before") ? -1 : 1);
    }
    if (the && DAY.contains(next.lower())) {
      if (NEXT.contains(token.lower())) {
        return found(i + 2, day, 1);
      }
      return PREVIOUS.contains(token.lower()) ? found(i + 2, day, -1) : null;
    }
    boolean those = token.is("those") && context != null;
    int days = NumberReader.starts(next) ? i + 2 : i + 1;
    if (those && (sentence.at(days).is("days") || sentence.at(days).is("nights"))) {
      return new Found(days + 1, context);
    }
    return token.is("that") && DAY.contains(next.lower()) ? found(i + 2, day, 0) : null;
  }

  /** The token after "three days after the attack", or -1. */
  int afterEvent(Sentence sentence, int i, boolean dated) {
    boolean may = sentence.at(i).opens(Opener.NUMBER) && sentence.opens(Opener.AFTER);
    int unit = may ? unit(sentence, i) : -1;
    if (unit < 0 || !sentence.at(unit + 1).is("after")) {
      return -1;
    }
    boolean other = sentence.at(unit + 2).is("a") || sentence.at(unit + 2).is("an");
    if (other && !dated) {
      return -1;
    }
    int noun = sentence.find(unit + 2, unit + 2 + NOUN_REACH, events);
    return noun < 0 ? -1 : noun + 1;
  }

  /** The day of the event that "three days after the attack" counts from. */
  static LocalDate eventDay(Sentence sentence, int i, LocalDate now) {
    NumberReader.Numeral count = sentence.numeral(i);
    int days = count == null ? 1 : count.value().intValue();
    boolean weeks = sentence.lower(unit(sentence, i)).startsWith("week");
    return weeks ? now.minusWeeks(days) : now.minusDays(days);
  }

  private static int unit(Sentence sentence, int i) {
    NumberReader.Numeral count = sentence.numeral(i);
    boolean small = count != null && count.value().intValue() <= MOST && !count.atLeast();
    int at = small ? count.end() : sentence.at(i).is("a") ? i + 1 : -1;
    boolean day = sentence.lower(at).equals("day") || sentence.lower(at).equals("days");
    return day || sentence.lower(at).equals("week") || sentence.lower(at).equals("weeks") ? at : -1;
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

  private static Found weekend(Sentence sentence, int i, Calendar calendar) {
    LocalDate today = calendar.today();
    boolean lead = THE.contains(sentence.lower(i - 1));
    boolean over = OVER.contains(sentence.lower(i - 2)) || sentence.at(i - 1).is("last");
    if (!lead || !over || sentence.at(i + 1).is("of")) {
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
