package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.PeriodGrain;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.testkit.Claims;
import org.copytaster.view.Enricher;
import org.copytaster.view.LedgerView;
import org.junit.jupiter.api.Test;

class SeriesPointsTest {
  private static final YearMonth FIRST = YearMonth.of(2023, 11);

  @Property(tries = 200)
  void trailingSumsAreOfMonthsThatAreAllThere(
      @ForAll @Size(max = 20) Set<@IntRange(max = 26) Integer> reported) {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int month : reported) {
      claims.add(month(month).build());
    }
    SortedMap<String, SeriesPoint> series = series(claims);
    int sums = 0;
    for (int length : SeriesPoints.TRAILING) {
      for (int end = 0; end < 40; end++) {
        String name = Claims.MEASURE + "/trailing-" + length;
        String period = FIRST.plusMonths(end).toString();
        SeriesPoint sum =
            series.get(LedgerKeys.seriesKey(name, Claims.ACTOR, Claims.ABOUT, period));
        double expected = 0;
        boolean whole = true;
        for (int back = 0; back < length; back++) {
          whole &= reported.contains(end - back);
          expected += value(end - back);
        }
        assertEquals(whole, sum != null, name + " " + period);
        if (whole) {
          assertEquals(expected, sum.getValue());
          assertEquals(expected - 0.5 * length, sum.getLow());
          assertEquals(length, sum.getClaimsTotal());
          sums++;
        }
      }
    }
    assertEquals(reported.size() + sums, series.size());
  }

  @Test
  void onlyMeasuresOfTheCatalogueThatSumAreSummed() {
    Set<String> summed = Enricher.load().summedMeasures();
    assertTrue(summed.contains("territorial-gain"));
    for (String stock : List.of("territory-held", "territory-share")) {
      assertFalse(summed.contains(stock), stock);
      List<ReportedClaim> claims = new ArrayList<>();
      for (int month = 0; month < 14; month++) {
        claims.add(
            month(month)
                .setMeasure(stock)
                .setLedgerKey(
                    LedgerKeys.seriesKey(stock, Claims.ACTOR, Claims.ABOUT, period(month)))
                .build());
      }
      for (String key : LedgerView.series(entries(claims), summed).keySet()) {
        assertFalse(key.contains("trailing"), key);
      }
    }
  }

  @Test
  void yearsDaysAndRangesAreNoPartOfSumsOfMonths() {
    List<ReportedClaim> claims = new ArrayList<>();
    claims.add(month(0).build());
    claims.add(month(1).build());
    for (String period : List.of("2024", "2024-01-15", "2024-01-01/2024-01-31")) {
      claims.add(Claims.claim("a-" + period, period, 500).build());
    }
    SortedMap<String, SeriesPoint> series = series(claims);
    assertEquals(4, series.size(), "two months, a year and a day; a range is no calendar period");
    assertTrue(series.keySet().stream().noneMatch(key -> key.contains("trailing")));
  }

  @Test
  void weeksDaysAndYearsHavePointsOfTheirOwn() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (String period :
        List.of(
            "2024", "2024-05", "2024-05-07", "2024-05-06/2024-05-12", "2024-05-01/2024-05-15")) {
      claims.add(Claims.claim("a-" + period, period, 500).build());
    }
    assertEquals(
        List.of(PeriodGrain.YEAR, PeriodGrain.MONTH, PeriodGrain.WEEK, PeriodGrain.DAY),
        series(claims).values().stream().map(SeriesPoint::getGrain).toList());
  }

  @Test
  void ofFiguresInAsManyOutletsTheOneOfMostArticlesWinsHoweverOftenOneSaysIt() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (String place : List.of("north", "south", "east")) {
      claims.add(Claims.claim("loud", "2025-10", 500).setClaimId(place).build());
    }
    for (String id : List.of("b", "c")) {
      claims.add(Claims.claim(id, "2025-10", 700).setOutlet("Post").build());
    }
    SeriesPoint point = series(claims).get(claims.get(0).getLedgerKey());
    assertEquals(700, point.getValue());
    assertEquals("carried by most articles", point.getBasis());
  }

  @Test
  void theHeadlineIsWhatMostOutletsCarryHoweverOftenOneRepeatsItsOwn() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      claims.add(Claims.claim("loud-" + i, "2025-10", 500).setOutlet("Loud").build());
    }
    claims.add(Claims.claim("b", "2025-10", 700).setOutlet("Post").build());
    claims.add(Claims.claim("c", "2025-10", 700).setOutlet("Lantern").build());
    SeriesPoint point = series(claims).get(claims.get(0).getLedgerKey());
    assertEquals(700, point.getValue());
    assertEquals(1, point.getRivals());
    assertEquals("carried by most outlets", point.getBasis());
    assertEquals(499.5, point.getLow());
    assertEquals(700.5, point.getHigh());
  }

  @Test
  void ofEquallyCarriedFiguresANamedOriginatorWins() {
    List<ReportedClaim> claims =
        List.of(
            Claims.claim("a", "2025-10", 500).setOriginator(null).build(),
            Claims.claim("b", "2025-10", 700).build());
    SeriesPoint point = series(claims).get(claims.get(0).getLedgerKey());
    assertEquals(700, point.getValue());
    assertEquals("its originator is named", point.getBasis());
  }

  @Test
  void aSumNamesAnOriginatorOnlyIfItIsTheSameInAllMonths() {
    List<ReportedClaim> same = List.of(month(0).build(), month(1).build(), month(2).build());
    String key =
        LedgerKeys.seriesKey(Claims.MEASURE + "/trailing-3", Claims.ACTOR, Claims.ABOUT, period(2));
    assertEquals("Institute for the Study of War", series(same).get(key).getOriginator());
    List<ReportedClaim> mixed =
        List.of(month(0).build(), month(1).setOriginator("AFP").build(), month(2).build());
    assertNull(series(mixed).get(key).getOriginator());
    assertEquals(
        "sum of the headlines of 3 months, which do not go back to one originator",
        series(mixed).get(key).getBasis());
    assertEquals(
        List.of("AFP", "Institute for the Study of War"), series(mixed).get(key).getOriginators());
  }

  private static ReportedClaim.Builder month(int month) {
    return Claims.claim("a-" + month, period(month), value(month));
  }

  private static String period(int month) {
    return FIRST.plusMonths(month).toString();
  }

  private static double value(int month) {
    return 100 + 7 * month;
  }

  private static List<LedgerEntry> entries(List<ReportedClaim> claims) {
    return List.copyOf(
        new TreeMap<>(LedgerView.entries(claims, Extent.BOUNDED, Set.of(Claims.MEASURE))).values());
  }

  private static SortedMap<String, SeriesPoint> series(List<ReportedClaim> claims) {
    return LedgerView.series(entries(claims), Set.of(Claims.MEASURE));
  }
}
