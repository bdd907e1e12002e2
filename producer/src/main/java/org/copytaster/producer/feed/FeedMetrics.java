package org.copytaster.producer.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.FeedState;

/**
 * How the feeds stand, as meters under the tag {@code feed}. Counts are those of the feeds' state
 * in the cluster, so they go on over restarts. A registry holds its meters weakly: keep this as
 * long as they are to be read.
 */
final class FeedMetrics {
  private static final String PREFIX = "copytaster.feed.";
  private static final double MILLIS_A_SECOND = 1_000;

  private final MeterRegistry registry;
  private final Function<String, FeedState> states;
  private final InstantSource time;
  private final Map<String, FeedConfig> feeds = new ConcurrentHashMap<>();
  private final Map<String, List<Meter>> meters = new HashMap<>();

  /**
   * Meters of no feed yet.
   *
   * @param states where a feed stands, or null
   */
  FeedMetrics(MeterRegistry registry, Function<String, FeedState> states, InstantSource time) {
    this.registry = registry;
    this.states = states;
    this.time = time;
  }

  /** Has meters for these feeds from now on, and for no others. */
  synchronized void serve(FeedsConfig config) {
    Map<String, FeedConfig> now = new HashMap<>();
    config.feeds().forEach(feed -> now.put(feed.id(), feed));
    feeds.keySet().retainAll(now.keySet());
    feeds.putAll(now);
    meters.entrySet().removeIf(known -> gone(known.getKey(), known.getValue()));
    now.keySet().forEach(id -> meters.computeIfAbsent(id, this::register));
  }

  private boolean gone(String id, List<Meter> of) {
    if (feeds.containsKey(id)) {
      return false;
    }
    of.forEach(registry::remove);
    return true;
  }

  private List<Meter> register(String id) {
    List<Meter> all = new ArrayList<>();
    Tags feed = Tags.of("feed", id);
    all.add(items(id, "accepted", FeedState::getAccepted));
    all.add(items(id, "same", FeedState::getSame));
    all.add(items(id, "rejected", FeedState::getRejected));
    all.add(count("requests", "Requests, or deliveries", feed, id, FeedState::getRequests));
    all.add(count("not.modified", "Requests answered by 304", feed, id, FeedState::getNotModified));
    all.add(count("errors", "Requests that failed", feed, id, FeedState::getErrors));
    all.add(count("undated", "Articles without a date", feed, id, FeedState::getUndated));
    all.add(
        count("implausible", "Articles dated in the future", feed, id, FeedState::getImplausible));
    all.add(count("version.gaps", "Versions never seen", feed, id, FeedState::getVersionGaps));
    all.add(
        Gauge.builder(PREFIX + "failures", this, m -> m.value(id, FeedState::getFailures))
            .description("Failures since the last success")
            .tags(feed)
            .register(registry));
    all.add(
        seconds(
            "last.success.age",
            "Since it last answered",
            feed,
            m -> m.age(id, FeedState::getLastSuccess)));
    all.add(
        seconds(
            "last.new.age", "Since it last had news", feed, m -> m.age(id, FeedState::getLastNew)));
    all.add(
        seconds(
            "lease.left",
            "Until the hub's lease ends",
            feed,
            m -> -m.age(id, FeedState::getLeaseUntil)));
    for (FeedHealth health : FeedHealth.values()) {
      all.add(
          Gauge.builder(PREFIX + "health", this, m -> m.health(id) == health ? 1 : 0)
              .description("1 for how the feed is, 0 for all others")
              .tags(feed.and("health", health.name().toLowerCase(Locale.ROOT)))
              .register(registry));
    }
    return all;
  }

  private Meter items(String id, String verdict, ToLongFunction<FeedState> count) {
    return count(
        "items",
        "Items by what became of them",
        Tags.of("feed", id, "verdict", verdict),
        id,
        count);
  }

  private Meter count(
      String name, String says, Tags tags, String id, ToLongFunction<FeedState> count) {
    return FunctionCounter.builder(PREFIX + name, this, m -> m.value(id, count))
        .description(says)
        .tags(tags)
        .register(registry);
  }

  private Meter seconds(
      String name, String says, Tags tags, ToDoubleFunction<FeedMetrics> seconds) {
    return TimeGauge.builder(PREFIX + name, this, TimeUnit.SECONDS, seconds)
        .description(says)
        .tags(tags)
        .register(registry);
  }

  private double value(String id, ToLongFunction<FeedState> of) {
    FeedState state = states.apply(id);
    return state == null ? 0 : of.applyAsLong(state);
  }

  /** Seconds since then; NaN where it has not been. */
  private double age(String id, Function<FeedState, Instant> of) {
    FeedState state = states.apply(id);
    Instant then = state == null ? null : of.apply(state);
    return then == null
        ? Double.NaN
        : Duration.between(then, time.instant()).toMillis() / MILLIS_A_SECOND;
  }

  private FeedHealth health(String id) {
    FeedConfig feed = feeds.get(id);
    return feed == null ? null : FeedHealth.of(states.apply(id), feed.polled(), time.instant());
  }
}
