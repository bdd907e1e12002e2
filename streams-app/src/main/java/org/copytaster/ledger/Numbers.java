package org.copytaster.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The ledger's arithmetic: decimal, rounded to 6 significant digits, so that sums repeat. */
public final class Numbers {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

  private Numbers() {}

  /** A value rounded to 6 significant digits. */
  public static double round(BigDecimal value) {
    return value.round(SIX_DIGITS).doubleValue();
  }

  /** The sum of two values, rounded. */
  public static double plus(double a, double b) {
    return round(BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)));
  }

  /** The difference of two values, rounded. */
  public static double minus(double a, double b) {
    return round(BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)));
  }
}
