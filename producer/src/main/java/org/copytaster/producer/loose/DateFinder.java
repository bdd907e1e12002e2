package org.copytaster.producer.loose;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.producer.input.Limits;

/** Finds dates in a line: days, months with or without a year, in words and in digits. */
final class DateFinder {
  private static final int LAST_YEAR = 2999;

  /** Two digits from here on mean a year of the last century. */
  private static final int FIRST_SHORT_YEAR = 70;

  private static final String YEAR_SIGNS = "年년";
  private static final String MONTH_SIGNS = "月월";
  private static final String DAY_SIGNS = "日号일";
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "e", "º", "ª", "ος");
  private static final Set<String> OF = Set.of("of", "de", "del", "di", "von");
  private static final Set<String> ARTICLES =
      Set.of("the", "den", "dem", "der", "le", "el", "il", "o");

  private final List<Token> tokens;
  private final List<DateMention> found = new ArrayList<>();

  private DateFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<DateMention> find(List<Token> tokens) {
    return new DateFinder(tokens).run();
  }

  private List<DateMention> run() {
    int after = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i < after) {
        continue;
      }
      Token token = tokens.get(i);
      int consumed = 0;
      if (token.number()) {
        consumed = digits(i);
      } else if (token.word() && Lexicon.get().month(token.text()) > 0) {
        consumed = words(i, after);
      }
      after = Math.max(after, consumed);
    }
    return found;
  }

  /** 2025-12-03, 2025/12/03, 3.12.2025, 25/12/2025, 12/25/25; the index after it, or 0. */
  private int digits(int i) {
    if (i + 4 >= tokens.size() || touches(i - 1) && numeric(i - 2) && tokens.get(i - 1).is('.')) {
      return 0;
    }
    int characters = characters(i);
    if (characters > 0) {
      return characters;
    }
    char separator = tokens.get(i + 1).text().charAt(0);
    if ("-/.".indexOf(separator) < 0
        || !tokens.get(i + 3).is(separator)
        || !(touches(i) && touches(i + 1) && touches(i + 2) && touches(i + 3))) {
      return 0;
    }
    int a = value(i, 4);
    int b = value(i + 2, 2);
    int c = value(i + 4, 4);
    if (tokens.get(i).text().length() == 4) {
      return a >= 0 && c <= 31 ? add(i, i + 5, a, b, c) : 0;
    }
    int year = tokens.get(i + 4).text().length() == 4 ? c : shortYear(i + 4);
    if (a > 31 || b > 31) {
      return 0;
    }
    if (separator != '.' && b > 12) {
      return add(i, i + 5, year, a, b);
    }
    // Which of two small numbers is the month differs between countries.
    boolean swappable = separator != '.' && a <= 12 && b <= 12 && a != b;
    return add(i, i + 5, year, b, a, swappable);
  }

  /** The year that two digits at the end of a date mean, or 0. */
  private int shortYear(int at) {
    Token token = tokens.get(at);
    return token.text().length() == 2 && !goesOn(at)
        ? token.value() + (token.value() < FIRST_SHORT_YEAR ? 2000 : 1900)
        : 0;
  }

  /** 2025年12月3日, 12月3日, 2025년 12월 3일; the index after it, or 0. */
  private int characters(int i) {
    int month = opens(i + 1, YEAR_SIGNS) ? i + 2 : i;
    if (month + 3 >= tokens.size()
        || !opens(month + 1, MONTH_SIGNS)
        || !opens(month + 3, DAY_SIGNS)) {
      return 0;
    }
    int year = month == i ? 0 : value(i, 4);
    int day = value(month + 2, 2);
    boolean plausible = month == i || year >= Limits.FIRST_YEAR && year <= LAST_YEAR;
    return plausible && day > 0 && value(month, 2) > 0 && value(month, 2) <= 12
        ? add(i, month + 4, year, value(month, 2), day, null, false)
        : 0;
  }

  private boolean opens(int at, String signs) {
    return at < tokens.size() && signs.indexOf(tokens.get(at).text().charAt(0)) >= 0;
  }

  private int words(int i, int after) {
    int first = i;
    int last = i + 1;
    int day = 0;
    int before = dayBefore(i, after);
    if (before >= 0) {
      first = before;
      day = tokens.get(before).value();
      last = skip(last, '.');
    } else {
      int next = dayAfter(i);
      if (next > 0) {
        day = tokens.get(next).value();
        last = ordinal(next + 1) ? next + 2 : next + 1;
      }
    }
    int year = yearAt(secondName(last));
    if (year > 0) {
      last = year + 1;
    } else if (day > 0) {
      year = yearBefore(first, after);
      first = year >= 0 ? year : first;
    }
    if ((day == 0 || year < 0) && Lexicon.get().monthOnlyInFullDate(tokens.get(i).text())) {
      return 0;
    }
    DayOfWeek weekday = null;
    if (day > 0) {
      int named = weekdayBefore(first, after);
      if (named >= 0) {
        weekday = Lexicon.get().weekday(tokens.get(named).text());
        first = named;
      }
    }
    int month = Lexicon.get().month(tokens.get(i).text());
    return add(first, last, year >= 0 ? tokens.get(year).value() : 0, month, day, weekday, false);
  }

  /** Arabic pages name a month twice, "ديسمبر/كانون الأول": the index behind the second name. */
  private int secondName(int from) {
    int at = from;
    if (at < tokens.size() && tokens.get(at).is('/') && touches(at - 1)) {
      do {
        at++;
      } while (at < tokens.size() && at <= from + 2 && tokens.get(at).word());
      return at < tokens.size() && tokens.get(at).number() ? at : from;
    }
    return from;
  }

  /** Index of the year's number before "December 3", as in "2025. december 3.", or -1. */
  private int yearBefore(int first, int after) {
    int at = first - 1;
    if (at >= after && (tokens.get(at).is('.') || tokens.get(at).is(','))) {
      at--;
    }
    return at >= after && yearAt(at) == at ? at : -1;
  }

  /** Index of the day's number before the month, or -1. */
  private int dayBefore(int month, int after) {
    int at = month - 1;
    if (at >= after && OF.contains(Lexicon.lower(tokens.get(at).text()))) {
      at--;
    }
    if (at >= after && (tokens.get(at).is('.') || ordinal(at)) && touches(at - 1)) {
      at--;
    }
    return at >= after && day(at) && !(at > 0 && touches(at - 1) && joins(at - 1)) ? at : -1;
  }

  /** Index of the day's number after the month, or -1. "In March 20 people" has none. */
  private int dayAfter(int month) {
    if (month > 0 && Lexicon.lower(tokens.get(month - 1).text()).equals("in")) {
      return -1;
    }
    int at = skip(month + 1, '.');
    boolean number = day(at) && !goesOn(at);
    return number && !(at + 1 < tokens.size() && tokens.get(at + 1).is('%')) ? at : -1;
  }

  /** Whether the digits are the start of a longer number: "3,000", "3.5", "3:30". */
  private boolean goesOn(int at) {
    return touches(at) && touches(at + 1) && joins(at + 1) && numeric(at + 2);
  }

  private boolean joins(int at) {
    Token token = tokens.get(at);
    return token.is('.') || token.is(',') || token.is(':') || token.is('/');
  }

  /** Index of the year's number from there on, or -1. */
  private int yearAt(int from) {
    int at = from;
    while (at < tokens.size()
        && at < from + 2
        && (tokens.get(at).is(',')
            || tokens.get(at).is('.')
            || OF.contains(Lexicon.lower(tokens.get(at).text())))) {
      at++;
    }
    if (at >= tokens.size() || tokens.get(at).text().length() != 4) {
      return -1;
    }
    int year = tokens.get(at).value();
    return year >= Limits.FIRST_YEAR && year <= LAST_YEAR && !goesOn(at) ? at : -1;
  }

  private int weekdayBefore(int first, int after) {
    int at = first - 1;
    if (at >= after && ARTICLES.contains(Lexicon.lower(tokens.get(at).text()))) {
      at--;
    }
    while (at >= after && (tokens.get(at).is(',') || tokens.get(at).is('.'))) {
      at--;
    }
    return at >= after
            && tokens.get(at).word()
            && Lexicon.get().weekday(tokens.get(at).text()) != null
        ? at
        : -1;
  }

  private int add(int first, int last, int year, int month, int day) {
    return add(first, last, year, month, day, false);
  }

  private int add(int first, int last, int year, int month, int day, boolean swappable) {
    return year < Limits.FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
        ? 0
        : add(first, last, year, month, day, null, swappable);
  }

  private int add(
      int first, int last, int year, int month, int day, DayOfWeek weekday, boolean swappable) {
    DateMention mention =
        new DateMention(
            tokens.get(first).start(),
            tokens.get(last - 1).end(),
            year,
            month,
            day,
            weekday,
            swappable);
    if (!mention.exists()) {
      return 0;
    }
    found.add(mention);
    return last;
  }

  private boolean day(int at) {
    return numeric(at)
        && tokens.get(at).text().length() <= 2
        && tokens.get(at).value() >= 1
        && tokens.get(at).value() <= 31;
  }

  private boolean numeric(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).number();
  }

  private int value(int at, int maxDigits) {
    return numeric(at) && tokens.get(at).text().length() <= maxDigits ? tokens.get(at).value() : -1;
  }

  private boolean ordinal(int at) {
    return at > 0
        && at < tokens.size()
        && numeric(at - 1)
        && touches(at - 1)
        && ORDINALS.contains(Lexicon.lower(tokens.get(at).text()));
  }

  private int skip(int at, char c) {
    return at < tokens.size() && tokens.get(at).is(c) ? at + 1 : at;
  }

  /** Whether the token is followed by the next one without a blank. */
  private boolean touches(int at) {
    return at >= 0 && at + 1 < tokens.size() && tokens.get(at).end() == tokens.get(at + 1).start();
  }
}
