package org.copytaster.ledger;

/**
 * How much of an entry its record holds. Every bound is by content, so that what is left out
 * depends on the claims alone.
 *
 * @param values distinct values that figures are made of: those that most articles carry
 * @param figures figures listed
 * @param listed carriers, outlets or stories that a figure lists
 * @param listedInAll how many of them all values of an entry list together
 * @param chains attribution chains that a figure lists
 */
public record Extent(int values, int figures, int listed, int listedInAll, int chains) {
  /** For topics: keeps an entry below a megabyte, and the work of an arrival in bounds. */
  public static final Extent BOUNDED = new Extent(128, 64, 128, 2048, 8);

  /** Everything: for exports, never for a topic. */
  public static final Extent WHOLE =
      new Extent(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);

  /**
   * How many carriers, outlets or stories a figure lists in an entry of so many values. It changes
   * when their number doubles, so that what was read for an entry can mostly be kept.
   */
  public int each(long valuesTotal) {
    if (this.equals(WHOLE)) {
      return listed;
    }
    long considered = Math.max(1, Math.min(values, valuesTotal));
    long doubled = Long.highestOneBit(2 * considered - 1);
    return (int) Math.min(listed, listedInAll / doubled);
  }

  /** How many carriers a chain of a figure lists. */
  public int ofChain(int each) {
    return this.equals(WHOLE) ? each : Math.max(1, each / chains);
  }
}
