package org.copytaster.syndication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the figures of an article, in digits of any script, in words and in Chinese characters.
 * Days of the year are figures of a unit of their own; clock times, fractions and ratings are none.
 */
final class Figures {
  /** The first ones are kept: news states what matters first. */
  static final int MOST = 40;

  private static final int MOST_DIGITS = 12;

  /** Small numbers in words are mostly no figures, unless a unit follows. */
  private static final int FEWEST_IN_WORDS = 10;

  private final Tokens tokens;
  private final String text;
  private final boolean decimalComma;
  private final Dates dates;
  private final NumberWords words;
  private final HanNumber han = new HanNumber();
  private final Set<Figure> found = new LinkedHashSet<>();

  private Figures(Tokens tokens, boolean decimalComma) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.decimalComma = decimalComma;
    this.dates = new Dates(tokens);
    this.words = new NumberWords(tokens);
  }

  /** Distinct figures in order of appearance. */
  static List<Figure> of(Tokens tokens, boolean decimalComma) {
    return new Figures(tokens, decimalComma).all();
  }

  private List<Figure> all() {
    int i = 0;
    while (i < tokens.size && found.size() < MOST) {
      i =
          switch (tokens.kind[i]) {
            case Tokens.NUMBER -> inDigits(i);
            case Tokens.WORD -> inWords(i);
            default -> inCharacters(i);
          };
    }
    return List.copyOf(found);
  }

  private void add(Figure figure) {
    if (figure != null) {
      found.add(figure);
    }
  }

  private void addDay(int day) {
    if (day > 0) {
      found.add(new Figure(day, 0, Unit.DATE));
    }
  }

  /** Each returns the next token to look at. */
  private int inDigits(int i) {
    int day = dates.at(i);
    if (day == Dates.NONE) {
      return figure(i);
    }
    addDay(day);
    return i + 1;
  }

  private int inWords(int i) {
    if (!words.read(i)) {
      return i + 1;
    }
    int last = words.end - 1;
    int day = last == i ? dates.spelt(i, (int) words.digits) : Dates.NONE;
    if (day == Dates.NONE) {
      Figure figure = withUnit(i, last, words.digits, words.exponent, false);
      boolean small = last == i && words.exponent == 0 && words.digits < FEWEST_IN_WORDS;
      add(small && figure.unit() == Unit.NONE && figure.exponent() == 0 ? null : figure);
    } else {
      addDay(day);
    }
    return words.end;
  }

  private int inCharacters(int i) {
    if (!HanNumber.opens(text.charAt(tokens.start[i])) || !han.read(text, tokens.start[i])) {
      return i + 1;
    }
    Unit unit = Unit.after(text, han.end);
    add(new Figure(han.digits, han.exponent, unit == null || unit.isScale() ? Unit.NONE : unit));
    int next = i + 1;
    while (next < tokens.size && tokens.start[next] < han.end) {
      next++;
    }
    return next;
  }

  private int figure(int first) {
    int last = lastOfGroups(first);
    long digits = 0;
    int count = 0;
    int decimals = 0;
    boolean fraction = false;
    int lastMark = lastMark(last);
    for (int p = tokens.start[first]; p < tokens.end[last]; p++) {
      char c = text.charAt(p);
      if (Character.isDigit(c)) {
        digits = digits * 10 + Character.digit(c, 10);
        if (++count > MOST_DIGITS) {
          return last + 1;
        }
        decimals += fraction ? 1 : 0;
      } else if (p == lastMark && isDecimal(last, p)) {
        fraction = true;
      }
    }
    boolean plain = count == tokens.end[first] - tokens.start[first];
    add(withUnit(first, last, digits, -decimals, plain));
    return last + 1;
  }

  /** "1 234 567": where the comma is a decimal one, spaces part the thousands. */
  private int lastOfGroups(int first) {
    int last = first;
    if (decimalComma && tokens.end[first] - tokens.start[first] <= 3) {
      while (last + 1 < tokens.size
          && tokens.kind[last + 1] == Tokens.NUMBER
          && tokens.start[last + 1] == tokens.end[last] + 1
          && text.charAt(tokens.end[last]) == ' '
          && tokens.end[last + 1] - tokens.start[last + 1] >= 3
          && isThousands(tokens.start[last + 1])
          && lastMark(last) < 0) {
        last++;
      }
    }
    return last;
  }

  /** Whether exactly three digits stand at a place, maybe with decimals after them. */
  private boolean isThousands(int p) {
    return Character.isDigit(charAt(p))
        && Character.isDigit(charAt(p + 1))
        && Character.isDigit(charAt(p + 2))
        && !Character.isDigit(charAt(p + 3));
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
    if (c == Tokenizer.ARABIC_DECIMAL || c == Tokenizer.ARABIC_THOUSANDS) {
      return c == Tokenizer.ARABIC_DECIMAL;
    }
    boolean threeFollow = tokens.end[i] - mark == 4;
    boolean repeated = text.substring(tokens.start[i], mark).indexOf(c) >= 0;
    if (repeated) {
      return false;
    }
    boolean leadingZero = mark - tokens.start[i] == 1 && text.charAt(mark - 1) == '0';
    return !threeFollow || leadingZero || c == (decimalComma ? ',' : '.');
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  /** Reads scale and unit around a number of one or several tokens; null for years and zero. */
  private Figure withUnit(int first, int last, long digits, int exponent, boolean plain) {
    int scale = 0;
    Unit unit = Unit.sign(charAt(tokens.start[first] - 1));
    int end = tokens.end[last];
    Unit sign = Unit.sign(charAt(skipSpace(end)));
    if (unit == null && sign != null) {
      unit = sign;
    } else {
      Unit next = named(last, end);
      if (next != null && next.isScale()) {
        scale = (int) next.factor();
        next = named(last, unitEnd);
      }
      if (unit == null && next != null && !next.isScale()) {
        unit = next;
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

  /** Where the phrase that {@link #named} found last ends. */
  private int unitEnd;

  /** The unit or scale that the text names right after a place; null for none. */
  private Unit named(int number, int from) {
    int p = skipSpace(from);
    if (Words.isUnspaced(charAt(p))) {
      Unit unit = Unit.after(text, p);
      unitEnd = unit == null ? p : p + Unit.lengthAfter(text, p);
      return unit;
    }
    int next = number + 1;
    while (next < tokens.size && tokens.start[next] < from) {
      next++;
    }
    if (next >= tokens.size || tokens.start[next] - from > 2 || !Unit.mayOpen(tokens.hash[next])) {
      return null;
    }
    for (int n = Math.min(Unit.LONGEST_PHRASE, tokens.size - next); n > 0; n--) {
      int end = next + n - 1;
      Unit unit = tokens.line[end] == tokens.line[number] ? Unit.named(phrase(next, n)) : null;
      if (unit != null) {
        unitEnd = tokens.end[end];
        return unit;
      }
    }
    return null;
  }

  private String phrase(int from, int words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + words; i++) {
      if (i > from) {
        phrase.append(' ');
      }
      phrase.append(tokens.folded(i));
    }
    return phrase.toString();
  }
}
