package org.copytaster.entities;

/** The outward form of a token. */
final class Shape {
  static final int OTHER = 0;
  static final int LOWER = 1;
  static final int DIGITS = 2;
  static final int PUNCTUATION = 3;
  static final int CAPITALISED = 4;
  static final int UPPER = 5;
  static final int INITIAL = 6;
  static final int DOTTED = 7;
  static final int MIXED = 8;
  static final int CAPITAL_DIGITS = 9;
  static final int SINGLE = 10;

  private Shape() {}

  /** Whether a token of this shape can be the head of a name. */
  static boolean isCapital(int shape) {
    return shape >= CAPITALISED;
  }

  static int of(CharSequence text, int from, int to) {
    int uppers = 0;
    int lowers = 0;
    int digits = 0;
    int letters = 0;
    int dots = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        uppers++;
        letters++;
      } else if (Character.isLowerCase(c)) {
        lowers++;
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        letters++;
      } else if (c == '.') {
        dots++;
      }
    }
    char first = text.charAt(from);
    if (letters == 0) {
      return digits > 0 ? DIGITS : PUNCTUATION;
    }
    if (uppers == 0) {
      return lowers > 0 && first != '@' && first != '#' ? LOWER : OTHER;
    }
    if (first == '@' || first == '#') {
      return OTHER;
    }
    if (dots > 0 && lowers == 0) {
      return letters == 1 ? INITIAL : DOTTED;
    }
    if (digits > 0) {
      return CAPITAL_DIGITS;
    }
    if (lowers == 0) {
      return uppers == 1 ? SINGLE : UPPER;
    }
    return uppers == 1 && Character.isUpperCase(first) ? CAPITALISED : MIXED;
  }
}
