package org.copytaster.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.claims.Catalogue;
import org.copytaster.export.TopicReader;
import org.copytaster.operate.Operations;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.query.Page;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.Queries;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.query.UnansweredException;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.api.PeerRoutes;
import org.copytaster.query.http.live.LiveHub;
import org.copytaster.query.http.live.LiveRoutes;
import org.copytaster.query.http.live.PipelineDecoder;
import org.copytaster.runtime.App;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.View;

/** All of one instance over a corpus: broker, registry, pipeline, views, and what HTTP gives. */
final class NewsDesk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARTITIONS = 2;
  private static final String PREFIX = Topic.DEFAULT_PREFIX;
  private static final Instant FEEDS_ASKED = Instant.parse("2025-12-22T12:00:00Z");
  private static final long LIMIT_NANOS = 120_000_000_000L;
  private static final long LOOK_NANOS = 50_000_000L;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Laboratory laboratory;
  private final Laboratory.Schemas schemas;
  private final RegistrySerdes serdes;
  private final App pipeline;
  private final ViewsApp views;
  private final Operations operations;
  private final ApiServer server;
  private final View exported;

  private NewsDesk(Path corpus) throws Exception {
    laboratory = Laboratory.start();
    schemas = laboratory.prepareTopics(PREFIX, PARTITIONS);
    schemas.await();
    serdes = schemas.serdes();
    Path state = laboratory.folder().resolve("state");
    PipelineSettings rules = PipelineSettings.DEFAULT;
    AppSettings settings =
        new AppSettings(
            laboratory.bootstrapServers(), PREFIX, state, 1, PARTITIONS, 1, 0, false, rules);
    HostInfo self = new HostInfo("127.0.0.1", freePort());
    pipeline = App.start(settings, serdes, Rig.ENRICHER);
    views = ViewsApp.start(settings, serdes, Rig.ENRICHER.summedMeasures(), self, null);
    operations = Operations.start(settings, serdes, pipeline, views, self, null, "of the test");
    Catalogue catalogue = Catalogue.load();
    LiveHub hub =
        new LiveHub(this::consumer, PREFIX, new PipelineDecoder(serdes, PREFIX, Rights.FULL));
    server =
        ApiServer.start(
            HttpSettings.loopback(self.port()),
            Api.groups(
                views.queries(),
                catalogue,
                Rights.FULL,
                List.of(
                    operations.routes(),
                    new LiveRoutes(hub),
                    new PeerRoutes(PeerProtocol.PATH, views.peers()::answer))));
    exported = read(corpus);
  }

  /** Starts all, reads a corpus and waits until the views have all of it. */
  static NewsDesk over(Path corpus) throws Exception {
    return new NewsDesk(corpus);
  }

  private View read(Path corpus) throws IOException, InterruptedException, ExecutionException {
    Corpus.Pace pace =
        Corpus.Pace.byRest(
            laboratory, schemas, null, pipeline, PipelineSettings.DEFAULT.lateness());
    Instant last =
        new Corpus(corpus.toString(), true, null, false, pace)
            .publish(laboratory.bootstrapServers(), PREFIX, serdes)
            .written()
            .highestPublished();
    laboratory.settle(PREFIX, serdes, last, () -> pipeline.fault() == null);
    feeds();
    View view = TopicReader.read(laboratory.bootstrapServers(), PREFIX, serdes).view().build();
    awaitStories(view.stories().size());
    return view;
  }

  private void awaitStories(int stories) {
    long limit = System.nanoTime() + LIMIT_NANOS;
    while (storiesListed() < stories) {
      if (System.nanoTime() > limit || views.fault() != null) {
        throw new IllegalStateException("the views do not come", views.fault());
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private int storiesListed() {
    try {
      Page<StorySummary> page = queries().stories(StoryQuery.ALL, null, 500);
      return page.lag() > 0 || !page.missing().isEmpty() ? 0 : page.items().size();
    } catch (UnansweredException e) {
      return 0;
    }
  }

  /** Two live feeds, one of which fails. */
  private void feeds() {
    FeedState good =
        FeedState.newBuilder()
            .setFeed("harbour-wire")
            .setConfigured("https://harbour.example/wire.xml")
            .setSince(Instant.parse("2025-12-01T00:00:00Z"))
            .setLastAttempt(FEEDS_ASKED)
            .setLastSuccess(FEEDS_ASKED)
            .setLastNew(FEEDS_ASKED)
            .setRequests(2310)
            .setNotModified(2100)
            .setAccepted(310)
            .setSame(4100)
            .build();
    FeedState bad =
        FeedState.newBuilder()
            .setFeed("granite-times")
            .setConfigured("https://granite.example/rss")
            .setSince(Instant.parse("2025-12-01T00:00:00Z"))
            .setLastAttempt(FEEDS_ASKED)
            .setLastError("HTTP 500 from granite.example")
            .setFailures(17)
            .setRequests(900)
            .setErrors(44)
            .setAccepted(77)
            .setUndated(12)
            .build();
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers());
    try (KafkaProducer<String, FeedState> producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), serdes.<FeedState>serde(Topic.FEEDS).serializer())) {
      for (FeedState feed : List.of(good, bad)) {
        producer.send(new ProducerRecord<>(Topic.FEEDS.name(PREFIX), feed.getFeed(), feed));
      }
    }
  }

  /** Where the dashboard is, with a slash at its end. */
  String url() {
    return server.url();
  }

  /** What the corpus came to, read from the topics. */
  View exported() {
    return exported;
  }

  Queries queries() {
    return views.queries();
  }

  /** Something new arrives. */
  void publish(Article article) {
    try (ArticlePublisher publisher =
        new ArticlePublisher(
            new PublisherSettings(laboratory.bootstrapServers(), PREFIX),
            serdes.<Article>serde(Topic.ARTICLES).serializer(),
            serdes.<Clock>serde(Topic.CLOCK).serializer())) {
      publisher.article(article);
      publisher.finish();
    }
  }

  /** Something arrives that is no record. */
  void garble(String text) {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topic.ARTICLES.name(PREFIX), "garbled", text));
    }
  }

  /** Waits until so many dead letters that begin so are listed; their places. */
  List<String> deadLetters(String beginning, int many) throws IOException, InterruptedException {
    long limit = System.nanoTime() + LIMIT_NANOS;
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(url() + "api/v1/dead-letters")).build();
    while (true) {
      List<String> places = new ArrayList<>();
      for (JsonNode letter :
          JSON.readTree(client.send(question, BodyHandlers.ofString()).body()).path("items")) {
        if (letter.get("preview").asText().startsWith(beginning)) {
          places.add(letter.get("partition") + "/" + letter.get("offset"));
        }
      }
      if (places.size() >= many) {
        return places;
      }
      if (System.nanoTime() > limit) {
        throw new IllegalStateException("not " + many + " dead letters, but " + places);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            laboratory.bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.close();
    operations.close();
    views.close();
    pipeline.close();
    laboratory.close();
  }
}
