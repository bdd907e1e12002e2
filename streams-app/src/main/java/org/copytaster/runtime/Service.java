package org.copytaster.runtime;

import java.io.IOException;
import java.util.ArrayList;
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
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpOptions;
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
  private final ApiServer server;

  private Service(ViewsApp views, ApiServer server) {
    this.views = views;
    this.server = server;
  }

  /**
   * Starts views and server; until the views run, answers are 503.
   *
   * @param http checked, and with somewhere to listen
   * @param further groups of routes besides those of the API
   * @throws IOException if the port is taken, with one line to show
   */
  public static Service start(
      HttpOptions http,
      AppSettings settings,
      TopicSerdes serdes,
      Catalogue catalogue,
      Set<String> summed,
      List<RouteGroup> further)
      throws IOException {
    String prefix = settings.pipeline().prefix();
    HostInfo self = new HostInfo(http.self().host(), http.self().port());
    ViewsApp views = ViewsApp.start(settings, serdes, summed, self, http.settings().token());
    try {
      PipelineDecoder decoder = new PipelineDecoder(serdes, prefix, http.settings().rights());
      LiveHub hub = new LiveHub(consumers(settings.bootstrapServers()), prefix, decoder);
      List<RouteGroup> groups = new ArrayList<>();
      groups.add(new LiveRoutes(hub));
      groups.add(new PeerRoutes(PeerProtocol.PATH, views.peers()::answer));
      groups.addAll(further);
      ApiServer server =
          ApiServer.start(
              http.settings(),
              Api.groups(views.queries(), catalogue, http.settings().rights(), groups));
      return new Service(views, server);
    } catch (IOException | RuntimeException e) {
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
    views.close();
  }

  /** Readers of what is committed, which leave no trace on the cluster. */
  private static Supplier<Consumer<byte[], byte[]>> consumers(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            MOST_AT_ONCE);
    return () ->
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
