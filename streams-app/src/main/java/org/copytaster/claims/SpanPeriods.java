package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** Stretches counted from publication or from the text: "the past three weeks", "two days ago". */
final class SpanPeriods {
  static final int DAYS_OF_A_WEEK = 7;
  private static final int MOST = 400;
  private static final int CLAUSE_REACH = 9;
  private static final AnyOf PAST = AnyOf.of("past", "last", "previous", "preceding", "prior");
  private static final AnyOf SUBJECTS = AnyOf.of("it", "they", "the", "he", "its", "there", "only");
  private static final AnyOf AFTER = AnyOf.of("after", "following", "followed", "ended", "ending");
  private static final AnyOf OVER = AnyOf.of(Words.load().words("during"));
  private static final AnyOf LEANING =
      AnyOf.of("before", "after", "since", "of", "to", "from", "ending", "following", "preceding");
  private static final AnyOf WITH = AnyOf.of("with", "against", "between", "along", "in", "around");
  private static final AnyOf DASHES = AnyOf.of("-", "–", "—");
  private static final AnyOf BACK = AnyOf.of("earlier", "before", "previously");

  /** What a span may be counted in: where none stands in a sentence, it holds no span. */
  static final AnyOf TIMES =
      AnyOf.of(
          "days", "week", "weeks", "month", "months", "year", "years", "fortnight", "day", "hours");

  private static final AnyOf ONE = AnyOf.of("week", "fortnight");

  /** Every word but a number that such a period can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("week", "year", "a"));

  static {
    OPENERS.addAll(PAST.words());
  }

  private SpanPeriods() {}

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    Token token = sentence.at(i);
    if (token.is("week") && sentence.at(i + 1).is("before")) {
      return sentence.at(i - 1).is("the") ? ClosedSpans.before(sentence, i + 2, calendar) : null;
    }
    if (token.is("week")) {
      Found from = ClosedSpans.weekFrom(sentence, i, calendar);
      return from == null ? ClosedSpans.spanTo(sentence, i, DAYS_OF_A_WEEK, calendar) : from;
    }
    if (token.is("year")) {
      return sentence.at(i - 1).is("the") ? ClosedSpans.yearTo(sentence, i, calendar) : null;
    }
    if (PAST.has(token)) {
      return past(sentence, i, calendar, context);
    }
    boolean one = token.is("a") && sentence.has(i + 1, ONE);
    if (one) {
      return back(sentence, i, 1, i + 1, calendar, context);
    }
    NumberReader.Numeral count = sentence.numeral(i);
    return count == null || !small(count)
        ? null
        : back(sentence, i, count.value().intValue(), count.end(), calendar, context);
  }

  /** Whether a stretch opens its sentence: "At least three days of clashes", "DAMASCUS - Three". */
  private static boolean opens(Sentence sentence, int i) {
    return i == 0
        || sentence.has(i - 1, DASHES)
        || i <= 2 && (sentence.at(0).is("the") || sentence.at(0).is("at"));
  }

  private static boolean small(NumberReader.Numeral count) {
    return count.value().scale() <= 0 && count.value().intValue() <= MOST && !count.atLeast();
  }

  /** Whether a period is one of so many days, weeks or months. */
  private static boolean lasted(Period period, String unit, int count) {
    if (period == null || count < 2) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
    return switch (unit) {
      case "days" -> days == count;
      case "weeks" -> days >= count * DAYS_OF_A_WEEK - 1 && days <= count * DAYS_OF_A_WEEK + 1;
      case "months" -> period.start().plusMonths(count).minusDays(1).equals(period.end());
      case "years" ->
          Math.abs(ChronoUnit.DAYS.between(period.start().plusYears(count), period.end()))
              <= DAYS_OF_A_WEEK;
      default -> false;
    };
  }

  /** The token after "before that", "prior to then", "leading up to it"; or -1. */
  private static int thatTime(Sentence sentence, int i) {
    boolean to = sentence.at(i + 1).is("to") && sentence.has(i, PAST);
    int at = to ? i + 2 : sentence.at(i).is("before") || sentence.has(i, PAST) ? i + 1 : -1;
    boolean that = sentence.at(at).is("that") || sentence.at(at).is("then");
    boolean ends = sentence.at(at + 1).kind() != Token.Kind.WORD || sentence.has(at + 1, SUBJECTS);
    return that && ends ? at + 1 : -1;
  }

  static Period days(LocalDate end, long count) {
    return end == null ? null : new Period(end.minusDays(count - 1), end);
  }

  /** "The past month", "the last three weeks"; "the previous two months" lean on the text. */
  private static Found past(Sentence sentence, int i, Calendar calendar, Period context) {
    NumberReader.Numeral numeral = sentence.numeral(i + 1);
    if (numeral != null && !small(numeral)) {
      return null;
    }
    int count = numeral == null ? 1 : numeral.value().intValue();
    int at = numeral == null ? i + 1 : numeral.end();
    boolean leans = !sentence.at(i).is("past") && !sentence.at(i).is("last");
    // "The past weeks": nobody can tell how many.
    boolean calendarWord =
        numeral == null && (!sentence.at(i).is("past") || sentence.lower(at).endsWith("s"));
    if (calendarWord || count == 0) {
      return null;
    }
    Period period =
        leans
            ? before(context, sentence.lower(at), count)
            : until(calendar.today(), sentence.lower(at), count);
    return known(sentence.lower(at)) ? new Found(at + 1, period) : null;
  }

  private static boolean known(String unit) {
    return TIMES.contains(unit) && !unit.equals("hours");
  }

  static Period until(LocalDate end, String unit, int count) {
    if (end == null) {
      return null;
    }
    return switch (unit) {
      case "day", "days" -> days(end, count);
      case "week", "weeks" -> days(end, (long) count * DAYS_OF_A_WEEK);
      case "fortnight" -> days(end, 2L * DAYS_OF_A_WEEK);
      case "month", "months" -> new Period(end.minusMonths(count).plusDays(1), end);
      case "year", "years" -> new Period(end.minusYears(count).plusDays(1), end);
      default -> null;
    };
  }

  /** The whole months or days in front of what the text speaks about. */
  private static Period before(Period context, String unit, int count) {
    if (context == null) {
      return null;
    }
    boolean month = unit.equals("month") || unit.equals("months");
    if (month && YearMonth.from(context.start()).equals(context.lastMonth())) {
      YearMonth first = context.lastMonth().minusMonths(count);
      return new Period(first.atDay(1), context.lastMonth().minusMonths(1).atEndOfMonth());
    }
    return until(context.start().minusDays(1), unit, count);
  }

  /** "Three days ago", "two years earlier", "the two months before", "a day earlier". */
  private static Found back(
      Sentence sentence, int i, int count, int at, Calendar calendar, Period context) {
    String unit = sentence.lower(at);
    Found following = ClosedSpans.following(sentence, i, count, at, calendar, context);
    if (following != null) {
      return following;
    }
    Found war = sentence.at(at).is("-") ? ClosedSpans.war(sentence, at + 1, count, calendar) : null;
    if (war != null || !known(unit)) {
      return war;
    }
    if (unit.equals("days") && ClosedSpans.closing(sentence, at + 1) >= 0) {
      return ClosedSpans.spanTo(sentence, at, count, calendar);
    }
    if (unit.equals("months") && ClosedSpans.closes(sentence.at(at + 1))) {
      return ClosedSpans.monthsTo(sentence, at + 2, count, calendar);
    }
    Found opened = ClosedSpans.from(sentence, i, unit, count, at + 1, calendar);
    if (opened != null) {
      return opened;
    }
    Token next = sentence.at(at + 1);
    int that = thatTime(sentence, at + 1);
    if (that >= 0) {
      return new Found(that, before(context, unit, count));
    }
    if (sentence.at(i - 1).is("the") && sentence.has(i - 2, OVER) && lasted(context, unit, count)) {
      // "Over the 12 days".
      return LEANING.has(next) ? null : new Found(at + 1, context);
    }
    boolean lasting = Courses.lasts(sentence.at(at + 2)) || Courses.lasts(sentence.at(at + 3));
    if (next.is("of") && lasting) {
      // "In five days of fighting, from July 24 until the ceasefire".
      int noun = Courses.lasts(sentence.at(at + 2)) ? at + 2 : at + 3;
      int lead = sentence.at(noun + 1).is(",") ? noun + 2 : noun + 1;
      lead = sentence.has(lead, WITH) ? thatBehind(sentence, lead) : lead;
      Found begun = ClosedSpans.from(sentence, i, unit, count, lead, calendar);
      begun = begun == null ? ClosedSpans.ended(sentence, lead, unit, count, calendar) : begun;
      if (begun != null) {
        return begun;
      }
    }
    boolean fighting = next.is("of") && (opens(sentence, i) || sentence.has(i - 1, AFTER));
    if (fighting && lasting) {
      // "Agreed to a truce on Saturday after four days of fighting in which 66 people died".
      boolean day = Period.isDay(context);
      LocalDate by = Courses.by(sentence, at, calendar);
      LocalDate end = by != null ? by : day ? context.end() : null;
      end = end == null && opens(sentence, i) ? calendar.today() : end;
      return new Found(at + 3, unit.equals("days") ? days(end, count) : null);
    }
    boolean ago = next.is("ago");
    boolean later = next.is("later");
    if (!ago && !later && !BACK.has(next)) {
      return null;
    }
    if (sentence.at(i - 1).is("the")) {
      boolean ends = next.is("before") && sentence.at(at + 2).kind() == Token.Kind.SIGN;
      return ends
          ? new Found(at + 2, before(context, unit, count))
          : next.is("before") ? beforeDate(sentence, at + 2, unit, count, calendar) : null;
    }
    if (next.is("before") && sentence.at(at + 2).kind() == Token.Kind.WORD) {
      return null;
    }
    Period from = ago ? today(calendar) : context;
    return new Found(at + 2, from == null ? null : shifted(from, unit, later ? -count : count));
  }

  /** The "that" of "fighting with India that ended", or the token itself. */
  private static int thatBehind(Sentence sentence, int with) {
    for (int i = with; i < with + CLAUSE_REACH; i++) {
      if (sentence.at(i).is("that") || sentence.at(i).is("which")) {
        return i;
      }
      if (sentence.at(i).kind() == Token.Kind.SIGN && !sentence.at(i).is(",")) {
        return with;
      }
    }
    return with;
  }

  /** "The twelve days before the truce took effect on June 24". */
  private static Found beforeDate(
      Sentence sentence, int from, String unit, int count, Calendar calendar) {
    for (int i = from; i < from + CLAUSE_REACH; i++) {
      if (sentence.at(i).kind() == Token.Kind.SIGN) {
        return null;
      }
      boolean date = Calendar.names(sentence.at(i)) || Calendar.names(sentence.at(i + 1));
      Found found = date ? Dates.find(sentence, i, calendar) : null;
      if (Found.known(found)) {
        boolean day = found.period().day();
        return day ? new Found(found.to(), before(found.period(), unit, count)) : null;
      }
    }
    return null;
  }

  private static Period today(Calendar calendar) {
    LocalDate today = calendar.today();
    return today == null ? Period.of(calendar.thisMonth()) : Period.of(today);
  }

  private static Period shifted(Period from, String unit, int count) {
    if (unit.startsWith("year") && from.year()) {
      return Period.of(from.start().getYear() - count);
    }
    boolean month = from.month();
    if (month && (unit.startsWith("year") || unit.startsWith("month"))) {
      long months = unit.startsWith("year") ? 12L * count : count;
      return Period.of(from.lastMonth().minusMonths(months));
    }
    boolean brief = from.start().plusDays(DAYS_OF_A_WEEK).isAfter(from.end());
    if (unit.startsWith("day") && brief && count < 0) {
      // "On November 4 and 5; two days later": counted from the last of them.
      return Period.of(moved(from.end(), unit, count));
    }
    return new Period(moved(from.start(), unit, count), moved(from.end(), unit, count));
  }

  static LocalDate moved(LocalDate day, String unit, int count) {
    return switch (unit) {
      case "day", "days" -> day.minusDays(count);
      case "week", "weeks" -> day.minusWeeks(count);
      case "fortnight" -> day.minusWeeks(2L * count);
      case "month", "months" -> day.minusMonths(count);
      default -> day.minusYears(count);
    };
  }
}
