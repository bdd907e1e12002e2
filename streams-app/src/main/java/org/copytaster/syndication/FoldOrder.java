package org.copytaster.syndication;

import java.util.Comparator;

/**
 * The order in which articles may become the origin of a story: stated dates before inferred ones,
 * then by time, then by id.
 *
 * @param inferredDate whether the date was worked out rather than stated
 * @param at published time in epoch milliseconds
 * @param articleId compared by UTF-16 units
 */
public record FoldOrder(boolean inferredDate, long at, String articleId)
    implements Comparable<FoldOrder> {
  private static final Comparator<FoldOrder> ORDER =
      Comparator.comparing(FoldOrder::inferredDate)
          .thenComparingLong(FoldOrder::at)
          .thenComparing(FoldOrder::articleId);

  @Override
  public int compareTo(FoldOrder other) {
    return ORDER.compare(this, other);
  }
}
