package org.copytaster.producer.feed.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.copytaster.producer.feed.Delivery;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.http.HubClient;
import org.copytaster.schema.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to the hubs of polled feeds (WebSub), and renews before the lease ends. The feeds go
 * on being polled: a hub that forgets us delays items, and loses none.
 */
public final class WebSub {
  /** Where hubs reach us, followed by the feed's id. */
  public static final String PATH = "/websub/";

  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
  private static final Duration LEASE = Duration.ofDays(7);
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

  /** A hub that does not answer is left alone that long. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** The last part of a lease in which it is renewed. */
  private static final int RENEW_PART = 4;

  private record Asked(String topic, Instant at) {}

  private final FeedWriter writer;
  private final HubClient client;
  private final InstantSource time;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Map<String, Duration> leases = new ConcurrentHashMap<>();

  /** Subscribes nothing before it is asked to. */
  public WebSub(FeedWriter writer, HubClient client, InstantSource time) {
    this.writer = writer;
    this.client = client;
    this.time = time;
  }

  /** Whether a feed has a hub that is to be asked now. */
  public boolean due(FeedConfig feed) {
    FeedState state = writer.state(feed.id());
    if (feed.websubSecret() == null || state == null || state.getHub() == null || state.getGone()) {
      return false;
    }
    Instant now = time.instant();
    Asked before = asked.get(feed.id());
    Duration pause = AGAIN;
    if (state.getLeaseUntil() != null) {
      Duration lease = leases.getOrDefault(feed.id(), LEASE);
      Duration margin = lease.dividedBy(RENEW_PART);
      if (state.getLeaseUntil().minus(margin).isAfter(now)) {
        return false;
      }
      pause = margin.compareTo(AGAIN) < 0 ? margin : AGAIN;
    }
    return before == null
        || !before.topic().equals(state.getTopic())
        || !before.at().plus(pause).isAfter(now);
  }

  /** Asks the feed's hub to send what is new to {@code callback}. */
  public void subscribe(FeedConfig feed, URI callback) throws InterruptedException {
    FeedState state = writer.state(feed.id());
    asked.put(feed.id(), new Asked(state.getTopic(), time.instant()));
    String base = callback.toString().replaceFirst("/+$", "");
    String form =
        field("hub.mode", "subscribe")
            + "&"
            + field("hub.topic", state.getTopic())
            + "&"
            + field("hub.callback", base + PATH + feed.id())
            + "&"
            + field("hub.lease_seconds", Long.toString(LEASE.toSeconds()))
            + "&"
            + field("hub.secret", feed.websubSecret().reveal());
    try {
      client.post(URI.create(state.getHub()), form, feed.privateAddresses());
    } catch (IOException e) {
      LOG.warn("feed {}: the hub was asked in vain: {}", feed.id(), e.getMessage());
    }
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  /**
   * Answers a hub that asks whether it was us.
   *
   * @return what to answer; null where we did not ask for that
   */
  public String verify(FeedConfig feed, Map<String, String> query) throws InterruptedException {
    Asked what = asked.get(feed.id());
    if ("denied".equals(query.get("hub.mode"))) {
      LOG.warn("feed {}: the hub refuses: {}", feed.id(), query.get("hub.reason"));
      return null;
    }
    String challenge = query.get("hub.challenge");
    if (what == null
        || challenge == null
        || !"subscribe".equals(query.get("hub.mode"))
        || !what.topic().equals(query.get("hub.topic"))) {
      return null;
    }
    Duration lease = lease(query.get("hub.lease_seconds"));
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      writer
          .submit(
              new Delivery(
                  feed.id(), now, List.of(), state -> state.setLeaseUntil(now.plus(lease))))
          .get();
    } catch (ExecutionException e) {
      LOG.warn("feed {}: the lease could not be noted", feed.id(), e);
      return null;
    }
    leases.put(feed.id(), lease);
    LOG.info("feed {}: the hub sends what is new for {} s", feed.id(), lease.toSeconds());
    return challenge;
  }

  private static Duration lease(String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,9}")) {
      return LEASE;
    }
    Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
    return lease.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : lease;
  }

  /** Notes that somebody without the secret sent something. */
  public void forged(FeedConfig feed) {
    LOG.warn("feed {}: something came under the hub's name without its signature", feed.id());
  }
}
