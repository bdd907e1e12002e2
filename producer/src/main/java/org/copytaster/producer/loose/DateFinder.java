package org.copytaster.producer.loose;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.producer.input.Limits;

/** Finds dates in a line: days, months with or without a year, in words and in digits. */
final class DateFinder {
  private static final int LAST_YEAR = 2999;
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª");
  private static final Set<String> OF = Set.of("of", "de", "del", "von");
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

  /** 2025-12-03, 2025/12/03, 3.12.2025, 25/12/2025; the index after it, or 0. */
  private int digits(int i) {
    if (i + 4 >= tokens.size() || touches(i - 1) && numeric(i - 2) && tokens.get(i - 1).is('.')) {
      return 0;
    }
    char separator = tokens.get(i + 1).text().charAt(0);
    if ("-/.".indexOf(separator) < 0
        || !tokens.get(i + 3).is(separator)
        || !(touches(i) && touches(i + 1) && touches(i + 2) && touches(i + 3))) {
      return 0;
    }
    int a = value(i, separator == '.' ? 2 : 4);
    int b = value(i + 2, 2);
    int c = value(i + 4, 4);
    if (tokens.get(i).text().length() == 4) {
      return a >= 0 && c <= 31 && separator != '.' ? add(i, i + 5, a, b, c) : 0;
    }
    if (tokens.get(i + 4).text().length() != 4) {
      return 0;
    }
    if (separator == '/') {
      // Which of two small numbers is the month differs between countries.
      return a > 12 || a == b ? add(i, i + 5, c, b, a) : b > 12 ? add(i, i + 5, c, a, b) : 0;
    }
    return add(i, i + 5, c, b, a);
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
    int year = yearAt(last);
    if (year > 0) {
      last = year + 1;
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
    return add(first, last, year > 0 ? tokens.get(year).value() : 0, month, day, weekday);
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
    return year < Limits.FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
        ? 0
        : add(first, last, year, month, day, null);
  }

  private int add(int first, int last, int year, int month, int day, DayOfWeek weekday) {
    DateMention mention =
        new DateMention(
            tokens.get(first).start(), tokens.get(last - 1).end(), year, month, day, weekday);
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
