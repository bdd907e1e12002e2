package org.copytaster.producer.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.GeneratedClasses;
import org.junit.jupiter.api.Test;

/** What is measured of feeds, and that it follows the feed file. */
class FeedMetricsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  static {
    GeneratedClasses.trust();
  }

  private final Map<String, FeedState> states = new HashMap<>();

  @Test
  void countsAndAgesAreThoseOfTheState() {
    MeterRegistry registry = new SimpleMeterRegistry();
    FeedMetrics metrics = metrics(registry);
    metrics.serve(feeds("wire"));
    assertEquals(1, health(registry, "wire", "waiting"));
    assertEquals(0, count(registry, "requests", "wire"));
    assertTrue(Double.isNaN(gauge(registry, "last.new.age", "wire")), "never");

    states.put("wire", state());
    assertEquals(400, count(registry, "requests", "wire"));
    assertEquals(300, count(registry, "not.modified", "wire"));
    assertEquals(7, count(registry, "errors", "wire"));
    assertEquals(5, count(registry, "undated", "wire"));
    assertEquals(4, count(registry, "implausible", "wire"));
    assertEquals(3, count(registry, "version.gaps", "wire"));
    assertEquals(100, items(registry, "accepted"));
    assertEquals(90, items(registry, "same"));
    assertEquals(2, items(registry, "rejected"));
    assertEquals(60, gauge(registry, "last.success.age", "wire"));
    assertEquals(7_200, gauge(registry, "last.new.age", "wire"));
    assertEquals(3_600, gauge(registry, "lease.left", "wire"));
    assertEquals(1, health(registry, "wire", "ok"));
    assertEquals(0, health(registry, "wire", "waiting"));

    states.put("wire", FeedState.newBuilder(state()).setFailures(3).build());
    assertEquals(3, gauge(registry, "failures", "wire"));
    assertEquals(1, health(registry, "wire", "broken"));
    assertEquals(0, health(registry, "wire", "ok"));
  }

  @Test
  void metersFollowTheFeedFile() {
    MeterRegistry registry = new SimpleMeterRegistry();
    FeedMetrics metrics = metrics(registry);
    metrics.serve(feeds("a", "b"));
    int two = registry.getMeters().size();
    metrics.serve(feeds("b", "c"));
    assertEquals(two, registry.getMeters().size());
    TreeSet<String> names = new TreeSet<>();
    registry.getMeters().forEach(meter -> names.add(meter.getId().getTag("feed")));
    assertEquals(List.of("b", "c"), List.copyOf(names));
    metrics.serve(feeds());
    assertEquals(List.of(), registry.getMeters());
  }

  @Test
  void prometheusReadsThem() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    FeedMetrics metrics = metrics(registry);
    metrics.serve(feeds("wire"));
    states.put("wire", state());
    String page = registry.scrape();
    for (String line :
        List.of(
            "copytaster_feed_items_total{feed=\"wire\",verdict=\"accepted\"} 100.0",
            "copytaster_feed_errors_total{feed=\"wire\"} 7.0",
            "copytaster_feed_last_success_age_seconds{feed=\"wire\"} 60.0",
            "copytaster_feed_health{feed=\"wire\",health=\"ok\"} 1.0")) {
      assertTrue(page.contains(line + "\n"), line + " in\n" + page);
    }
    metrics.serve(feeds());
    assertEquals("", registry.scrape());
  }

  @Test
  void allAreDocumented() throws IOException {
    MeterRegistry registry = new SimpleMeterRegistry();
    FeedMetrics metrics = metrics(registry);
    metrics.serve(feeds("wire"));
    TreeSet<String> there = new TreeSet<>();
    registry.getMeters().forEach(meter -> there.add(meter.getId().getName()));
    TreeSet<String> documented = new TreeSet<>();
    Pattern.compile("\\| `(copytaster\\.feed\\.[a-z.]+)`")
        .matcher(Files.readString(Path.of("..", "docs", "feeds.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(documented::add);
    assertEquals(there, documented);
    metrics.serve(feeds());
  }

  private FeedMetrics metrics(MeterRegistry registry) {
    return new FeedMetrics(registry, states::get, InstantSource.fixed(NOW));
  }

  private static FeedState state() {
    return FeedState.newBuilder()
        .setFeed("wire")
        .setSince(NOW.minus(Duration.ofDays(10)))
        .setLastAttempt(NOW.minusSeconds(60))
        .setLastSuccess(NOW.minusSeconds(60))
        .setLastNew(NOW.minus(Duration.ofHours(2)))
        .setLeaseUntil(NOW.plus(Duration.ofHours(1)))
        .setRequests(400)
        .setNotModified(300)
        .setErrors(7)
        .setAccepted(100)
        .setSame(90)
        .setRejected(2)
        .setUndated(5)
        .setImplausible(4)
        .setVersionGaps(3)
        .build();
  }

  private static FeedsConfig feeds(String... ids) {
    return new FeedsConfig(
        null,
        null,
        List.of(ids).stream()
            .map(
                id ->
                    new FeedConfig(
                        id,
                        FeedKind.POLL,
                        URI.create("https://example.org/" + id),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Duration.ofMinutes(5),
                        null,
                        false,
                        null))
            .toList());
  }

  private static double count(MeterRegistry registry, String name, String feed) {
    return registry.get("copytaster.feed." + name).tag("feed", feed).functionCounter().count();
  }

  private static double items(MeterRegistry registry, String verdict) {
    return registry.get("copytaster.feed.items").tag("verdict", verdict).functionCounter().count();
  }

  private static double gauge(MeterRegistry registry, String name, String feed) {
    return registry.get("copytaster.feed." + name).tag("feed", feed).gauge().value();
  }

  private static double health(MeterRegistry registry, String feed, String health) {
    return registry
        .get("copytaster.feed.health")
        .tags("feed", feed, "health", health)
        .gauge()
        .value();
  }
}
