package org.copytaster.ledger;

import java.util.List;
import org.copytaster.schema.internal.LedgerValue;

/**
 * One distinct value of one originator, with the claims that say it.
 *
 * @param value the value and how many claims say it
 * @param firstReportedAt earliest report, epoch ms
 * @param smallestClaimId the smallest claimId among them
 * @param carriers the first articles, by (report, articleId)
 * @param outlets the first sources in order: outlets by name, then {@link Sources} of articles with
 *     no known outlet
 * @param stories the first stories, by id
 */
public record ValueGroup(
    LedgerValue value,
    long firstReportedAt,
    String smallestClaimId,
    List<Carrier> carriers,
    List<String> outlets,
    List<String> stories) {

  /**
   * An article that carries a value.
   *
   * @param reportedAt when it first did, epoch ms
   * @param articleId the article
   */
  public record Carrier(long reportedAt, String articleId) implements Comparable<Carrier> {
    @Override
    public int compareTo(Carrier other) {
      int byTime = Long.compare(reportedAt, other.reportedAt);
      return byTime != 0 ? byTime : articleId.compareTo(other.articleId);
    }
  }
}
