package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.operate.Operations;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.api.PeerRoutes;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.runtime.App;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.topology.PipelineSettings;

/** A pipeline, its views and the HTTP server of one instance, as whoever runs it meets them. */
final class OperatedInstance implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIMIT_SECONDS = 120;

  private final HttpClient client = HttpClient.newHttpClient();
  private final App pipeline;
  private final ViewsApp views;
  private final Operations operations;
  private final ApiServer server;
  private final String address;

  private OperatedInstance(App pipeline, ViewsApp views, Operations operations, ApiServer server) {
    this.pipeline = pipeline;
    this.views = views;
    this.operations = operations;
    this.server = server;
    address = "127.0.0.1:" + server.port();
  }

  /** Starts one; {@code instance} tells those of one pipeline apart. */
  static OperatedInstance start(
      Laboratory laboratory, String prefix, String instance, int partitions, RegistrySerdes serdes)
      throws IOException {
    HostInfo self = new HostInfo("127.0.0.1", freePort());
    AppSettings settings =
        new AppSettings(
            laboratory.bootstrapServers(),
            prefix,
            laboratory.folder().resolve(prefix + instance),
            1,
            partitions,
            laboratory.replication(),
            0,
            false,
            new PipelineSettings(
                prefix, FoldSettings.DEFAULT, PipelineSettings.DEFAULT.lateness()));
    App pipeline = App.start(settings, serdes, Rig.ENRICHER);
    ViewsApp views = ViewsApp.start(settings, serdes, Rig.ENRICHER.summedMeasures(), self, null);
    Operations operations =
        Operations.start(settings, serdes, pipeline, views, self, null, "of the test");
    List<RouteGroup> groups = new ArrayList<>();
    groups.add(operations.routes());
    groups.add(new PeerRoutes(PeerProtocol.PATH, views.peers()::answer));
    ApiServer server =
        ApiServer.start(HttpSettings.loopback(self.port()), operations.metrics().timed(groups));
    return new OperatedInstance(pipeline, views, operations, server);
  }

  App pipeline() {
    return pipeline;
  }

  ViewsApp views() {
    return views;
  }

  /** Where it answers, without a path. */
  String address() {
    return address;
  }

  /** What a path gives, whatever its status. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(UTF_8));
  }

  /** What a path gives as JSON. */
  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** An empty POST with a header, or none where that is null. */
  HttpResponse<String> post(String path, String header) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody());
    if (header != null) {
      request.header(header, "1");
    }
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  /** Asks until an answer is as it should be. */
  HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted)
      throws IOException, InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    HttpResponse<String> last = get(path);
    while (!wanted.test(last)) {
      if (System.nanoTime() > limit) {
        throw new AssertionError(path + " still gives " + last.statusCode() + ": " + last.body());
      }
      Thread.sleep(100);
      last = get(path);
    }
    return last;
  }

  /** Asks until it is ready. */
  void awaitReady() throws IOException, InterruptedException {
    await("/health/ready", answer -> answer.statusCode() == 200);
  }

  /** Stops to answer, and leaves the rest as it is. */
  void silence() {
    server.close();
  }

  private URI uri(String path) {
    return URI.create("http://" + address() + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.close();
    operations.close();
    // Each waits for a broker that may be gone.
    CompletableFuture<Void> closing = CompletableFuture.runAsync(views::close);
    pipeline.close();
    closing.join();
  }
}
