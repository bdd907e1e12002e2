package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.feed.FeedService;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.producer.feed.config.Secret;
import org.copytaster.producer.feed.folder.WatchedFolder;
import org.copytaster.producer.feed.http.HttpLimits;
import org.copytaster.schema.Clock;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, hubs and the clock, on a real broker. */
class FeedServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "between-the-hub-and-us";
  private static final int LEASE_SECONDS = 4;

  @TempDir private static Path folder;
  private static Rig rig;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    rig = Rig.shared(folder);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void aFileIsTakenWhenItIsCompleteAndMovedWhenItIsIn() throws Exception {
    RegistrySerdes serdes = rig.prepare("folder", 2);
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path growing = inbox.resolve("growing.jsonl");
    Files.writeString(growing, line("growing-0"));
    Files.writeString(inbox.resolve("sent.jsonl.part"), line("sent"));
    Files.writeString(inbox.resolve("broken.jsonl"), "");
    try (FeedWriter writer = writer("folder", serdes)) {
      WatchedFolder watched =
          new WatchedFolder(folderFeed(inbox), writer, InstantSource.system(), 1_000_000);
      for (int i = 1; i < 20; i++) {
        watched.look();
        Files.writeString(growing, Files.readString(growing) + line("growing-" + i));
        assertTrue(Files.exists(growing), "it is not taken while it grows");
      }
    }
    try (FeedWriter writer = writer("folder", serdes);
        FeedService service = service(writer, null, null, folderFeed(inbox))) {
      assertEquals(0, service.port());
      await(() -> Files.exists(inbox.resolve("done").resolve("growing.jsonl")));
      assertTrue(Files.exists(inbox.resolve("sent.jsonl.part")));
      Files.move(inbox.resolve("sent.jsonl.part"), inbox.resolve("sent.jsonl"));
      await(() -> Files.exists(inbox.resolve("done").resolve("sent.jsonl")));
      // The same name with the same words and one new article.
      Files.writeString(inbox.resolve("sent.jsonl"), line("sent") + line("sent-later"));
      await(() -> Files.exists(inbox.resolve("done").resolve("sent.jsonl.1")));
      await(() -> Files.exists(inbox.resolve("failed").resolve("broken.jsonl")));
    }
    SortedMap<String, Long> delivered = delivered("folder", serdes);
    assertEquals(22, delivered.size());
    assertTrue(delivered.values().stream().allMatch(n -> n == 1), delivered.toString());
  }

  @Test
  void theClockOfEveryPartitionGoesOnEverySecond() throws Exception {
    RegistrySerdes serdes = rig.prepare("clock", 3);
    Instant begun = Instant.now();
    try (FeedWriter writer = writer("clock", serdes)) {
      await(() -> clocks(serdes).size() == 3);
      Map<String, Clock> first = clocks(serdes);
      await(
          () ->
              clocks(serdes).entrySet().stream()
                  .allMatch(
                      e ->
                          e.getValue()
                              .getAt()
                              .isAfter(first.get(e.getKey()).getAt().plusMillis(900))));
      assertTrue(first.get("0").getAt().isAfter(begun.minusSeconds(1)));
      assertTrue(writer.ready());
    }
  }

  @Test
  void aLaterProcessTakesOver() throws Exception {
    RegistrySerdes serdes = rig.prepare("fenced", 1);
    try (FeedWriter first = writer("fenced", serdes)) {
      await(first::ready);
      try (FeedWriter second = writer("fenced", serdes)) {
        await(() -> first.fault() != null);
        assertTrue(first.fault().getMessage().contains("another process"));
        await(second::ready);
        assertEquals(null, second.fault());
      }
    }
  }

  @Test
  void aHubPushesWhatItHasSignedUntilTheLeaseIsRenewed() throws Exception {
    RegistrySerdes serdes = rig.prepare("hub", 1);
    try (Hub hub = new Hub()) {
      FeedConfig feed = polled(hub.url("/feed"));
      InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      try (FeedWriter writer = writer("hub", serdes);
          FeedService service = service(writer, listen, null, feed)) {
        int port = service.port();
        // No hub is asked before it is known how it can reach us.
        service.change(
            new FeedsConfig(listen, URI.create("http://127.0.0.1:" + port), List.of(feed)));
        assertEquals(port, service.port());
        await(() -> writer.state("wire") != null && writer.state("wire").getLeaseUntil() != null);
        Instant lease = writer.state("wire").getLeaseUntil();
        assertEquals(List.of("subscribe"), List.copyOf(hub.modes()));

        String metrics = get("http://127.0.0.1:" + port + "/metrics");
        assertTrue(
            metrics.contains("copytaster_feed_items_total{feed=\"wire\",verdict=\"accepted\"} 1.0"),
            metrics);
        assertTrue(get("http://127.0.0.1:" + port + "/status").contains("wire"));

        assertEquals(200, hub.push(line("pushed"), SECRET));
        assertEquals(202, hub.push(line("forged"), "a guess"));
        assertEquals(404, hub.challenge("https://example.org/another-topic"));
        await(() -> writer.state("wire").getLeaseUntil().isAfter(lease));
        assertEquals(200, hub.push(line("pushed") + line("pushed-later"), SECRET));
      }
    }
    assertEquals(Map.of("polled", 1L, "pushed", 1L, "pushed-later", 1L), delivered("hub", serdes));
  }

  private static String get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void whatAnAnswerSaysOfItsFreshnessIsWaitedFor() throws Exception {
    RegistrySerdes serdes = rig.prepare("fresh", 1);
    try (RawServer server = new RawServer();
        FeedWriter writer = writer("fresh", serdes)) {
      server.on(
          "/kept",
          (request, out) -> {
            if (request.headers().containsKey("if-none-match")) {
              RawServer.head(out, 304, "Cache-Control: max-age=7200");
            } else {
              String age = "Cache-Control: max-age=2";
              RawServer.ok(out, line("kept").getBytes(UTF_8), age, "ETag: \"v1\"");
            }
          });
      FeedConfig feed = often(server.url("/kept"));
      try (FeedService service = service(writer, null, null, feed)) {
        await(() -> writer.state("wire") != null && writer.state("wire").getNotModified() > 0);
        FeedState state = writer.state("wire");
        assertEquals(
            Duration.ofHours(2), Duration.between(state.getLastAttempt(), state.getNotBefore()));
        assertEquals(2, server.requests("/kept"), "each second was the schedule");
        assertEquals(0, service.port());
      }
    }
  }

  private static FeedConfig often(String address) {
    return new FeedConfig(
        "wire",
        FeedKind.POLL,
        URI.create(address),
        null,
        "Harbour Wire",
        null,
        null,
        null,
        "jsonl",
        Duration.ofSeconds(1),
        null,
        true,
        null);
  }

  /** A feed that names a hub, and the hub. */
  private static final class Hub implements AutoCloseable {
    private final HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> subscription = new TreeMap<>();
    private final TreeSet<String> modes = new TreeSet<>();
    private final AtomicInteger polls = new AtomicInteger();

    Hub() throws IOException {
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/feed", this::feed);
      server.createContext("/hub", this::subscribe);
      server.start();
    }

    String url(String path) {
      return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    synchronized Set<String> modes() {
      return modes;
    }

    private void feed(HttpExchange exchange) throws IOException {
      polls.incrementAndGet();
      exchange
          .getResponseHeaders()
          .add(
              "Link", "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(url("/hub"), url("/feed")));
      byte[] body = line("polled").getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    private void subscribe(HttpExchange exchange) throws IOException {
      String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      synchronized (this) {
        for (String field : form.split("&")) {
          String[] parts = field.split("=", 2);
          subscription.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        modes.add(subscription.get("hub.mode"));
      }
      exchange.sendResponseHeaders(202, -1);
      exchange.close();
      try {
        challenge(subscription.get("hub.topic"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Asks whether it was meant; 200 only if the challenge comes back. */
    synchronized int challenge(String topic) throws IOException, InterruptedException {
      String challenge = "c-" + System.nanoTime();
      URI callback =
          URI.create(
              subscription.get("hub.callback")
                  + "?hub.mode=subscribe&hub.lease_seconds="
                  + LEASE_SECONDS
                  + "&hub.challenge="
                  + challenge
                  + "&hub.topic="
                  + URLEncoder.encode(topic, UTF_8));
      var answer = client.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 && !answer.body().equals(challenge)
          ? -1
          : answer.statusCode();
    }

    synchronized int push(String body, String secret) throws Exception {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
      return client
          .send(
              HttpRequest.newBuilder(URI.create(subscription.get("hub.callback")))
                  .header("X-Hub-Signature", signature)
                  .header("Content-Type", "application/jsonl")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private static FeedConfig polled(String address) {
    return new FeedConfig(
        "wire",
        FeedKind.POLL,
        URI.create(address),
        null,
        "Harbour Wire",
        null,
        null,
        null,
        "jsonl",
        Duration.ofSeconds(30),
        null,
        true,
        new Secret(SECRET));
  }

  private static FeedConfig folderFeed(Path inbox) {
    return new FeedConfig(
        "inbox",
        FeedKind.FOLDER,
        null,
        inbox,
        "Harbour Wire",
        null,
        null,
        null,
        "jsonl",
        Duration.ofMillis(300),
        null,
        false,
        null);
  }

  private static FeedService service(
      FeedWriter writer, InetSocketAddress listen, URI callback, FeedConfig feed)
      throws IOException {
    return new FeedService(
        new FeedsConfig(listen, callback, List.of(feed)),
        writer,
        HttpLimits.USUAL,
        InstantSource.system(),
        new SplittableRandom(1));
  }

  private static FeedWriter writer(String prefix, RegistrySerdes serdes) {
    return new FeedWriter(cluster(prefix), "test", serdes, InstantSource.system());
  }

  private static PublisherSettings cluster(String prefix) {
    return new PublisherSettings(rig.laboratory().bootstrapServers(), prefix, 0, Map.of());
  }

  private static SortedMap<String, Clock> clocks(RegistrySerdes serdes) {
    return LastRecords.all(cluster("clock"), Topic.CLOCK, serdes);
  }

  private static SortedMap<String, Long> delivered(String prefix, RegistrySerdes serdes) {
    SortedMap<String, Long> delivered = new TreeMap<>();
    TopicReader.read(
        rig.laboratory().bootstrapServers(),
        prefix,
        serdes,
        article -> delivered.merge(article.getArticleId(), 1L, Long::sum));
    return delivered;
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < limit, "it took too long");
      Thread.sleep(50);
    }
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"published\":\"2025-12-01\",\"text\":\"The ferry %s has left.\"}%n"
        .formatted(id, id);
  }
}
