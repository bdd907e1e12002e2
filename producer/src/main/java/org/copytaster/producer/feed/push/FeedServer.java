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
  private static final int BACKLOG = 128;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private FeedServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens.
   *
   * @param feeds the feed of an id, or null
   * @param status the page of {@code /status}
   * @param maxBytes that a request may have, packed and unpacked
   */
  public static FeedServer start(
      InetSocketAddress address,
      Function<String, FeedConfig> feeds,
      FeedWriter writer,
      WebSub websub,
      Supplier<String> status,
      InstantSource time,
      int maxBytes)
      throws IOException {
    HttpServer http = HttpServer.create(address, BACKLOG);
    FeedServer server = new FeedServer(http);
    http.createContext(PushEndpoint.PATH, new PushEndpoint(feeds, writer, time, maxBytes));
    http.createContext(WebSub.PATH, new WebSubEndpoint(feeds, writer, websub, time, maxBytes));
    http.createContext("/status", status(status));
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  private static HttpHandler status(Supplier<String> status) {
    return exchange -> {
      try (exchange) {
        Exchanges.answer(exchange, Exchanges.OK, status.get());
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
