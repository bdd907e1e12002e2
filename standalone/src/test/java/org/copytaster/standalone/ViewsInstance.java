package org.copytaster.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.Queries;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;

/** An instance of the views with a server for its peers; in this JVM or in one of its own. */
final class ViewsInstance implements AutoCloseable {
  private static final String TOKEN = "shared";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicReference<ViewsApp> app = new AtomicReference<>();

  private ViewsInstance(HttpServer server) {
    this.server = server;
  }

  /** Arguments: broker, registry, prefix, application id, state folder, partitions, standbys. */
  public static void main(String[] arguments) throws IOException {
    start(
        settings(
            arguments[0],
            arguments[2],
            arguments[3],
            Path.of(arguments[4]),
            Integer.parseInt(arguments[5]),
            Integer.parseInt(arguments[6])),
        new RegistrySerdes(arguments[1], arguments[2]));
  }

  /** What an instance is told; its state folder is found again after a restart. */
  static AppSettings settings(
      String bootstrapServers,
      String prefix,
      String applicationId,
      Path state,
      int partitions,
      int standbys) {
    return new AppSettings(
        bootstrapServers,
        applicationId,
        state,
        1,
        partitions,
        1,
        standbys,
        false,
        new PipelineSettings(prefix, FoldSettings.DEFAULT, PipelineSettings.DEFAULT.lateness()));
  }

  /** Starts one. */
  static ViewsInstance start(AppSettings settings, RegistrySerdes serdes) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ViewsInstance instance = new ViewsInstance(server);
    server.createContext(PeerProtocol.PATH, instance::answer);
    server.setExecutor(instance.threads);
    server.start();
    instance.app.set(
        ViewsApp.start(
            settings,
            serdes,
            Enricher.summedMeasures(Catalogue.load()),
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

  @Override
  public void close() {
    app.get().close();
    server.stop(0);
    threads.shutdownNow();
  }
}
