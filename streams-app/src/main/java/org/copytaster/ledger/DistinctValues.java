package org.copytaster.ledger;

import java.util.Comparator;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/** What makes two claims say the same value, and which values count for more. */
public final class DistinctValues {
  /**
   * Most carriers first, then the narrower interval, the earlier report, the smaller claimId. What
   * is a figure's first value goes by this order.
   */
  public static final Comparator<LedgerValue> BY_WEIGHT =
      Comparator.comparingLong(LedgerValue::getCarriers)
          .reversed()
          .thenComparingDouble(DistinctValues::width)
          .thenComparingLong(LedgerValue::getReportedAt)
          .thenComparing(LedgerValue::getClaimId)
          .thenComparing(DistinctValues::key);

  private DistinctValues() {}

  /** Key of the distinct value that a claim says: originator, unit, interval and value. */
  public static String key(ReportedClaim claim) {
    return key(
        claim.getOriginator(),
        claim.getSiUnit(),
        claim.getSiLow(),
        claim.getSiHigh(),
        claim.getSiValue());
  }

  /** Key of a distinct value. */
  public static String key(LedgerValue value) {
    return key(
        value.getOriginator(), value.getUnit(), value.getLow(), value.getHigh(), value.getValue());
  }

  /** Width of the rounding interval. */
  public static double width(LedgerValue value) {
    return value.getHigh() - value.getLow();
  }

  /** A claim's value, with what is known of those who say it. */
  public static LedgerValue value(
      ReportedClaim claim, long claims, long carriers, long reportedAt, String claimId) {
    return new LedgerValue(
        claim.getOriginator(),
        claim.getSiValue(),
        claim.getSiUnit(),
        claim.getSiLow(),
        claim.getSiHigh(),
        claims,
        carriers,
        reportedAt,
        claimId);
  }

  /** Whether the intervals of two values have a point in common. */
  static boolean overlap(LedgerValue a, LedgerValue b) {
    return a.getLow() <= b.getHigh() && b.getLow() <= a.getHigh();
  }

  private static String key(String originator, String unit, double low, double high, double value) {
    return LedgerKeys.join(
        originator == null ? "" : "=" + originator,
        unit,
        Double.toString(low),
        Double.toString(high),
        Double.toString(value));
  }
}
