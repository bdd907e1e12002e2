package org.copytaster.syndication;

/** Numbers in Chinese characters, such as 三百一十二 and 四千八百万. */
final class HanNumber {
  private static final String DIGITS = "零一二三四五六七八九";

  /** Significant digits of what was read last. */
  long digits;

  /** Power of ten of the last of them. */
  int exponent;

  /** Place in the text after the number. */
  int end;

  /** Whether a character may open a number; multipliers alone are words of their own. */
  static boolean opens(char c) {
    return c >= '一' && c <= '龥' && (digit(c) > 0 || c == '十');
  }

  /**
   * Reads the number that starts at a place: false for a lone digit, which is mostly part of a
   * word, and for digits in a row without multipliers, which are years.
   */
  boolean read(String text, int from) {
    long total = 0;
    long group = 0;
    long last = 0;
    int multipliers = 0;
    boolean run = false;
    int lowest = 0;
    int p = from;
    for (; p < text.length() && p - from < 16; p++) {
      char c = text.charAt(p);
      int power = power(c);
      int digit = digit(c);
      if (digit >= 0) {
        run |= last > 0;
        last = digit;
        lowest = digit > 0 ? 0 : lowest;
      } else if (power >= 4 && multipliers + p > from) {
        long section = group + last;
        long factor = (long) StrictMath.pow(10, power);
        total = section == 0 ? total * factor : total + section * factor;
        group = 0;
        last = 0;
        lowest += power;
        multipliers++;
      } else if (power > 0) {
        group += Math.max(last, 1) * (long) StrictMath.pow(10, power);
        last = 0;
        lowest = power;
        multipliers++;
      } else {
        break;
      }
    }
    end = p;
    long value = total + group + last;
    exponent = lowest;
    digits = value / (long) StrictMath.pow(10, exponent);
    return multipliers > 0 && !run && p - from >= 2 && digits > 0;
  }

  private static int digit(char c) {
    if (c == '〇') {
      return 0;
    }
    return c == '两' || c == '兩' ? 2 : DIGITS.indexOf(c);
  }

  private static int power(char c) {
    return switch (c) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万', '萬' -> 4;
      case '亿', '億' -> 8;
      default -> 0;
    };
  }
}
