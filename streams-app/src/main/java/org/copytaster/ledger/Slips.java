package org.copytaster.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How one number may have come about by miscopying another one. */
final class Slips {
  /** Square kilometres in a square mile: international mile of 1,609.344 m, squared. */
  private static final double KM2_PER_SQUARE_MILE = 2.589988;

  /** Fewer digits agree by chance too often. */
  private static final int LEAST_DIGITS = 3;

  private Slips() {}

  /**
   * What slip would turn one value into another; null for none that is usual.
   *
   * @param suspect the value that may be miscopied, in the measure's unit
   * @param against the value it may be a copy of
   * @param unit that unit
   */
  static String between(Printed suspect, Printed against, String unit) {
    double a = suspect.value();
    double b = against.value();
    if (unit.equals("km2")
        && (near(a * KM2_PER_SQUARE_MILE, b) || near(b * KM2_PER_SQUARE_MILE, a))) {
      return "square miles and square kilometres confused";
    }
    if (near(a * 10, b) || near(b * 10, a)) {
      return "decimal place shifted";
    }
    if (near(a * 1000, b) || near(b * 1000, a)) {
      return "thousands confused";
    }
    return inDigits(suspect.digits(), against.digits(), suspect.decimal(), against.decimal());
  }

  /**
   * A value as people read it.
   *
   * @param value the value
   * @param decimal the same without zeros at the end
   * @param digits the same as text
   */
  record Printed(double value, BigDecimal decimal, String digits) {
    static Printed of(double value) {
      BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
      return new Printed(value, decimal, decimal.toPlainString());
    }

    /** Whether it has digits enough to be known again elsewhere. */
    boolean isDistinctive() {
      return decimal.precision() >= LEAST_DIGITS;
    }
  }

  private static String inDigits(String a, String b, BigDecimal one, BigDecimal other) {
    if (Math.min(a.length(), b.length()) < LEAST_DIGITS) {
      return null;
    }
    if (a.length() == b.length()) {
      List<Integer> differ = new ArrayList<>();
      for (int i = 0; i < a.length(); i++) {
        if (a.charAt(i) != b.charAt(i)) {
          differ.add(i);
        }
      }
      if (differ.size() == 1 && differ.get(0) > 0) {
        return "one digit differs";
      }
      if (differ.size() == 2 && swapped(a, b, differ.get(0), differ.get(1))) {
        return "two digits swapped";
      }
    } else if (isOneShort(a, b) || isOneShort(b, a)) {
      return "one digit dropped or doubled";
    }
    return isRounded(one, other) ? "rounded, but printed as exact" : null;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return j == i + 1 && a.charAt(i) == b.charAt(j) && a.charAt(j) == b.charAt(i);
  }

  /** Whether a text is another one less one of its digits. */
  private static boolean isOneShort(String shorter, String longer) {
    if (shorter.length() + 1 != longer.length()) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return shorter.substring(same).equals(longer.substring(same + 1));
  }

  /** Whether a value is another one to two or more leading digits, rounded or cut off. */
  private static boolean isRounded(BigDecimal value, BigDecimal exact) {
    int digits = value.precision();
    if (digits < 2 || digits >= exact.precision()) {
      return false;
    }
    return exact.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(value) == 0
        || exact.round(new MathContext(digits, RoundingMode.DOWN)).compareTo(value) == 0;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.002 * Math.abs(b);
  }
}
