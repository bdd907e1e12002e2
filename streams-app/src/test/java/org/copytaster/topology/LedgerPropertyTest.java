package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.copytaster.ledger.Extent;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.Wire;
import org.copytaster.view.LedgerView;

/**
 * The ledger is a function of the set of claims: the rule of its figures, and no trace of order.
 */
class LedgerPropertyTest {
  private static final Set<String> SUMMED = Set.of(Claims.MEASURE);

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfClaimsDoesNotMatter(@ForAll("claims") List<ReportedClaim> told) {
    Collection<ReportedClaim> claims = latest(told);
    List<ReportedClaim> other = new ArrayList<>(claims);
    Collections.shuffle(other, new Random(claims.size()));
    assertEquals(
        LedgerView.entries(claims, Extent.WHOLE, SUMMED),
        LedgerView.entries(other, Extent.WHOLE, SUMMED));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void figuresAreGroupedByTheRule(@ForAll("claims") List<ReportedClaim> told) {
    Collection<ReportedClaim> claims = latest(told);
    LedgerView.entries(claims, Extent.WHOLE, SUMMED)
        .forEach(
            (key, entry) -> {
              List<ReportedClaim> standing =
                  claims.stream()
                      .filter(c -> c.getLedgerKey().equals(key) && c.getWithdrawnAt() == null)
                      .toList();
              List<List<ReportedClaim>> figures = byTheRule(standing);
              assertEquals(
                  figures.stream().map(LedgerPropertyTest::carriers).toList(),
                  entry.getFigures().stream()
                      .map(LedgerFigure::getCarriers)
                      .map(TreeSet::new)
                      .toList());
              assertEquals(
                  figures.stream().map(f -> f.get(0).getSiValue()).toList(),
                  entry.getFigures().stream().map(LedgerFigure::getValue).toList());
              assertEquals(status(standing, figures), entry.getStatus());
              double lowest =
                  standing.stream().mapToDouble(ReportedClaim::getSiValue).min().orElse(0);
              double highest =
                  standing.stream().mapToDouble(ReportedClaim::getSiValue).max().orElse(0);
              assertEquals(highest - lowest, entry.getSpread());
            });
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void theStageReachesTheSameBitByBit(@ForAll("claims") List<ReportedClaim> claims) {
    LedgerBench bench = new LedgerBench();
    Map<String, ReportedClaim> last = new TreeMap<>();
    for (ReportedClaim claim : claims) {
      bench.accept(claim);
      last.put(Claims.key(claim), claim);
      var entries = LedgerView.entries(last.values(), Extent.BOUNDED, SUMMED);
      assertEquals(entries, bench.ledger);
      assertEquals(LedgerView.series(entries.values(), SUMMED), bench.series);
    }
    for (ReportedClaim claim : last.values()) {
      bench.accept(Claims.withdrawn(claim, Wire.MORNING.plusSeconds(900)));
    }
    assertEquals(Map.of(), bench.ledger);
    assertEquals(Map.of(), bench.series);
    assertEquals(0, bench.values.approximateNumEntries());
  }

  private static Collection<ReportedClaim> latest(List<ReportedClaim> told) {
    Map<String, ReportedClaim> latest = new TreeMap<>();
    told.forEach(claim -> latest.put(Claims.key(claim), claim));
    return latest.values();
  }

  /** The rule of the ledger as its users read it. */
  private static List<List<ReportedClaim>> byTheRule(List<ReportedClaim> standing) {
    Map<String, List<ReportedClaim>> values = new TreeMap<>();
    for (ReportedClaim claim : standing) {
      String value = claim.getOriginator() + "|" + claim.getSiLow() + "|" + claim.getSiHigh();
      values.computeIfAbsent(value, k -> new ArrayList<>()).add(claim);
    }
    Comparator<List<ReportedClaim>> order =
        Comparator.<List<ReportedClaim>>comparingInt(v -> -carriers(v).size())
            .thenComparingDouble(v -> v.get(0).getSiHigh() - v.get(0).getSiLow())
            .thenComparing(
                v ->
                    v.stream()
                        .map(ReportedClaim::getReportedAt)
                        .min(Instant::compareTo)
                        .orElseThrow())
            .thenComparing(
                v ->
                    v.stream().map(ReportedClaim::getClaimId).min(String::compareTo).orElseThrow());
    List<List<ReportedClaim>> figures = new ArrayList<>();
    TreeSet<String> originators = new TreeSet<>();
    standing.stream()
        .map(ReportedClaim::getOriginator)
        .filter(originator -> originator != null)
        .forEach(originators::add);
    for (String originator : originators) {
      values.values().stream()
          .filter(v -> originator.equals(v.get(0).getOriginator()))
          .sorted(order)
          .forEach(v -> join(figures, v));
    }
    values.values().stream()
        .filter(v -> v.get(0).getOriginator() == null)
        .sorted(order)
        .forEach(v -> join(figures, v));
    return figures;
  }

  private static void join(List<List<ReportedClaim>> figures, List<ReportedClaim> value) {
    ReportedClaim claim = value.get(0);
    for (List<ReportedClaim> figure : figures) {
      ReportedClaim first = figure.get(0);
      boolean overlap =
          first.getSiLow() <= claim.getSiHigh() && claim.getSiLow() <= first.getSiHigh();
      boolean same =
          claim.getOriginator() == null || claim.getOriginator().equals(first.getOriginator());
      if (overlap && same) {
        figure.addAll(value);
        return;
      }
    }
    figures.add(new ArrayList<>(value));
  }

  private static TreeSet<String> carriers(List<ReportedClaim> claims) {
    TreeSet<String> carriers = new TreeSet<>();
    claims.forEach(claim -> carriers.add(claim.getArticleId()));
    return carriers;
  }

  private static LedgerStatus status(
      List<ReportedClaim> standing, List<List<ReportedClaim>> figures) {
    if (figures.size() > 1) {
      return LedgerStatus.DISPUTED;
    }
    long outlets =
        standing.stream()
            .map(c -> c.getOutlet() == null ? "of " + c.getArticleId() : c.getOutlet())
            .distinct()
            .count();
    return outlets > 1 ? LedgerStatus.AGREED : LedgerStatus.SINGLE;
  }

  /** Claims of few articles in few months, of which some are said twice and some taken back. */
  @Provide
  Arbitrary<List<ReportedClaim>> claims() {
    Arbitrary<String> periods =
        Arbitraries.of("2025-08", "2025-09", "2025-10", "2025", "2025-10-03/2025-10-05");
    Arbitrary<Double> halves = Arbitraries.of(0.5, 0.5, 5.0);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            periods,
            Arbitraries.integers().between(100, 108),
            halves,
            Arbitraries.of("AFP", "ISW", "Ministry").injectNull(0.3),
            Arbitraries.of("Post", "Lantern", "Radio").injectNull(0.3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(true, false, false, false))
        .as(LedgerPropertyTest::claim)
        .list()
        .ofMaxSize(24);
  }

  private static List<String> chain(String originator, int minute) {
    if (originator == null) {
      return List.of();
    }
    return minute > 2 ? List.of(originator) : List.of("Relay", originator);
  }

  private static ReportedClaim claim(
      int article,
      String period,
      int value,
      double half,
      String originator,
      String outlet,
      int minute,
      boolean withdrawn) {
    String said = value + "-" + half + "-" + originator;
    return Claims.claim("a" + article, period, value)
        .setClaimId(said + "-" + article + "-" + minute % 2)
        .setSiLow(value - half)
        .setSiHigh(value + half)
        .setOriginator(originator)
        .setAttribution(chain(originator, minute))
        .setReportedInferred(minute == 5)
        .setOutlet(outlet)
        .setStoryId("s" + article % 4)
        .setReportedAt(Wire.MORNING.plusSeconds(60L * minute))
        .setWithdrawnAt(withdrawn ? Wire.MORNING.plusSeconds(600) : null)
        .build();
  }
}
