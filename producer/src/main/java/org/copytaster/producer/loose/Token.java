package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.List;

/** A run of letters, a run of digits, or one other character that is no blank. */
record Token(int start, int end, String text) {
  boolean number() {
    return digit(text.charAt(0));
  }

  boolean word() {
    return Character.isLetter(text.charAt(0));
  }

  boolean is(char c) {
    return text.length() == 1 && text.charAt(0) == c;
  }

  /** The value of a run of at most 4 digits, else -1. */
  int value() {
    return number() && text.length() <= 4 ? Integer.parseInt(text) : -1;
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      char c = text.charAt(at++);
      if (digit(c)) {
        while (at < text.length() && digit(text.charAt(at))) {
          at++;
        }
        if (yearAndHour(text, from, at)) {
          tokens.add(new Token(from, from + 4, text.substring(from, from + 4)));
          from += 4;
        }
      } else if (Character.isLetter(c)) {
        while (at < text.length() && insideWord(text, at)) {
          at++;
        }
      } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f') {
        continue;
      }
      tokens.add(new Token(from, at, text.substring(from, at)));
    }
    return tokens;
  }

  /** "December 3, 20255:00 AM": pages lose the blank between the day's line and the time's. */
  private static boolean yearAndHour(String text, int from, int end) {
    return end - from > 4
        && end - from <= 6
        && end < text.length()
        && text.charAt(end) == ':'
        && (text.startsWith("20", from) || text.startsWith("19", from));
  }

  private static boolean insideWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (c == '\'' || c == '’')
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean digit(char c) {
    return Character.isDigit(c);
  }
}
