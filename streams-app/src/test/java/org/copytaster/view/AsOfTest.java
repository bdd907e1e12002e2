package org.copytaster.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.ledger.Extent;
import org.copytaster.schema.Article;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.Test;

/** The ledger can be read as it stood at any reported time. */
class AsOfTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final Set<String> SUMMED = Set.of(Claims.MEASURE);
  private static final String OCTOBER = "territorial-gain|Q159|Q212|2025-10";
  private static final Instant END = Wire.MORNING.plus(Duration.ofDays(9));

  @Test
  void whatStoodFollowsCorrectionsKillsAndEmbargoes() {
    Article wrong = at(0, "wire", 771).build();
    Article right =
        Wire.next(wrong).setUpdated(hour(1)).setBody(at(0, "wire", 701).getBody()).build();
    Article rival = at(2, "rival", 650).setOutlet("Daily Lantern").build();
    Article sealed =
        at(1, "sealed", 640).setOutlet("Coast Radio").setEmbargoedUntil(hour(4)).build();
    Article kill = Article.newBuilder(Wire.kill(rival)).setUpdated(hour(3)).build();
    List<Article> told = new ArrayList<>(List.of(wrong, right, rival, sealed, kill));
    for (int order = 0; order < 4; order++) {
      Collections.shuffle(told, new Random(order));
      Collection<ReportedClaim> claims = claims(told);
      assertEquals(Set.of(), values(claims, hour(0).minusMillis(1)));
      assertEquals(Set.of(771.0), values(claims, hour(0)));
      assertEquals(Set.of(771.0), values(claims, hour(1).minusMillis(1)));
      assertEquals(Set.of(701.0), values(claims, hour(1)), "a correction holds at once");
      assertEquals(Set.of(701.0, 650.0), values(claims, hour(2)));
      assertEquals(Set.of(701.0), values(claims, hour(3)), "and so does a kill");
      assertEquals(Set.of(701.0, 640.0), values(claims, hour(4)), "the end of the embargo");
      assertEquals(Set.of(701.0, 640.0), values(claims, END));
    }
  }

  @Test
  void seriesAndTrailingSumsAreOfTheSameTime() {
    List<ReportedClaim> claims = new ArrayList<>();
    for (int month = 8; month <= 10; month++) {
      claims.add(
          Claims.claim("a-" + month, String.format("2025-%02d", month), 100 * month)
              .setReportedAt(hour(month))
              .build());
    }
    String sum = "territorial-gain/trailing-3|Q159|Q212|2025-10";
    assertEquals(List.of(), List.copyOf(AsOf.ledger(claims, hour(7), SUMMED).series().keySet()));
    assertEquals(2, AsOf.ledger(claims, hour(9), SUMMED).series().size());
    Map<String, SeriesPoint> all = AsOf.ledger(claims, hour(10), SUMMED).series();
    assertEquals(2700, all.get(sum).getValue());
  }

  @Test
  void atTheEndItIsTheLedger() {
    for (long seed = 1; seed <= 3; seed++) {
      View view =
          new Oracle(ENRICHER, FoldSettings.DEFAULT)
              .view(RandomFacts.of(seed, 20), RandomFacts.END)
              .view();
      AsOf.Ledger last =
          AsOf.ledger(view.claims().values(), Instant.MAX, ENRICHER.summedMeasures());
      assertEquals(view.ledger(), last.entries());
      assertEquals(view.series(), last.series());
    }
  }

  private static Set<Double> values(Collection<ReportedClaim> claims, Instant at) {
    LedgerEntry entry = AsOf.ledger(claims, at, SUMMED).entries().get(OCTOBER);
    assertEquals(
        entry, LedgerView.entries(AsOf.claims(claims, at), Extent.WHOLE, SUMMED).get(OCTOBER));
    return entry == null
        ? Set.of()
        : entry.getFigures().stream().map(f -> f.getValue()).collect(Collectors.toSet());
  }

  private static Collection<ReportedClaim> claims(List<Article> told) {
    return new Oracle(ENRICHER, FoldSettings.DEFAULT).view(told, END).view().claims().values();
  }

  private static Article.Builder at(int hour, String id, int km2) {
    return Wire.at(hour(hour), id, Wire.report(id.hashCode()), Wire.gain(km2));
  }

  private static Instant hour(int hours) {
    return Wire.MORNING.plus(Duration.ofHours(hours));
  }
}
