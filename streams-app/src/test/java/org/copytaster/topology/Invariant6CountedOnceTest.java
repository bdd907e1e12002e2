package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.Test;

/** Invariant 6: a figure counts once, however many carry it. */
class Invariant6CountedOnceTest {
  private static final String KEY = "territorial-gain|Q159|Q212|2025-";

  @Test
  void threeCarriersOfOneFigureCountOnce() {
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, Enricher.load())) {
      driver.article(Wire.article("a", Wire.report(1), Wire.gain(701)).build());
      driver.article(
          Wire.article("b", Wire.report(2), Wire.gain(701)).setOutlet("Daily Lantern").build());
      String miles =
          "According to the Institute for the Study of War, Russian troops seized 270 square miles"
              + " of Ukrainian territory in October 2025.";
      driver.article(Wire.article("c", Wire.report(3), miles).setOutlet("North Wire").build());
      driver.article(Wire.article("d", Wire.report(4), Wire.gain(400, "August")).build());
      driver.article(
          Wire.article("e", Wire.report(4), Wire.gain(400, "August"))
              .setOutlet("Daily Lantern")
              .build());
      driver.article(Wire.article("f", Wire.report(5), Wire.gain(500, "September")).build());

      SortedMap<String, SpecificRecord> ledger = driver.last(Topic.LEDGER);
      LedgerEntry entry = (LedgerEntry) ledger.get(KEY + "10");
      assertEquals(1, entry.getFiguresTotal());
      assertEquals(List.of("a", "b", "c"), entry.getFigures().get(0).getCarriers());
      assertEquals(LedgerStatus.AGREED, entry.getStatus());
      assertEquals(1, entry.getIndependentOriginators());

      SortedMap<String, SpecificRecord> series = driver.last(Topic.SERIES);
      SeriesPoint october = (SeriesPoint) series.get(KEY + "10");
      assertEquals(701, october.getValue());
      assertEquals(3, october.getClaimsTotal());
      assertEquals(0, october.getRivals());
      SeriesPoint quarter =
          (SeriesPoint) series.get("territorial-gain/trailing-3|Q159|Q212|2025-10");
      assertEquals(701 + 400 + 500, quarter.getValue());
    }
  }
}
