package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Parts of a month or year: "the first half of May", "the last week of October", "the quarter". */
final class PartPeriods {
  private static final int LAST = -1;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MIDDLE = 15;
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("opening", 1),
          Map.entry("second", 2),
          Map.entry("latter", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("last", LAST),
          Map.entry("final", LAST),
          Map.entry("closing", LAST));
  private static final AnyOf EDGES =
      AnyOf.of("start", "beginning", "end", "close", "outset", "middle", "turn", "onset", "dawn");
  private static final AnyOf QUARTER = AnyOf.of("quarter", "quarters");
  private static final AnyOf TIMES = AnyOf.of("days", "weeks", "months", "nights", "hours");
  private static final AnyOf AT = AnyOf.of("at", "as", "by");
  private static final AnyOf RANGES = AnyOf.of("and", "to", "until", "through");
  private static final AnyOf LATE = AnyOf.of("end", "close");
  private static final AnyOf THIS = AnyOf.of("the", "this", "that");

  /** Every word that such a period can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("mid"));

  static {
    OPENERS.addAll(ORDINALS.keySet());
    OPENERS.addAll(EDGES.words());
  }

  private static final int YEAR = 12;
  private static final AnyOf WITHIN =
      AnyOf.of("on", "in", "during", "over", "for", "throughout", "across");

  /** What tells that the months are those of something else than a year. */
  private static final AnyOf LEANING =
      AnyOf.of("after", "since", "following", "under", "that", "when", "as", "in", "for", "it");

  private PartPeriods() {}

  /**
   * What starts at {@code i}, or null.
   *
   * @param context the period that the text speaks about, or null
   */
  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    String word = sentence.lower(i);
    if (EDGES.contains(word) && sentence.at(i + 1).is("of")) {
      Found whole = whole(sentence, i + 2, calendar, context);
      Found last =
          whole == null || LATE.contains(word) ? null : rangeEnd(sentence, whole, calendar);
      if (last != null) {
        return last;
      }
      if (whole == null) {
        return null;
      }
      boolean late = LATE.contains(word);
      return edge(late ? gone(sentence, i, whole, calendar) : whole, late, sentence, i);
    }
    if (word.equals("mid") && sentence.at(i + 1).is("-")) {
      return middle(sentence, i + 2, calendar);
    }
    Integer ordinal = ORDINALS.get(word);
    return ordinal == null ? null : part(sentence, i, ordinal, calendar, context);
  }

  /** "The beginning of March and the end of August", "the start of May to the end of June". */
  private static Found rangeEnd(Sentence sentence, Found first, Calendar calendar) {
    int joint = first.to();
    int edge = sentence.at(joint + 1).is("the") ? joint + 2 : joint + 1;
    boolean middle = sentence.at(edge).is("middle");
    boolean joins = sentence.has(joint, RANGES) && (middle || sentence.has(edge, LATE));
    Found last =
        joins && sentence.at(edge + 1).is("of") ? whole(sentence, edge + 2, calendar, null) : null;
    if (middle && Found.known(last)) {
      LocalDate day = last.period().start().withDayOfMonth(MIDDLE);
      last = new Found(last.to(), Period.of(day));
    }
    boolean ordered =
        Found.known(last)
            && first.period() != null
            && first.period().start().isBefore(last.period().end());
    return ordered
        ? new Found(last.to(), new Period(first.period().start(), last.period().end()))
        : null;
  }

  /** "It held 610 at the end of the year", told in January: the year before. */
  private static Found gone(Sentence sentence, int i, Found whole, Calendar calendar) {
    boolean the = sentence.at(i + 2).is("the");
    boolean year = sentence.at(i + 3).is("year");
    Period period = whole.period();
    boolean ahead = the && year && period != null && calendar.since(period.end()) == null;
    boolean early = calendar.thisMonth().getMonthValue() <= YearParts.MONTHS_OF_A_QUARTER;
    return ahead && early && sentence.has(i - 2, AT)
        ? new Found(whole.to(), Period.of(period.start().getYear() - 1))
        : whole;
  }

  /** "Since the end of May" starts on its last day; "at the end of May" is May. */
  private static Found edge(Found whole, boolean late, Sentence sentence, int i) {
    boolean since = sentence.at(i - 2).is("since") || sentence.at(i - 1).is("since");
    Period period = whole.period();
    YearMonth first = period == null ? null : YearMonth.from(period.start());
    boolean range = period != null && !period.equals(Period.of(first));
    // "From the start of April to the end of June" is a stretch as it stands.
    range &= period != null && !period.equals(Period.of(first.getYear()));
    if (period == null || since && !late || range && !since) {
      return whole;
    }
    YearMonth month = YearMonth.from(late ? period.end() : period.start());
    return new Found(whole.to(), since ? Period.of(period.end()) : Period.of(month));
  }

  private static Found middle(Sentence sentence, int i, Calendar calendar) {
    Found month = Calendar.month(sentence.at(i)) > 0 ? Dates.find(sentence, i, calendar) : null;
    if (!Found.known(month)) {
      return month;
    }
    boolean since = sentence.at(i - 3).is("since");
    LocalDate day = month.period().start().withDayOfMonth(MIDDLE);
    return since ? new Found(month.to(), Period.of(day)) : month;
  }

  private static Found part(
      Sentence sentence, int i, int ordinal, Calendar calendar, Period context) {
    int at = i + 1;
    int count = 1;
    NumberReader.Numeral numeral = sentence.numeral(at);
    if (numeral != null && numeral.value().scale() <= 0 && numeral.value().intValue() < 100) {
      count = numeral.value().intValue();
      at = numeral.end();
    }
    String unit = sentence.lower(at);
    if (unit.equals("half") && !sentence.at(at + 1).is("of")) {
      return YearParts.halfYear(sentence, i, at, ordinal, calendar);
    }
    Token next = sentence.at(i + 1);
    boolean number = NumberReader.starts(next) && !sentence.has(at, TIMES);
    boolean ends = next.kind() == Token.Kind.SIGN && !next.is("-");
    boolean led = sentence.at(i - 1).is("the") && sentence.at(i - 2).is("in");
    if (led && (number || ends) && sentence.find(0, i, QUARTER) >= 0) {
      // "34 in the first quarter, in the second 51".
      return YearParts.quarter(sentence, i + 1, ordinal, calendar);
    }
    if (unit.equals("quarter") && count == 1) {
      return YearParts.quarter(sentence, at + 1, ordinal, calendar);
    }
    boolean days = unit.equals("day") || unit.equals("days");
    if (days && sentence.at(i - 1).is("the") && sentence.has(i - 2, WITHIN)) {
      Found within = ofFighting(sentence, at, ordinal, count, context);
      if (within != null) {
        return within;
      }
    }
    if (!sentence.at(at + 1).is("of")) {
      boolean stretch = unit.equals("months") && ordinal == 1 && count > 1 && count <= YEAR;
      boolean within = sentence.at(i - 1).is("the") && sentence.has(i - 2, WITHIN);
      return stretch && within && !sentence.has(at + 1, LEANING)
          ? new Found(at + 1, YearParts.firstMonths(count, calendar))
          : null;
    }
    Found whole = whole(sentence, at + 2, calendar, context);
    if (!Found.known(whole)) {
      return null;
    }
    Period period = cut(whole.period(), unit, ordinal, count);
    boolean ahead = period != null && calendar.thisMonth().atEndOfMonth().isBefore(period.start());
    if (ahead && sentence.at(whole.to() - 1).is("year")) {
      // "The final month of the year", told in January.
      period = cut(Period.of(whole.period().start().getYear() - 1), unit, ordinal, count);
    }
    return period == null ? null : new Found(whole.to(), period);
  }

  /** "Most of them came during the first four days": a part of what the text told of. */
  static boolean inside(Sentence sentence, PeriodMention mention, Period context) {
    Period part = mention.period();
    return ORDINALS.containsKey(sentence.lower(mention.from()))
        && context != null
        && !part.equals(context)
        && part.within(context);
  }

  /** "On the first day", "in the first three days of the fighting": of the stretch told of. */
  private static Found ofFighting(
      Sentence sentence, int at, int ordinal, int count, Period context) {
    boolean of = sentence.at(at + 1).is("of") && sentence.at(at + 2).is("the");
    boolean lasting = of && Courses.lasts(sentence.at(at + 3));
    boolean bare = sentence.at(at + 1).kind() != Token.Kind.WORD || sentence.at(at + 1).is("alone");
    boolean stretch = context != null && context.start().plusDays(count).isBefore(context.end());
    boolean month = stretch && context.month();
    boolean year = stretch && context.year();
    boolean week = stretch && context.equals(RelativeWeeks.week(context.start(), 0));
    return stretch && !month && !year && !week && (lasting || bare)
        ? new Found(lasting ? at + 4 : at + 1, days(context, ordinal, count))
        : null;
  }

  /** The month or year that a part is of. */
  static Found whole(Sentence sentence, int i, Calendar calendar, Period context) {
    int at = sentence.has(i, THIS) ? i + 1 : i;
    int year = Calendar.year(sentence.at(i));
    if (year > 0) {
      return new Found(i + 1, Period.of(year));
    }
    boolean last = sentence.at(i).is("last") && sentence.at(i + 1).is("year");
    if (last || sentence.at(at).is("year")) {
      int now = calendar.thisMonth().getYear();
      return last ? new Found(i + 2, Period.of(now - 1)) : new Found(at + 1, Period.of(now));
    }
    if (sentence.at(i).is("last") && sentence.at(i + 1).is("month")) {
      return new Found(i + 2, Period.of(calendar.thisMonth().minusMonths(1)));
    }
    if (at > i && sentence.at(at).is("month")) {
      Period month =
          sentence.at(i).is("this") || context == null || sentence.at(i - 4).is("since")
              ? Period.of(calendar.thisMonth())
              : Period.of(context.lastMonth());
      return new Found(at + 1, month);
    }
    int named = sentence.at(i).is("last") ? i + 1 : at;
    return Calendar.month(sentence.at(named)) > 0 ? Dates.find(sentence, named, calendar) : null;
  }

  private static Period cut(Period whole, String unit, int ordinal, int count) {
    LocalDate start = whole.start();
    LocalDate end = whole.end();
    boolean year = whole.equals(Period.of(start.getYear()));
    switch (unit) {
      case "half":
        LocalDate turn = year ? start.plusMonths(6) : start.plusDays(MIDDLE);
        return ordinal == 1 ? new Period(start, turn.minusDays(1)) : new Period(turn, end);
      case "week", "weeks":
        return days(whole, ordinal, count * DAYS_OF_A_WEEK);
      case "day", "days", "night", "nights":
        return days(whole, ordinal, count);
      case "month", "months", "quarters":
        if (!year) {
          return null;
        }
        long months = count;
        months *= unit.equals("quarters") ? YearParts.MONTHS_OF_A_QUARTER : 1;
        return ordinal == LAST
            ? new Period(end.plusDays(1).minusMonths(months), end)
            : new Period(
                start.plusMonths(ordinal - 1L),
                start.plusMonths(ordinal - 1L + months).minusDays(1));
      default:
        return null;
    }
  }

  private static Period days(Period whole, int ordinal, int days) {
    if (ordinal == LAST) {
      return new Period(whole.end().minusDays(days - 1L), whole.end());
    }
    LocalDate start = whole.start().plusDays((ordinal - 1L) * days);
    return new Period(start, start.plusDays(days - 1L));
  }
}
