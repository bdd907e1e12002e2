package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.runtime.App;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients push items while the receiver is killed: what was called accepted stands once.
 * {@code -Dcopytaster.push.items=20000} takes more of them.
 */
class FeedPushTest {
  private static final int ITEMS = Integer.getInteger("copytaster.push.items", 4_000);
  private static final int CLIENTS = 8;
  private static final int BATCH = 20;
  private static final String TOKEN = "the-desk-s-own";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final String LISTENS = "pushed items and /status on port ";

  @TempDir private Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicLong answered = new AtomicLong();
  private volatile URI address;

  @Test
  void acceptedItemsStandOnceWhenTheReceiverIsKilled() throws Exception {
    Path config = folder.resolve("feeds.yaml");
    Files.writeString(
        config,
        """
        listen: 127.0.0.1:0
        feeds:
          desk:
            kind: push
            format: jsonl
            outlet: Harbour Wire
            credentials: DESK_TOKEN
        """);
    try (Rig rig = Rig.shared(folder)) {
      RegistrySerdes serdes = rig.prepare("push", 2);
      Path firstLog = folder.resolve("first.log");
      Process first = receiver(rig, config, firstLog);
      Process second = null;
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      try (App app = rig.app("push", "", 2, serdes)) {
        listens(first, firstLog);
        long begun = System.nanoTime();
        List<Future<Void>> sent = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          sent.add(clients.submit(client(client)));
        }
        while (answered.get() < ITEMS / 2) {
          assertTrue(first.isAlive(), Files.readString(firstLog));
          Thread.sleep(5);
        }
        double rate = answered.get() / ((System.nanoTime() - begun) / 1e9);
        first.destroyForcibly();
        first.waitFor();
        Path log = Files.createTempFile(folder, "second", ".log");
        second = receiver(rig, config, log);
        listens(second, log);
        for (Future<Void> one : sent) {
          one.get();
        }
        System.out.printf("pushed at %.0f items/s until the receiver was killed%n", rate);
        assertEquals(ITEMS, accepted.size());
        assertEquals(401, post("[]", "another-token").statusCode());
        assertEquals("rejected", answers(post("no JSON\n", TOKEN)).get(0).get("answer").asText());
        assertEquals(
            Set.of("same"),
            answers(post(lines(0, 0), TOKEN)).stream()
                .map(answer -> answer.get("answer").asText())
                .collect(Collectors.toSet()));
        assertEquals(accepted, delivered(rig, serdes).keySet());
        assertTrue(delivered(rig, serdes).values().stream().allMatch(n -> n == 1), "each once");

        changed(config, log);

        // A second copy would stand under the same key; the balance would count it.
        second.destroy();
        second.waitFor();
        rig.settled("push", serdes, Instant.parse("2026-01-01T00:00:00Z"), app);
        assertEquals(accepted, enriched(rig, serdes).keySet());
        assertEquals(
            0,
            TopicReader.read(rig.laboratory().bootstrapServers(), "push", serdes)
                .view()
                .tally()
                .duplicate());
      } finally {
        clients.shutdownNow();
        first.destroyForcibly();
        if (second != null) {
          second.destroyForcibly();
        }
      }
    }
  }

  /** A bad feed file changes nothing, a good one is taken without a restart. */
  private void changed(Path config, Path log) throws Exception {
    String good = Files.readString(config);
    Files.writeString(config, good.replace("kind: push", "kind: pull"));
    said(log, "feeds.yaml:4: feed desk: kind: \"pull\" is none of poll, push, folder");
    said(log, "the feeds stay as they were");
    assertEquals(200, post(lines(0, 0), TOKEN).statusCode());
    Files.writeString(config, good.replace("desk:", "other-desk:"));
    said(log, "read again: 1 feeds");
    assertEquals(401, post(lines(0, 0), TOKEN).statusCode(), "the feed is no longer there");
  }

  private static void said(Path log, String words) throws IOException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains(words)) {
      assertTrue(
          System.nanoTime() < limit, "it never said: " + words + "\n" + Files.readString(log));
      Thread.sleep(50);
    }
  }

  /** Sends its share, each batch until it has an answer. */
  private Callable<Void> client(int client) {
    return () -> {
      for (int batch = 0; batch < ITEMS / CLIENTS / BATCH; batch++) {
        List<JsonNode> answers = List.of();
        while (answers.isEmpty()) {
          try {
            HttpResponse<String> response = post(lines(client, batch), TOKEN);
            answers = response.statusCode() == 200 ? answers(response) : List.of();
          } catch (IOException e) {
            Thread.sleep(50);
          }
        }
        for (JsonNode answer : answers) {
          assertTrue(Set.of("accepted", "same").contains(answer.get("answer").asText()));
          accepted.add(answer.get("item").asText());
        }
        answered.addAndGet(answers.size());
      }
      return null;
    };
  }

  private static String lines(int client, int batch) {
    return IntStream.range(0, BATCH)
        .mapToObj(
            i ->
                "{\"id\":\"p%d-%d-%d\",\"published\":\"2025-12-01T0%d:00:00Z\",\"text\":\"Ferry %d of pier %d has left for island %d.\"}%n"
                    .formatted(client, batch, i, client, i, client, batch))
        .collect(Collectors.joining());
  }

  private HttpResponse<String> post(String body, String token)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/jsonl")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static List<JsonNode> answers(HttpResponse<String> response) throws IOException {
    assertEquals(200, response.statusCode(), response.body());
    List<JsonNode> answers = new ArrayList<>();
    JSON.readTree(response.body()).get("items").forEach(answers::add);
    return answers;
  }

  private Process receiver(Rig rig, Path config, Path log) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "feed",
            "--config",
            config.toString(),
            "--bootstrap-servers",
            rig.laboratory().bootstrapServers(),
            "--registry",
            rig.laboratory().registryUrl(),
            "--prefix",
            "push");
    process.environment().put("DESK_TOKEN", TOKEN);
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Waits until it says where; from then on the clients send there. */
  private void listens(Process receiver, Path log) throws IOException, InterruptedException {
    said(log, LISTENS);
    String port = "";
    while (!port.endsWith("\n")) {
      assertTrue(receiver.isAlive());
      String text = Files.readString(log);
      port = text.substring(text.indexOf(LISTENS) + LISTENS.length());
    }
    port = port.lines().findFirst().orElseThrow();
    address = URI.create("http://127.0.0.1:" + port + "/feeds/desk");
  }

  private static SortedMap<String, Long> delivered(Rig rig, RegistrySerdes serdes) {
    SortedMap<String, Long> delivered = new TreeMap<>();
    TopicReader.read(
        rig.laboratory().bootstrapServers(),
        "push",
        serdes,
        article -> delivered.merge(article.getArticleId(), 1L, Long::sum));
    return delivered;
  }

  private static Map<String, EnrichedArticle> enriched(Rig rig, RegistrySerdes serdes) {
    return LastRecords.all(
        new PublisherSettings(rig.laboratory().bootstrapServers(), "push", 0, Map.of()),
        Topic.ENRICHED,
        serdes);
  }
}
