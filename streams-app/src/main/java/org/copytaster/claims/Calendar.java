package org.copytaster.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.Precision;

/** Resolves names of months and days against the day or month of publication. */
final class Calendar {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final AnyOf FEASTS = AnyOf.of("new", "christmas");

  /** Every word in lower case that a date without digits may start with. */
  static final Set<String> OPENERS = new HashSet<>(FEASTS.words());

  /** The days of a month, as far as they are written in words. */
  static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private static final int SHORT = 3;
  private static final int LONGEST_SHORT = 4;

  static {
    String[] names = {
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December"
    };
    for (int m = 0; m < names.length; m++) {
      MONTHS.put(names[m], m + 1);
      MONTHS.put(names[m].toUpperCase(Locale.ROOT), m + 1);
      if (names[m].length() > 5 || names[m].equals("April")) {
        MONTHS.put(names[m].substring(0, SHORT), m + 1);
        MONTHS.put(names[m].substring(0, SHORT) + ".", m + 1);
      }
    }
    MONTHS.put("Sept", 9);
    MONTHS.put("Sept.", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    MONTHS.keySet().forEach(month -> OPENERS.add(month.toLowerCase(Locale.ROOT)));
    OPENERS.addAll(DAYS.keySet());
  }

  private final LocalDate published;
  private final YearMonth thisMonth;
  private final boolean dayKnown;

  Calendar(LocalDate published, Precision precision) {
    this.published = published;
    this.thisMonth = YearMonth.from(published);
    this.dayKnown = precision != Precision.MONTH;
  }

  /** Whether a full stop behind the word belongs to it: "Oct". */
  static boolean shortMonth(String text, int from, int to) {
    return to - from <= LONGEST_SHORT && MONTHS.containsKey(text.substring(from, to) + ".");
  }

  /** The number of a month's name, or 0. */
  static int month(Token token) {
    boolean may = token.kind() == Token.Kind.WORD && token.opens(Opener.DATE);
    return may ? MONTHS.getOrDefault(token.form(), 0) : 0;
  }

  /** Whether a token names, or starts to name, a month or a day. */
  static boolean names(Token token) {
    return token.opens(Opener.DATE)
        && (month(token) > 0 || weekday(token) != null || token.capital() && FEASTS.has(token));
  }

  /** The day of the week that a token names, or null. */
  static DayOfWeek weekday(Token token) {
    return token.opens(Opener.DATE) && token.capital() ? DAYS.get(token.lower()) : null;
  }

  /** Whether a word is the name of a month or a day of the week. */
  static boolean dayOrMonth(String word) {
    return MONTHS.containsKey(word) || DAYS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** A four-digit year of our time, or 0. */
  static int year(Token token) {
    if (token.kind() != Token.Kind.NUMBER || token.form().length() != 4) {
      return 0;
    }
    int year = number(token);
    return year >= 1900 && year <= 2100 ? year : 0;
  }

  /** A day of the month in digits, "5" or "5th", or 0. */
  static int day(Token token) {
    boolean ordinal = token.kind() == Token.Kind.OPAQUE && token.form().length() <= 4;
    if (token.kind() != Token.Kind.NUMBER && !ordinal) {
      return 0;
    }
    int value = number(token);
    return value <= 31 ? value : 0;
  }

  /** The leading digits of a token, or 0 where there are none or too many. */
  private static int number(Token token) {
    int value = 0;
    for (int i = 0; i < token.form().length() && i <= 4; i++) {
      char c = token.form().charAt(i);
      if (c < '0' || c > '9') {
        return i > 0 && token.kind() == Token.Kind.OPAQUE && Character.isLetter(c) ? value : 0;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The latest such month that does not start after publication. */
  YearMonth latest(int month) {
    YearMonth candidate = YearMonth.of(published.getYear(), month);
    return candidate.atDay(1).isAfter(published) ? candidate.minusYears(1) : candidate;
  }

  /** The latest such day that is not after publication, or null where there is no such day. */
  LocalDate latest(int month, int day) {
    LocalDate last = dayKnown ? published : thisMonth.atEndOfMonth();
    for (int back = 0; back < 2; back++) {
      LocalDate date = date(last.getYear() - back, month, day);
      if (date != null && !date.isAfter(last)) {
        return date;
      }
    }
    return null;
  }

  static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The latest such weekday up to publication, or null where its day is not known. */
  LocalDate latest(DayOfWeek day) {
    return dayKnown ? published.with(TemporalAdjusters.previousOrSame(day)) : null;
  }

  /** The day of publication, or null where only the month is known. */
  LocalDate today() {
    return dayKnown ? published : null;
  }

  /** Whether a period begins after the month, or the day where it is known, of publication. */
  boolean ahead(Period period) {
    // A wire's clock may be a day behind that of its dateline.
    LocalDate last = dayKnown ? published.plusDays(1) : thisMonth.atEndOfMonth();
    return period.start().isAfter(last);
  }

  YearMonth thisMonth() {
    return thisMonth;
  }

  /** Whether a period, which may be null, ends with publication. */
  boolean runs(Period period) {
    return period != null && period.equals(since(period.start()));
  }

  /** From {@code start} up to publication; null where that is later. */
  Period since(LocalDate start) {
    LocalDate end = dayKnown ? published : thisMonth.atEndOfMonth();
    return start.isAfter(end) ? null : new Period(start, end);
  }
}
