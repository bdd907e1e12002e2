package org.copytaster.syndication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the figures of an article; dates, clock times, fractions and ratings are none. */
final class Figures {
  /** The first ones are kept: news states what matters first. */
  static final int MOST = 40;

  private static final int MOST_DIGITS = 12;

  private final Tokens tokens;
  private final String text;
  private final boolean decimalComma;

  private Figures(Tokens tokens, boolean decimalComma) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.decimalComma = decimalComma;
  }

  /** Distinct figures in order of appearance. */
  static List<Figure> of(Tokens tokens, boolean decimalComma) {
    return new Figures(tokens, decimalComma).all();
  }

  private List<Figure> all() {
    Set<Figure> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size && found.size() < MOST; i++) {
      if (tokens.kind[i] == Tokens.NUMBER && !isDateOrTime(i)) {
        Figure figure = figure(i);
        if (figure != null) {
          found.add(figure);
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isDateOrTime(int i) {
    char before = charAt(tokens.start[i] - 1);
    char after = charAt(tokens.end[i]);
    if (before == ':' || after == ':' || before == '/' || after == '/') {
      return true;
    }
    if (tokens.end[i] - tokens.start[i] > 2) {
      return false;
    }
    return isMonth(i - 1) || isMonth(i + 1);
  }

  private boolean isMonth(int i) {
    return i >= 0
        && i < tokens.size
        && tokens.kind[i] != Tokens.NUMBER
        && (Cues.MONTHS.contains(tokens.folded(i))
            || tokens.kind[i] == Tokens.GRAM
                && Cues.MONTHS.contains(text.substring(tokens.start[i], tokens.start[i] + 1)));
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  private Figure figure(int i) {
    long digits = 0;
    int count = 0;
    int decimals = 0;
    boolean fraction = false;
    int lastMark = lastMark(i);
    for (int p = tokens.start[i]; p < tokens.end[i]; p++) {
      char c = text.charAt(p);
      if (Character.isDigit(c)) {
        digits = digits * 10 + Character.digit(c, 10);
        if (++count > MOST_DIGITS) {
          return null;
        }
        decimals += fraction ? 1 : 0;
      } else if (p == lastMark && isDecimal(i, p)) {
        fraction = true;
      }
    }
    return withUnit(i, digits, -decimals, count == tokens.end[i] - tokens.start[i]);
  }

  private int lastMark(int i) {
    int p = tokens.end[i] - 1;
    while (p > tokens.start[i] && Character.isDigit(text.charAt(p))) {
      p--;
    }
    return p > tokens.start[i] ? p : -1;
  }

  /** Whether the last comma or point before the end is a decimal one. */
  private boolean isDecimal(int i, int mark) {
    char c = text.charAt(mark);
    boolean threeFollow = tokens.end[i] - mark == 4;
    boolean repeated = text.substring(tokens.start[i], mark).indexOf(c) >= 0;
    if (repeated) {
      return false;
    }
    boolean leadingZero = mark - tokens.start[i] == 1 && text.charAt(mark - 1) == '0';
    return !threeFollow || leadingZero || c == (decimalComma ? ',' : '.');
  }

  private Figure withUnit(int i, long digits, int exponent, boolean plain) {
    int scale = 0;
    Unit unit = Unit.named(String.valueOf(charAt(tokens.start[i] - 1)));
    int p = skipSpace(tokens.end[i]);
    Unit sign = Unit.named(String.valueOf(charAt(p)));
    int next = i + 1;
    if (unit == null && sign != null && !Character.isLetter(charAt(p))) {
      unit = sign;
    } else {
      int words = phraseLength(i, next);
      if (words > 0 && phrase(next, words).isScale()) {
        scale = (int) phrase(next, words).factor();
        next += words;
        words = phraseLength(next - 1, next);
      }
      if (unit == null && words > 0 && !phrase(next, words).isScale()) {
        unit = phrase(next, words);
      }
    }
    boolean year = plain && digits >= 1900 && digits < 2100 && unit == null && scale == 0;
    if (year || digits == 0) {
      return null;
    }
    return new Figure(digits, exponent + scale, unit == null ? Unit.NONE : unit);
  }

  private int skipSpace(int p) {
    return charAt(p) == ' ' && p < text.length() ? p + 1 : p;
  }

  /** Most words from a place on that name a unit or scale, 0 for none. */
  private int phraseLength(int before, int from) {
    if (from >= tokens.size || tokens.start[from] - tokens.end[before] > 2) {
      return 0;
    }
    for (int words = Math.min(Unit.LONGEST_PHRASE, tokens.size - from); words > 0; words--) {
      if (tokens.line[from + words - 1] == tokens.line[before] && phrase(from, words) != null) {
        return words;
      }
    }
    return 0;
  }

  private Unit phrase(int from, int words) {
    if (tokens.kind[from] == Tokens.GRAM) {
      int start = tokens.start[from];
      int end = Math.min(text.length(), start + 5 - words);
      return Unit.named(text.substring(start, end));
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + words; i++) {
      if (i > from) {
        phrase.append(' ');
      }
      phrase.append(tokens.folded(i));
    }
    return Unit.named(phrase.toString());
  }
}
