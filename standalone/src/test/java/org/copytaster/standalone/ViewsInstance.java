package org.copytaster.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.Queries;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.topology.PipelineSettings;

/** An instance of the views with a server for its peers. */
final class ViewsInstance implements AutoCloseable {
  private static final String TOKEN = "shared";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicReference<ViewsApp> app = new AtomicReference<>();

  private ViewsInstance(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param state its folder, to be found again after a restart
   */
  static ViewsInstance start(
      Laboratory laboratory,
      String prefix,
      Path state,
      int partitions,
      int standbys,
      RegistrySerdes serdes)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ViewsInstance instance = new ViewsInstance(server);
    server.createContext(PeerProtocol.PATH, instance::answer);
    server.setExecutor(instance.threads);
    server.start();
    AppSettings settings =
        new AppSettings(
            laboratory.bootstrapServers(),
            prefix,
            state,
            1,
            partitions,
            laboratory.replication(),
            standbys,
            new PipelineSettings(
                prefix, FoldSettings.DEFAULT, PipelineSettings.DEFAULT.lateness()));
    instance.app.set(
        ViewsApp.start(
            settings,
            serdes,
            Rig.ENRICHER.summedMeasures(),
            new HostInfo("127.0.0.1", server.getAddress().getPort()),
            TOKEN));
    return instance;
  }

  Queries queries() {
    return app.get().queries();
  }

  ViewsApp app() {
    return app.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean known =
          ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] question = exchange.getRequestBody().readAllBytes();
      byte[] answer = known ? app.get().peers().answer(question) : new byte[0];
      exchange.sendResponseHeaders(known ? 200 : 401, answer.length == 0 ? -1 : answer.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer);
      }
    }
  }

  /** Goes silent without telling anybody: the group finds out when its session times out. */
  void crash() {
    server.stop(0);
    threads.shutdownNow();
    app.get().streams().close(Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    app.get().close();
    server.stop(0);
    threads.shutdownNow();
  }
}
