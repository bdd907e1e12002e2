package org.copytaster.testkit;

import java.time.Instant;
import java.util.List;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.view.Oracle;

/** Reported claims made one by one: what Russia gained of Ukraine. */
public final class Claims {
  /** The measure of all of them. */
  public static final String MEASURE = "territorial-gain";

  /** Who gains. */
  public static final ClaimParty ACTOR = new ClaimParty("Russia", "Q159");

  /** Who loses. */
  public static final ClaimParty ABOUT = new ClaimParty("Ukraine", "Q212");

  private Claims() {}

  /** A claim that stands, of a whole number of square kilometres, reported in the morning. */
  public static ReportedClaim.Builder claim(String articleId, String period, double km2) {
    return ReportedClaim.newBuilder()
        .setClaimId("c-" + articleId)
        .setLedgerKey(LedgerKeys.seriesKey(MEASURE, ACTOR, ABOUT, period))
        .setArticleId(articleId)
        .setStoryId(articleId)
        .setOutlet("Post of " + articleId)
        .setMeasure(MEASURE)
        .setActor(ACTOR)
        .setAbout(ABOUT)
        .setPeriod(period)
        .setValue(km2)
        .setUnit("km2")
        .setSiValue(km2)
        .setSiUnit("km2")
        .setLow(km2 - 0.5)
        .setHigh(km2 + 0.5)
        .setSiLow(km2 - 0.5)
        .setSiHigh(km2 + 0.5)
        .setBound("=")
        .setOriginator("Institute for the Study of War")
        .setAttribution(List.of("Institute for the Study of War"))
        .setReportedAt(Wire.MORNING);
  }

  /** The claim as it is once it was taken back. */
  public static ReportedClaim withdrawn(ReportedClaim claim, Instant at) {
    return ReportedClaim.newBuilder(claim).setWithdrawnAt(at).build();
  }

  /** Its key on the topic of claims. */
  public static String key(ReportedClaim claim) {
    return Oracle.claimKey(claim);
  }
}
