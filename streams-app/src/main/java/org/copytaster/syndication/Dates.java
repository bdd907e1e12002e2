package org.copytaster.syndication;

/** Tells numbers that are dates, clock times and fractions from those that are figures. */
final class Dates {
  /** The number is no date. */
  static final int NONE = -1;

  /** The number belongs to a date or time that says no day of the year. */
  static final int VAGUE = 0;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  private final Tokens tokens;
  private final String text;

  Dates(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text;
  }

  /** Day of the year as month * 100 + day, or {@link #VAGUE}, or {@link #NONE}. */
  int at(int i) {
    char before = charAt(tokens.start[i] - 1);
    char after = charAt(tokens.end[i]);
    if (before == ':' || after == ':' || before == '/' || after == '/') {
      return VAGUE;
    }
    if (after == '年' || after == '月' || after == '日' || after == '号') {
      return after == '日' || after == '号' ? day(monthBeforeMark(i), number(i)) : VAGUE;
    }
    int length = tokens.end[i] - tokens.start[i];
    if (length > 2) {
      return dotted(i, length);
    }
    if (before == '-' && charAt(tokens.end[i]) != '-' && isIsoDay(i)) {
      return day(number(i - 1), number(i));
    }
    if (before == '-' && after == '-' && isYear(i - 1)) {
      return VAGUE;
    }
    return spelt(i, number(i));
  }

  /** The day of the year where the name of a month stands beside a number of up to two digits. */
  int spelt(int i, int day) {
    int next = month(i + 1);
    int last = month(i - 1);
    if (next == 0 && last == 0) {
      return NONE;
    }
    boolean taken = last > 0 && i >= 2 && tokens.kind[i - 2] == Tokens.NUMBER && next > 0;
    return day(last == 0 || taken ? next : last, day);
  }

  private int month(int i) {
    return i >= 0 && i < tokens.size && tokens.kind[i] == Tokens.WORD
        ? Months.number(tokens.hash[i])
        : 0;
  }

  private static int day(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? month * 100 + day : VAGUE;
  }

  /** The month of "12月3日" at its day. */
  private int monthBeforeMark(int i) {
    if (charAt(tokens.start[i] - 1) != '月') {
      return 0;
    }
    int j = i - 1;
    while (j > 0 && tokens.end[j] >= tokens.start[i]) {
      j--;
    }
    boolean beside = j >= 0 && tokens.end[j] == tokens.start[i] - 1;
    return beside && tokens.kind[j] == Tokens.NUMBER ? number(j) : 0;
  }

  /** The last part of "2025-12-03". */
  private boolean isIsoDay(int i) {
    return i >= 2
        && tokens.kind[i - 1] == Tokens.NUMBER
        && tokens.end[i - 1] == tokens.start[i] - 1
        && tokens.end[i - 2] == tokens.start[i - 1] - 1
        && isYear(i - 2);
  }

  /** "03.12.2025" is one token; a year alone is no figure either way. */
  private int dotted(int i, int length) {
    int first = text.indexOf('.', tokens.start[i]);
    int second = first < 0 ? -1 : text.indexOf('.', first + 1);
    int end = tokens.end[i];
    if (length < 8 || second < 0 || second != end - 5 || second - first > 3) {
      return NONE;
    }
    return day(value(first + 1, second), value(tokens.start[i], first));
  }

  private boolean isYear(int i) {
    if (i < 0 || tokens.kind[i] != Tokens.NUMBER || tokens.end[i] - tokens.start[i] != 4) {
      return false;
    }
    int year = number(i);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private int number(int i) {
    return value(tokens.start[i], tokens.end[i]);
  }

  /** The value of up to four digits; -1 where there is something else. */
  private int value(int from, int to) {
    int value = 0;
    for (int p = from; p < to; p++) {
      int digit = Character.digit(text.charAt(p), 10);
      if (digit < 0 || to - from > 4) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }
}
