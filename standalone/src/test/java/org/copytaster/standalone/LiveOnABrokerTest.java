package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.live.LiveHub;
import org.copytaster.query.http.live.LiveRoutes;
import org.copytaster.query.http.live.PipelineDecoder;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A follower that is cut off again and again gets every record once, and in each order of a key.
 */
class LiveOnABrokerTest {
  private static final String PREFIX = "live";
  private static final int PARTITIONS = 2;
  private static final List<Topic> FOLLOWED =
      List.of(Topic.STORIES, Topic.CLAIMS, Topic.LEDGER, Topic.RECALLS);
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** One event of a stream. */
  private record Event(String id, String name, String data) {}

  /** A connection that can be cut. */
  private static final class Stream implements AutoCloseable {
    private final HttpURLConnection connection;
    private final BufferedReader lines;
    private String last;

    private Stream(String url, String lastEventId) throws IOException {
      String resume =
          lastEventId == null ? "" : "?lastEventId=" + URLEncoder.encode(lastEventId, UTF_8);
      connection =
          (HttpURLConnection) URI.create(url + "api/v1/live" + resume).toURL().openConnection();
      connection.setReadTimeout((int) LIMIT.toMillis());
      lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    }

    /** The next event; null for a block that has none, as a heartbeat is. */
    private Event block() throws IOException {
      String name = null;
      String data = null;
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          last = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        }
      }
      return name == null ? null : new Event(last, name, data);
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  @Test
  void everyRecordComesOnceHoweverOftenTheConnectionIsCut() throws Exception {
    List<Article> events = RandomFacts.of(41, 60);
    try (Rig rig = Rig.shared(folder)) {
      RegistrySerdes serdes = rig.prepare(PREFIX, PARTITIONS);
      try (ApiServer server = server(rig, serdes);
          ApiServer other = server(rig, serdes)) {
        List<Event> got = new ArrayList<>();
        String last = first(server);
        Map<String, List<String>> expected;
        try (App app = rig.app(PREFIX, "", PARTITIONS, serdes)) {
          int cut = events.size() / 3;
          rig.publish(PREFIX, serdes, events.subList(0, cut));
          // In turns from two instances, each time for a few events, while more come in.
          for (int i = 0; i < 6; i++) {
            last = take(i % 2 == 0 ? server : other, last, 7, got);
          }
          rig.publish(PREFIX, serdes, events.subList(cut, events.size()));
          rig.laboratory().settle(PREFIX, serdes, RandomFacts.END, () -> app.fault() == null);
          expected = records(rig);
        }
        int all = expected.values().stream().mapToInt(List::size).sum();
        last = take(server, last, (all - got.size()) / 2, got);
        take(other, last, all - got.size(), got);
        assertEquals(expected, byKey(got));
        ends(server, got.get(got.size() - 1).id());
        // From the very beginning, after all of it has happened.
        List<Event> again = new ArrayList<>();
        take(server, "stories:0.0,claims:0.0,ledger:0.0,recalls:0.0", all, again);
        assertEquals(expected, byKey(again));
        resetWhereTheTopicsEndBefore(server);
      }
    }
  }

  /** Connects without a position; what comes after it is new. */
  private static String first(ApiServer server) throws IOException {
    try (Stream stream = new Stream(server.url(), null)) {
      stream.block();
      return stream.last;
    }
  }

  private static String take(ApiServer server, String from, int count, List<Event> into)
      throws IOException {
    try (Stream stream = new Stream(server.url(), from)) {
      stream.last = from;
      for (int i = 0; i < count; ) {
        Event event = stream.block();
        if (event != null) {
          into.add(event);
          i++;
        }
      }
      return stream.last;
    }
  }

  /** What is sent last is a heartbeat: there is no more. */
  private static void ends(ApiServer server, String from) throws IOException {
    try (Stream stream = new Stream(server.url(), from)) {
      assertEquals(null, stream.block());
      assertEquals(null, stream.block());
    }
  }

  private static void resetWhereTheTopicsEndBefore(ApiServer server) throws IOException {
    List<Event> events = new ArrayList<>();
    take(server, "recalls:900000.900000", 1, events);
    assertEquals("reset", events.get(0).name());
    assertTrue(events.get(0).data().contains("unknown-position"));
  }

  private static Map<String, List<String>> byKey(List<Event> events) throws IOException {
    Map<String, List<String>> keys = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    for (Event event : events) {
      assertTrue(ids.add(event.id()), "an id stands for one event");
      JsonNode data = JSON.readTree(event.data());
      keys.computeIfAbsent(event.name() + " " + data.get("key").asText(), k -> new ArrayList<>())
          .add(data.get("value").isNull() ? "null" : "value");
    }
    return keys;
  }

  /** What the topics hold, in order, by key. */
  private static Map<String, List<String>> records(Rig rig) {
    Map<String, List<String>> keys = new TreeMap<>();
    try (Admin admin = Admin.create(consumer(rig));
        KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(
                consumer(rig), new StringDeserializer(), new ByteArrayDeserializer())) {
      for (Topic topic : FOLLOWED) {
        List<TopicPartition> partitions =
            consumer.partitionsFor(topic.name(PREFIX)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = LogEnds.of(admin, partitions);
        while (ends.entrySet().stream()
            .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
          for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
            keys.computeIfAbsent(event(topic) + " " + each.key(), k -> new ArrayList<>())
                .add(each.value() == null ? "null" : "value");
          }
        }
      }
    }
    return keys;
  }

  private static String event(Topic topic) {
    return switch (topic) {
      case STORIES -> "story";
      case CLAIMS -> "claim";
      case LEDGER -> "ledger";
      default -> "recall";
    };
  }

  private static ApiServer server(Rig rig, RegistrySerdes serdes) throws IOException {
    LiveHub hub =
        new LiveHub(
            () ->
                new KafkaConsumer<>(
                    consumer(rig), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            PREFIX,
            new PipelineDecoder(serdes, PREFIX, Rights.FULL));
    return ApiServer.start(HttpSettings.loopback(0), List.of(new LiveRoutes(hub)));
  }

  private static Map<String, Object> consumer(Rig rig) {
    return Map.of(
        "bootstrap.servers",
        rig.laboratory().bootstrapServers(),
        "isolation.level",
        "read_committed",
        "enable.auto.commit",
        false,
        "auto.offset.reset",
        "earliest");
  }
}
