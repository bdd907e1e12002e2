package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.standalone.embedded.Records;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters as whoever runs the pipeline meets them: listed, and sent back once mended. */
class RedriveTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String LIST = "/api/v1/dead-letters";
  private static final String REQUEST = "Copytaster-Request";
  private static final int HEADER_BYTES = 5;

  private static int tests;

  @TempDir private Path exports;

  private final String prefix = "redriven-" + ++tests;
  private Rig rig;
  private RegistrySerdes serdes;
  private OperatedInstance instance;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.shared(exports);
    serdes = rig.prepare(prefix, 2);
    instance = OperatedInstance.start(rig.laboratory(), prefix, "", 2, serdes);
    instance.awaitReady();
  }

  @AfterEach
  void stop() {
    instance.close();
    rig.close();
  }

  @Test
  void aRecordWhoseSchemaCameLateArrivesOnceItIsSentBack() throws Exception {
    int id = register("probe", "{\"type\": \"string\"}") + 1;
    ProducerRecord<byte[], byte[]> poison =
        new ProducerRecord<>(
            Topic.ARTICLES.name(prefix),
            0,
            Wire.MORNING.toEpochMilli(),
            "hp-late".getBytes(UTF_8),
            ofALaterRelease(Wire.article("hp-late", Wire.report(7)).build(), id));
    poison.headers().add("trace", "4711".getBytes(UTF_8));
    write(poison);

    JsonNode letter = awaitLetters(1).get(0);
    assertTrue(letter.get("reason").asText().contains("Schema id " + id), letter.toString());
    assertEquals("hp-late", letter.get("key").asText());
    assertEquals("2025-11-10T08:00:00Z", letter.get("at").asText());
    assertTrue(letter.get("redrive").asBoolean() && letter.get("why").isNull());
    assertTrue(letter.get("preview").asText().contains("WIRE hp-late"), letter.toString());
    assertEquals(400, instance.post(redrive(letter), null).statusCode(), "no page can ask");

    // Too early: it comes back, and tells so.
    assertEquals(202, instance.post(redrive(letter), REQUEST).statusCode());
    awaitLetters(2);
    ConsumerRecord<byte[], byte[]> again = records(Topic.DEAD_LETTERS, letter).get(1);
    assertEquals("1", header(again, DeadLetters.REDRIVEN));
    assertEquals(prefix + ".articles-0@0 2025-11-10T08:00:00Z", header(again, DeadLetters.FIRST));
    assertEquals("4711", header(again, "trace"));

    assertEquals(
        id, register(prefix + ".articles-value", laterSchema()), "the id the record names");
    HttpResponse<String> accepted =
        instance.post(LIST + "/" + again.partition() + "/" + again.offset() + "/redrive", REQUEST);
    assertEquals(202, accepted.statusCode(), accepted.body());
    while (records(Topic.ENRICHED, letter).stream().noneMatch(r -> key(r).equals("hp-late"))) {
      assertEquals(200, instance.get("/health/live").statusCode());
      Thread.sleep(100);
    }
    List<ConsumerRecord<byte[], byte[]>> articles = records(Topic.ARTICLES, letter);
    ConsumerRecord<byte[], byte[]> last = articles.get(articles.size() - 1);
    assertEquals(poison.timestamp().longValue(), last.timestamp());
    assertEquals("2", header(last, DeadLetters.REDRIVEN));
    assertEquals(prefix + ".articles-0@0 2025-11-10T08:00:00Z", header(last, DeadLetters.FIRST));
    assertEquals("4711", header(last, "trace"));
    assertEquals(3, last.headers().toArray().length, "nothing of the failure is left");
    assertEquals(2, items(instance.get(LIST).body()).size(), "and no more");
    // The standing is looked up every few seconds.
    instance.await("/api/v1/pipeline", answer -> answer.body().contains("\"deadLetters\":2"));
  }

  @Test
  void whatDidNotComeFromTheArticlesStays() throws Exception {
    ProducerRecord<byte[], byte[]> line = letter(0, "line", "{\"id\": 1");
    line.headers().add(DeadLetters.FILE, "wires.jsonl".getBytes(UTF_8));
    line.headers().add(DeadLetters.LINE, "12".getBytes(UTF_8));
    write(line);
    ProducerRecord<byte[], byte[]> internal = letter(1, "link", "\ud83d\udd17");
    internal.headers().add(DeadLetters.TOPIC, (prefix + ".fold-links").getBytes(UTF_8));
    write(internal);
    ProducerRecord<byte[], byte[]> cut = letter(1, "cut", "beginning");
    cut.headers().add(DeadLetters.TOPIC, Topic.ARTICLES.name(prefix).getBytes(UTF_8));
    cut.headers().add(DeadLetters.PARTITION, "0".getBytes(UTF_8));
    cut.headers().add(DeadLetters.OFFSET, "0".getBytes(UTF_8));
    cut.headers().add(DeadLetters.SHA256, "00".getBytes(UTF_8));
    write(cut);

    List<JsonNode> letters = awaitLetters(3);
    assertEquals(
        List.of("line", "cut", "link"), letters.stream().map(l -> l.get("key").asText()).toList());
    assertEquals(12, letters.get(0).get("line").asInt());
    assertEquals("wires.jsonl", letters.get(0).get("file").asText());
    List<String> reasons = List.of("from a file", "not all of the original", "keeps in order");
    for (int i = 0; i < reasons.size(); i++) {
      JsonNode letter = letters.get(i);
      assertFalse(letter.get("redrive").asBoolean());
      assertTrue(letter.get("why").asText().contains(reasons.get(i)), letter.toString());
      HttpResponse<String> refused = instance.post(redrive(letter), REQUEST);
      assertEquals(403, refused.statusCode(), refused.body());
      assertTrue(refused.body().contains(reasons.get(i)), refused.body());
    }
    assertEquals(404, instance.post(LIST + "/0/77/redrive", REQUEST).statusCode());
    assertEquals(404, instance.post(LIST + "/9/0/redrive", REQUEST).statusCode());
    assertEquals(400, instance.get(LIST + "?cursor=elsewhere").statusCode());
  }

  @Test
  void pagesGoThroughAllPartitionsFromTheEnd() throws Exception {
    int letters = 23;
    for (int i = 0; i < letters; i++) {
      write(letter(i % 3 == 0 ? 0 : 1, "l" + i, "text " + i));
    }
    List<String> keys = awaitLetters(letters).stream().map(l -> l.get("key").asText()).toList();
    List<String> paged = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = instance.json(LIST + "?limit=5" + next);
      assertTrue(page.get("items").size() <= 5);
      page.get("items").forEach(item -> paged.add(item.get("key").asText()));
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    assertEquals(keys, paged);
    assertEquals(List.of("l21", "l18", "l15"), keys.subList(0, 3), "the latest of the first");
    instance.await(
        "/api/v1/pipeline", answer -> answer.body().contains("\"deadLetters\":" + letters));
  }

  private List<JsonNode> awaitLetters(int count) throws IOException, InterruptedException {
    instance.await(LIST, answer -> items(answer.body()).size() == count);
    return items(instance.get(LIST).body());
  }

  private static List<JsonNode> items(String page) {
    List<JsonNode> items = new ArrayList<>();
    try {
      JSON.readTree(page).get("items").forEach(items::add);
    } catch (IOException e) {
      throw new AssertionError(page, e);
    }
    return items;
  }

  private static String redrive(JsonNode letter) {
    return LIST + "/" + letter.get("partition") + "/" + letter.get("offset") + "/redrive";
  }

  /** Dead letters of the same time: those of the first partition go first. */
  private ProducerRecord<byte[], byte[]> letter(int partition, String key, String value) {
    return new ProducerRecord<>(
        Topic.DEAD_LETTERS.name(prefix),
        partition,
        Wire.MORNING.toEpochMilli(),
        key.getBytes(UTF_8),
        value.getBytes(UTF_8));
  }

  private void write(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", rig.laboratory().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  /** What the partition of a topic holds that a letter of that partition is about. */
  private List<ConsumerRecord<byte[], byte[]>> records(Topic topic, JsonNode letter) {
    return Records.read(
        rig.laboratory().bootstrapServers(),
        new TopicPartition(topic.name(prefix), letter.get("partition").asInt()));
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** An article as a release with one more field writes it: that field, empty, comes last. */
  private byte[] ofALaterRelease(Article article, int schemaId) {
    byte[] ours =
        serdes.<Article>serializer(Topic.ARTICLES).serialize(Topic.ARTICLES.name(prefix), article);
    return ByteBuffer.allocate(ours.length + 1)
        .put((byte) 0)
        .putInt(schemaId)
        .put(ours, HEADER_BYTES, ours.length - HEADER_BYTES)
        .array();
  }

  private static String laterSchema() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(Article.getClassSchema().toString());
    ObjectNode field = ((ArrayNode) schema.get("fields")).addObject();
    field.put("name", "desk").put("type", "string").put("default", "");
    return schema.toString();
  }

  /** Adds a version to a subject; the schema's id. */
  private int register(String subject, String schema) throws IOException, InterruptedException {
    String url =
        rig.laboratory().registryUrl() + "/apis/ccompat/v7/subjects/" + subject + "/versions";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(JSON.createObjectNode().put("schema", schema).toString()))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body()).get("id").asInt();
  }
}
