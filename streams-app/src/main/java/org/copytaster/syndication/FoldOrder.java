package org.copytaster.syndication;

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

  @Override
  public int compareTo(FoldOrder other) {
    if (inferredDate != other.inferredDate) {
      return inferredDate ? 1 : -1;
    }
    return at == other.at ? articleId.compareTo(other.articleId) : Long.compare(at, other.at);
  }
}
