package org.copytaster.producer.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.producer.feed.folder.WatchedFolder;
import org.copytaster.producer.feed.http.HttpLimits;
import org.copytaster.producer.feed.http.HubClient;
import org.copytaster.producer.feed.http.Poller;
import org.copytaster.producer.feed.push.FeedServer;
import org.copytaster.producer.feed.websub.WebSub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves all feeds of a file: asks, looks, listens. The file may change while it runs. */
public final class FeedService implements MeterBinder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedService.class);
  private static final int THREADS = 16;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final FeedWriter writer;
  private final HttpLimits limits;
  private final InstantSource time;
  private final Poller poller;
  private final WebSub websub;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
  private final Map<FeedConfig, WatchedFolder> folders = new ConcurrentHashMap<>();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<FeedMetrics> metrics = new CopyOnWriteArrayList<>();
  private final Thread dispatcher = new Thread(this::dispatch, "feeds");
  private volatile FeedsConfig feeds;
  private FeedServer server;

  /**
   * Serves a feed file from now on.
   *
   * @param writer is not closed with it
   */
  public FeedService(
      FeedsConfig feeds,
      FeedWriter writer,
      HttpLimits limits,
      InstantSource time,
      RandomGenerator random)
      throws IOException {
    this.writer = writer;
    this.limits = limits;
    this.time = time;
    poller = new Poller(writer, limits, time, random);
    websub = new WebSub(writer, new HubClient(limits), time);
    this.feeds = feeds;
    bindTo(registry);
    server = listen(feeds.listen());
    dispatcher.start();
  }

  /**
   * Goes on with another feed file; feeds that are in both go on where they stand.
   *
   * @throws IOException if it cannot listen where that says; then all stays as it was
   */
  public synchronized void change(FeedsConfig next) throws IOException {
    boolean moves = next.listen() == null ? server != null : !next.listen().equals(feeds.listen());
    if (moves) {
      FeedServer before = server;
      server = listen(next.listen());
      if (before != null) {
        before.close();
      }
    }
    feeds = next;
    folders.keySet().retainAll(next.feeds());
    metrics.forEach(each -> each.serve(next));
  }

  /** Adds meters of how the feeds stand, {@code copytaster.feed.*}; they follow the feed file. */
  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    FeedMetrics added = new FeedMetrics(registry, writer::state, time);
    added.serve(feeds);
    metrics.add(added);
  }

  private FeedServer listen(InetSocketAddress address) throws IOException {
    if (address == null) {
      return null;
    }
    try {
      return FeedServer.start(
          address,
          id -> feeds.feed(id),
          writer,
          websub,
          new FeedServer.Pages(this::status, registry::scrape),
          time,
          limits.bytes());
    } catch (IOException e) {
      throw new IOException("listen: " + address + ": " + e.getMessage(), e);
    }
  }

  /** The port it listens on; 0 where it does not. */
  public synchronized int port() {
    return server == null ? 0 : server.port();
  }

  /** How the feeds stand, as a table. */
  public String status() {
    return StatusReport.of(feeds, writer::state, time.instant());
  }

  private void dispatch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (writer.ready()) {
          for (FeedConfig feed : feeds.feeds()) {
            start(feed);
          }
        }
        Thread.sleep(LOOK_EVERY.toMillis());
      }
    } catch (InterruptedException e) {
      LOG.debug("feeds are no longer asked", e);
    }
  }

  private void start(FeedConfig feed) {
    if (feed.kind() == FeedKind.PUSH || !due(feed) || !busy.add(feed.id())) {
      return;
    }
    threads.execute(
        () -> {
          try {
            serve(feed);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            LOG.error("feed {} failed; it is tried again", feed.id(), e);
          } finally {
            busy.remove(feed.id());
          }
        });
  }

  private boolean due(FeedConfig feed) {
    Instant now = time.instant();
    // What could not be written leaves no trace there: without this it would be asked at once.
    if (notBefore.getOrDefault(feed.id(), Instant.MIN).isAfter(now)) {
      return feed.kind() == FeedKind.POLL && hubDue(feed);
    }
    if (feed.kind() == FeedKind.FOLDER) {
      return true;
    }
    Instant due = poller.due(feed);
    return due != null && !due.isAfter(now) || hubDue(feed);
  }

  private boolean hubDue(FeedConfig feed) {
    return feeds.callback() != null && websub.due(feed);
  }

  private void serve(FeedConfig feed) throws InterruptedException {
    Instant now = time.instant();
    if (feed.kind() == FeedKind.FOLDER) {
      notBefore.put(feed.id(), now.plus(feed.schedule()));
      folders
          .computeIfAbsent(feed, f -> new WatchedFolder(f, writer, time, limits.unpacked()))
          .look();
      return;
    }
    if (hubDue(feed)) {
      websub.subscribe(feed, feeds.callback());
      return;
    }
    notBefore.put(feed.id(), now.plus(feed.schedule()));
    poller.poll(feed);
  }

  @Override
  public void close() {
    dispatcher.interrupt();
    threads.shutdownNow();
    synchronized (this) {
      if (server != null) {
        server.close();
      }
    }
  }
}
