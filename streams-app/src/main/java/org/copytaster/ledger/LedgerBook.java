package org.copytaster.ledger;

import java.util.List;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/**
 * What entries are made of: the claims that stand. Implementations differ in where they keep them,
 * never in what they answer.
 */
public interface LedgerBook {
  /** How many distinct values stand in an entry. */
  long valuesTotal(String ledgerKey);

  /** The first of an entry's distinct values, by {@link DistinctValues#BY_WEIGHT}. */
  List<LedgerValue> values(String ledgerKey, int most);

  /** One value of an entry; null where it does not stand. */
  LedgerValue value(String ledgerKey, String valueKey);

  /**
   * Who says a value that stands.
   *
   * @param each how many carriers, outlets and stories to give at most
   * @param extent how many chains and carriers of each to give at most
   */
  ValueGroup group(String ledgerKey, LedgerValue value, int each, Extent extent);

  /** A claim that stands. */
  ReportedClaim claim(String ledgerKey, String claimId);

  /** Whether a measure's periods are summed up. */
  boolean summed(String measure);
}
