package org.copytaster.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.claims.Catalogue;
import org.copytaster.operate.Operations;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.api.PeerRoutes;
import org.copytaster.query.http.live.LiveHub;
import org.copytaster.query.http.live.LiveRoutes;
import org.copytaster.query.http.live.PipelineDecoder;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.schema.TopicSerdes;

/** What an instance answers over HTTP: its views, the API over them, live events, the dashboard. */
public final class Service implements AutoCloseable {
  private static final int MOST_AT_ONCE = 500;

  private final ViewsApp views;
  private final Operations operations;
  private final ApiServer server;

  private Service(ViewsApp views, Operations operations, ApiServer server) {
    this.views = views;
    this.operations = operations;
    this.server = server;
  }

  /**
   * Starts views and server; until the views run, answers are 503.
   *
   * @param http where to listen and what to give
   * @param self how other instances reach that
   * @param pipeline the instance that is told of: health, metrics, where it stands
   * @param further groups of routes besides those of the API
   * @throws IOException if the port is taken, with one line to show
   */
  public static Service start(
      HttpSettings http,
      HostInfo self,
      AppSettings settings,
      TopicSerdes serdes,
      Catalogue catalogue,
      Set<String> summed,
      App pipeline,
      List<RouteGroup> further)
      throws IOException {
    String prefix = settings.pipeline().prefix();
    ViewsApp views = ViewsApp.start(settings, serdes, summed, self, http.token());
    Operations operations =
        Operations.start(settings, serdes, pipeline, views, self, http.token(), version());
    try {
      PipelineDecoder decoder = new PipelineDecoder(serdes, prefix, http.rights());
      LiveHub hub = new LiveHub(consumers(settings.connection()), prefix, decoder);
      List<RouteGroup> groups = new ArrayList<>();
      groups.add(new LiveRoutes(hub));
      groups.add(new PeerRoutes(PeerProtocol.PATH, views.peers()::answer));
      groups.add(operations.routes());
      groups.addAll(further);
      List<RouteGroup> api = Api.groups(views.queries(), catalogue, http.rights(), groups);
      ApiServer server = ApiServer.start(http, operations.metrics().timed(api));
      return new Service(views, operations, server);
    } catch (IOException | RuntimeException e) {
      operations.close();
      views.close();
      throw e;
    }
  }

  /** Where the dashboard is. */
  public String url() {
    return server.url();
  }

  /** What stopped the views; null while nothing did. */
  public Throwable fault() {
    return views.fault();
  }

  /** The server first: nobody asks views that are closed. */
  @Override
  public void close() {
    server.close();
    operations.close();
    views.close();
  }

  /** Of the jar. */
  private static String version() {
    String version = Service.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Readers of what is committed, which leave no trace on the cluster. */
  private static Supplier<Consumer<byte[], byte[]>> consumers(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
    return () ->
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
