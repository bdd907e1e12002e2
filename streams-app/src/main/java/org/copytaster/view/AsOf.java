package org.copytaster.view;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.copytaster.ledger.Extent;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;

/**
 * The ledger as it stood at a reported time: a function of the claims and that time alone. It goes
 * by when things were reported, not by when we learnt of them, so an article that came in later is
 * in it.
 */
public final class AsOf {
  private AsOf() {}

  /** The claims that stood: reported at or before {@code at}, and not taken back by then. */
  public static List<ReportedClaim> claims(Collection<ReportedClaim> claims, Instant at) {
    return claims.stream()
        .filter(claim -> !claim.getReportedAt().isAfter(at))
        .filter(claim -> claim.getWithdrawnAt() == null || claim.getWithdrawnAt().isAfter(at))
        .map(
            claim ->
                claim.getWithdrawnAt() == null
                    ? claim
                    : ReportedClaim.newBuilder(claim).setWithdrawnAt(null).build())
        .toList();
  }

  /**
   * The ledger at a time.
   *
   * @param entries by ledger key, with all carriers
   * @param series by series key
   */
  public record Ledger(
      SortedMap<String, LedgerEntry> entries, SortedMap<String, SeriesPoint> series) {}

  /**
   * The entries and series that stood at a time.
   *
   * @param claims all claims ever made, withdrawn ones included
   * @param summed the measures whose periods are summed up
   */
  public static Ledger ledger(Collection<ReportedClaim> claims, Instant at, Set<String> summed) {
    List<ReportedClaim> stood = claims(claims, at);
    return new Ledger(
        LedgerView.entries(stood, Extent.WHOLE, summed),
        LedgerView.series(LedgerView.entries(stood, Extent.BOUNDED, summed).values(), summed));
  }
}
