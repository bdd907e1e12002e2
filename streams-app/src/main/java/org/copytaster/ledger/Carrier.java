package org.copytaster.ledger;

import java.util.Comparator;
import org.copytaster.schema.ReportedClaim;

/**
 * An article that carries a value. Those whose date is stated come before those whose date was
 * worked out, so that a guess never becomes the one who said it first.
 *
 * @param inferred whether the time was worked out rather than stated
 * @param reportedAt when it first carried the value, epoch ms
 * @param articleId the article
 * @param claimId its claim
 */
public record Carrier(boolean inferred, long reportedAt, String articleId, String claimId)
    implements Comparable<Carrier> {
  private static final Comparator<Carrier> ORDER =
      Comparator.comparing(Carrier::inferred)
          .thenComparingLong(Carrier::reportedAt)
          .thenComparing(Carrier::articleId)
          .thenComparing(Carrier::claimId);

  /** The carrier that a claim makes of its article. */
  public static Carrier of(ReportedClaim claim) {
    return new Carrier(
        claim.getReportedInferred(),
        claim.getReportedAt().toEpochMilli(),
        claim.getArticleId(),
        claim.getClaimId());
  }

  @Override
  public int compareTo(Carrier other) {
    return ORDER.compare(this, other);
  }
}
