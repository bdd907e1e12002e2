package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.feed.FeedService;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.producer.feed.http.HttpLimits;
import org.copytaster.runtime.App;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Recall;
import org.copytaster.schema.RecallCause;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction, a kill and an embargo, from a live feed to recalls and series. */
class FeedToLedgerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PREFIX = "desk";

  /** Longer than any machine takes to see that nothing is told before. */
  private static final Duration AHEAD = Duration.ofHours(6);

  @TempDir private Path folder;
  private volatile String body;
  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource time = () -> Instant.now().plus(ahead);

  @Test
  void whatAFeedTakesBackIsTakenBack() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant embargo = now.plus(AHEAD);
    String held =
        line("held", 1, now, "\"embargoedUntil\":\"" + embargo + "\"", claim(160, "August"));
    body =
        line("stands", 1, now, "\"status\":\"usable\"", claim(410, "July"))
            + line("corrected", 1, now, "\"status\":\"usable\"", claim(701, "October"))
            + line("killed", 1, now, "\"status\":\"usable\"", claim(330, "September"))
            + held;
    try (Rig rig = Rig.shared(folder);
        RawServer server = new RawServer()) {
      server.on("/all", (request, out) -> RawServer.ok(out, body.getBytes(UTF_8)));
      RegistrySerdes serdes = rig.prepare(PREFIX, 2);
      PublisherSettings cluster =
          new PublisherSettings(rig.laboratory().bootstrapServers(), PREFIX, 0, Map.of());
      try (App app = rig.app(PREFIX, "", 2, serdes);
          FeedWriter writer = new FeedWriter(cluster, "test", serdes, time);
          FeedService service = service(writer, server.url("/all"))) {
        await(() -> values(cluster, serdes).keySet().size() >= 3);
        assertEquals(
            Map.of("2025-07", 410.0, "2025-09", 330.0, "2025-10", 701.0), values(cluster, serdes));
        assertFalse(enriched(cluster, serdes).containsKey("held"), "nothing leaks");

        body =
            line("stands", 1, now, "\"status\":\"usable\"", claim(410, "July"))
                + line("corrected", 2, now, "\"changeKind\":\"correction\"", claim(107, "October"))
                + line("killed", 2, now, "\"changeKind\":\"kill\"", "")
                + held;
        await(() -> recalls(cluster, serdes).size() == 2);
        Recall corrected = recalls(cluster, serdes).get("corrected");
        assertEquals(RecallCause.CORRECTION, corrected.getCause());
        assertEquals(701.0, corrected.getClaims().get(0).getOldValue());
        assertEquals(107.0, corrected.getClaims().get(0).getNewValue());
        Recall killed = recalls(cluster, serdes).get("killed");
        assertEquals(RecallCause.KILL, killed.getCause());
        assertEquals(330.0, killed.getClaims().get(0).getOldValue());

        assertFalse(enriched(cluster, serdes).containsKey("held"), "nothing leaks");

        // The clock of the feeds ends the embargo; no news is needed for it.
        ahead = AHEAD;
        Map<String, Double> last = Map.of("2025-07", 410.0, "2025-08", 160.0, "2025-10", 107.0);
        await(() -> values(cluster, serdes).equals(last));
        assertTrue(enriched(cluster, serdes).containsKey("held"));
        assertEquals(null, app.fault());
        assertEquals(0, service.port());
      }
    }
  }

  private static String claim(int area, String month) {
    return ("Russian forces seized %d square kilometres of Ukrainian territory in %s 2025, according"
            + " to the Institute for the Study of War.")
        .formatted(area, month);
  }

  private static String line(String id, int version, Instant at, String more, String text) {
    return ("{\"id\":\"%s\",\"version\":%d,\"published\":\"%s\",\"updated\":\"%s\",%s,"
            + "\"text\":\"%s\"}%n")
        .formatted(id, version, at, at.plusSeconds(version), more, text);
  }

  private FeedService service(FeedWriter writer, String address) throws Exception {
    FeedConfig feed =
        new FeedConfig(
            "wire",
            FeedKind.POLL,
            URI.create(address),
            null,
            "Harbour Wire",
            null,
            "en",
            null,
            "jsonl",
            Duration.ofSeconds(1),
            null,
            true,
            null);
    return new FeedService(
        new FeedsConfig(null, null, List.of(feed)),
        writer,
        HttpLimits.USUAL,
        time,
        new SplittableRandom(1));
  }

  /** Monthly gains by month. */
  private static SortedMap<String, Double> values(
      PublisherSettings cluster, RegistrySerdes serdes) {
    SortedMap<String, Double> values = new TreeMap<>();
    LastRecords.<SeriesPoint>all(cluster, Topic.SERIES, serdes).values().stream()
        .filter(point -> point.getSeries().equals("territorial-gain"))
        .forEach(point -> values.put(point.getPeriod(), point.getValue()));
    return values;
  }

  private static SortedMap<String, Recall> recalls(
      PublisherSettings cluster, RegistrySerdes serdes) {
    return LastRecords.all(cluster, Topic.RECALLS, serdes);
  }

  private static SortedMap<String, EnrichedArticle> enriched(
      PublisherSettings cluster, RegistrySerdes serdes) {
    return LastRecords.all(cluster, Topic.ENRICHED, serdes);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < limit, "it took too long");
      Thread.sleep(200);
    }
  }
}
