package org.copytaster.producer.feed.push;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.websub.WebSub;

/** Answers those who push items, hubs, and who asks how the feeds stand. */
public final class FeedServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int CONNECTIONS = 512;

  /** Until all of a request is there: 32 MB at 5 Mbit/s. */
  private static final int REQUEST_SECONDS = 60;

  /** From then until the answer is read: writing to a cluster that is away may take two minutes. */
  private static final int ANSWER_SECONDS = 180;

  private static final int BACKLOG = 128;
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  static {
    // The server's own, all unlimited unless said: whoever sends or reads a byte a second would
    // hold a thread for good. They hold from its first use in a process.
    limit("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    limit("sun.net.httpserver.maxRspTime", ANSWER_SECONDS);
    limit("jdk.httpserver.maxConnections", CONNECTIONS);
  }

  private static void limit(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private FeedServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Pages to look at.
   *
   * @param status how the feeds stand, for people
   * @param metrics the same for Prometheus
   */
  public record Pages(Supplier<String> status, Supplier<String> metrics) {}

  /**
   * Listens.
   *
   * @param feeds the feed of an id, or null
   * @param pages what is told of the feeds
   * @param maxBytes that a request may have, packed and unpacked
   */
  public static FeedServer start(
      InetSocketAddress address,
      Function<String, FeedConfig> feeds,
      FeedWriter writer,
      WebSub websub,
      Pages pages,
      InstantSource time,
      int maxBytes)
      throws IOException {
    HttpServer http = HttpServer.create(address, BACKLOG);
    FeedServer server = new FeedServer(http);
    http.createContext(PushEndpoint.PATH, new PushEndpoint(feeds, writer, time, maxBytes));
    http.createContext(WebSub.PATH, new WebSubEndpoint(feeds, writer, websub, time, maxBytes));
    http.createContext("/status", page("text/plain; charset=utf-8", pages.status()));
    http.createContext("/metrics", page(METRICS, pages.metrics()));
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  private static HttpHandler page(String type, Supplier<String> text) {
    return exchange -> {
      try (exchange) {
        Exchanges.answer(exchange, Exchanges.OK, type, text.get());
      }
    };
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
