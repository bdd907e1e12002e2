package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.claims.Catalogue;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom adds measures in a file, and they go through the pipeline like any other. */
class NewsroomMeasureTest {
  @TempDir private Path folder;

  @Test
  void ledgerAndSeriesHoldIt() throws IOException {
    Path file = folder.resolve("desk.txt");
    Files.writeString(
        file,
        "[unit walkout]\ndimension = walkouts\nforms = walkout, walkouts\n"
            + "[strike-count]\nunits = walkouts\nsi = 1\ntime = flow\naggregation = sum\n"
            + "actor = optional\nactive = staged, called\n"
            + "[policy-rate]\nunits = share\nsi = percent\ntime = stock\naggregation = last\n"
            + "actor = optional\nnoun = policy rate\n");
    try (Driver driver =
        new Driver(PipelineSettings.DEFAULT, Enricher.load(Catalogue.with(file), null))) {
      String text =
          "Dockers in Kenya staged 14 walkouts in September 2025. The central bank of Kenya cut its"
              + " policy rate to 9.25 percent in October 2025.";
      driver.article(Wire.article("a", Wire.report(1), text).build());

      LedgerEntry strikes =
          (LedgerEntry) driver.last(Topic.LEDGER).get("strike-count|-|Q114|2025-09");
      assertEquals(14, strikes.getFigures().get(0).getValue());
      SortedMap<String, SpecificRecord> series = driver.last(Topic.SERIES);
      SeriesPoint rate =
          series.entrySet().stream()
              .filter(e -> e.getKey().startsWith("policy-rate|") && e.getKey().endsWith("|2025-10"))
              .map(e -> (SeriesPoint) e.getValue())
              .findFirst()
              .orElseThrow(() -> new AssertionError(series.keySet()));
      assertEquals(9.25, rate.getValue());
    }
  }
}
