package org.copytaster.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.schema.CopyError;
import org.copytaster.schema.LedgerFigure;

/**
 * Finds figures that look like another one miscopied: one digit wrong or rounded away (5,600 for
 * 5,660), two digits swapped, a decimal place shifted, square miles taken for square kilometres.
 * The less carried figure is the suspect.
 */
public final class CopyErrors {
  /** Square kilometres in a square mile: international mile of 1,609.344 m, squared. */
  private static final double KM2_PER_SQUARE_MILE = 2.589988;

  /** How many suspects an entry lists. */
  private static final int LISTED = 64;

  private CopyErrors() {}

  /** The suspects among an entry's figures, by (carrier, value, against). */
  public static List<CopyError> among(List<LedgerFigure> figures) {
    List<CopyError> errors = new ArrayList<>();
    for (LedgerFigure suspect : figures) {
      for (LedgerFigure against : figures) {
        String why =
            suspect == against || !outweighs(against, suspect) ? null : why(suspect, against);
        if (why != null) {
          for (String carrier : suspect.getCarriers()) {
            errors.add(new CopyError(carrier, suspect.getValue(), against.getValue(), why));
          }
        }
      }
    }
    errors.sort(
        Comparator.comparing(CopyError::getCarrier)
            .thenComparingDouble(CopyError::getValue)
            .thenComparingDouble(CopyError::getAgainst));
    return List.copyOf(errors.subList(0, Math.min(LISTED, errors.size())));
  }

  private static boolean outweighs(LedgerFigure a, LedgerFigure b) {
    return a.getClaimsTotal() > b.getClaimsTotal();
  }

  private static String why(LedgerFigure suspect, LedgerFigure against) {
    double a = suspect.getValue();
    double b = against.getValue();
    if (suspect.getUnit().equals("km2")
        && (near(a * KM2_PER_SQUARE_MILE, b) || near(b * KM2_PER_SQUARE_MILE, a))) {
      return "square miles and square kilometres confused";
    }
    if (near(a * 10, b) || near(b * 10, a)) {
      return "decimal place shifted";
    }
    String digits = digits(a);
    String others = digits(b);
    if (digits.length() != others.length() || digits.length() < 3) {
      return null;
    }
    List<Integer> differ = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) != others.charAt(i)) {
        differ.add(i);
      }
    }
    if (differ.size() == 1 && differ.get(0) > 0) {
      return "one digit differs";
    }
    if (differ.size() == 2
        && differ.get(1) == differ.get(0) + 1
        && digits.charAt(differ.get(0)) == others.charAt(differ.get(1))
        && digits.charAt(differ.get(1)) == others.charAt(differ.get(0))) {
      return "two digits swapped";
    }
    return null;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.002 * Math.abs(b);
  }

  private static String digits(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
