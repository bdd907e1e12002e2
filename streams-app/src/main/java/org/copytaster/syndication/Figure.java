package org.copytaster.syndication;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number as printed, with its unit.
 *
 * @param digits the printed digits as one number, without decimal point
 * @param exponent power of ten of the last printed digit
 * @param unit {@link Unit#NONE} where none is known
 * @param value in the base unit of the dimension
 * @param halfStep half a unit of the last printed digit, in the base unit
 * @param strength how telling the figure is: its significant digits, half a point for a known unit
 */
record Figure(
    long digits, int exponent, Unit unit, double value, double halfStep, double strength) {
  /** A day is a weak sign: much happens on it. */
  private static final double DATE_STRENGTH = 1.5;

  /** Of ten, as far as they are common. */
  private static final double[] POWERS =
      IntStream.range(0, 32).mapToDouble(exponent -> StrictMath.pow(10, exponent)).toArray();

  Figure(long digits, int exponent, Unit unit) {
    this(
        digits,
        exponent,
        unit,
        scaled(digits, exponent) * unit.factor(),
        0.5 * scaled(1, exponent) * unit.factor(),
        strength(digits, unit));
  }

  private static final List<String> MONTHS =
      List.of(
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
          "December");

  private static double scaled(double number, int exponent) {
    return exponent < 0 ? number / power(-exponent) : number * power(exponent);
  }

  private static double power(int exponent) {
    return exponent < POWERS.length ? POWERS[exponent] : StrictMath.pow(10, exponent);
  }

  /** The other components follow from these. */
  @Override
  public int hashCode() {
    return (Long.hashCode(digits) * 31 + exponent) * 31 + unit.id();
  }

  /** Whether the two may be one quantity: same dimension and overlapping rounding intervals. */
  boolean agrees(Figure other) {
    if (unit.id() == other.unit.id() && exponent == other.exponent) {
      return digits == other.digits;
    }
    if (!unit.dimension().equals(other.unit.dimension())) {
      return false;
    }
    return Math.abs(value - other.value) <= halfStep + other.halfStep;
  }

  private static double strength(long digits, Unit unit) {
    if (unit == Unit.DATE) {
      return DATE_STRENGTH;
    }
    long rest = digits;
    while (rest >= 10 && rest % 10 == 0) {
      rest /= 10;
    }
    int significant = 0;
    for (; rest > 0; rest /= 10) {
      significant++;
    }
    double plain = significant <= 1 ? 0.25 : Math.min(significant, 4);
    return unit.id() == 0 ? plain : plain + 0.5;
  }

  /** The figure for people to read, such as "701 km2". */
  String shown() {
    if (unit == Unit.DATE) {
      return digits % 100 + " " + MONTHS.get((int) digits / 100 - 1);
    }
    String number = BigDecimal.valueOf(digits, -exponent).toPlainString();
    return switch (unit.symbol()) {
      case "" -> number;
      case "%" -> number + "%";
      default -> number + " " + unit.symbol();
    };
  }
}
