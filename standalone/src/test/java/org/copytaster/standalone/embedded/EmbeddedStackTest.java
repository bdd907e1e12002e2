package org.copytaster.standalone.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SchemaRegistration;
import org.copytaster.schema.SubscriberDeserializer;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The serdes, the registration and the topics against the real broker and the real registry. */
final class EmbeddedStackTest {
  private static final String PREFIX = "wire";
  private static final int PARTITIONS = 3;

  private static EmbeddedStack stack;
  private static String registryUrl;
  private static Admin admin;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, InterruptedException {
    stack =
        EmbeddedStack.start(
            EmbeddedKafkaSettings.defaults(),
            0,
            0,
            folder.resolve("data"),
            Path.of("target/registry/program"));
    registryUrl = stack.registryUrl().join();
    admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    TopicSetup.ensure(admin, PREFIX, PARTITIONS, (short) 1);
    SchemaRegistration.register(registryUrl, PREFIX);
  }

  @AfterAll
  static void stop() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
    if (stack != null) {
      stack.close();
    }
  }

  static Stream<Topic> registered() {
    return Stream.of(Topic.values()).filter(Topic::registered);
  }

  @ParameterizedTest
  @MethodSource("registered")
  void aRecordComesBackAsItWasInConfluentsWireFormat(Topic topic) throws Exception {
    RegistrySerdes serdes = new RegistrySerdes(registryUrl, PREFIX);
    String name = topic.name(PREFIX);
    SpecificRecord record = Samples.of(topic);
    byte[] written;
    try (Serializer<SpecificRecord> serializer = serdes.serializer(topic)) {
      written = serializer.serialize(name, record);
    }
    write(new ProducerRecord<>(name, 1, 0L, bytes("key"), written));
    byte[] read = lastValue(name, 1);
    assertArrayEquals(written, read);

    try (Deserializer<SpecificRecord> deserializer = serdes.deserializer(topic)) {
      SpecificRecord back = deserializer.deserialize(name, read);
      assertEquals(topic.value(), back.getClass());
      assertEquals(record, back);
    }
    try (SubscriberDeserializer subscriber = subscriber()) {
      assertEquals(record, subscriber.deserialize(name, read));
      assertEquals(topic.value(), subscriber.deserialize(name, read).getClass());
    }
    assertEquals(0, read[0]);
    JsonNode known = get("/schemas/ids/" + ByteBuffer.wrap(read, 1, 4).getInt());
    assertEquals(record.getSchema(), new Schema.Parser().parse(known.path("schema").asText()));
    assertEquals(
        "FULL_TRANSITIVE", get("/config/" + name + "-value").path("compatibilityLevel").asText());
  }

  @Test
  void aSubscriberReadsTombstonesAndIsToldOfBadBytes() {
    String name = Topic.STORIES.name(PREFIX);
    try (SubscriberDeserializer subscriber = subscriber()) {
      assertNull(subscriber.deserialize(name, null));
      for (byte[] bad :
          List.of(
              bytes("text"),
              ByteBuffer.allocate(9).putInt(1, 900_000).array(),
              ByteBuffer.allocate(5).putInt(1, 1).array())) {
        SerializationException e =
            assertThrows(SerializationException.class, () -> subscriber.deserialize(name, bad));
        assertTrue(e.getMessage().contains(name), e.getMessage());
      }
    }
    try (SubscriberDeserializer nowhere = new SubscriberDeserializer()) {
      Map<String, String> nothing = Map.of();
      assertThrows(IllegalArgumentException.class, () -> nowhere.configure(nothing, false));
    }
  }

  private static SubscriberDeserializer subscriber() {
    SubscriberDeserializer subscriber = new SubscriberDeserializer();
    subscriber.configure(Map.of(SubscriberDeserializer.URL, registryUrl), false);
    return subscriber;
  }

  @Test
  void registeringAgainAddsNoVersion() throws Exception {
    SchemaRegistration.register(registryUrl, PREFIX);
    for (Topic topic : registered().toList()) {
      JsonNode versions = get("/subjects/" + topic.name(PREFIX) + "-value/versions");
      assertEquals(1, versions.size(), topic + ": " + versions);
    }
  }

  @Test
  void anIncompatibleSchemaIsRefusedWithSubjectAndReason() throws Exception {
    String other =
        """
        {"schema": "{\\"type\\": \\"record\\", \\"name\\": \\"Clock\\",
         \\"namespace\\": \\"org.copytaster.schema\\", \\"fields\\":
         [{\\"name\\": \\"partition\\", \\"type\\": \\"string\\"}]}"}
        """
            .replace("\n", " ");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(registryUrl + "/apis/ccompat/v7/subjects/taken.clock-value/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(other))
            .build();
    var added = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, added.statusCode(), added.body());
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> SchemaRegistration.register(registryUrl, "taken"));
    assertTrue(e.getMessage().contains("taken.clock-value"), e.getMessage());
    assertTrue(e.getMessage().contains("STRING not compatible"), e.getMessage());
  }

  @Test
  void badBytesAreTheRecordsFault() {
    Deserializer<SpecificRecord> articles =
        new RegistrySerdes(registryUrl, PREFIX).deserializer(Topic.ARTICLES);
    Serializer<SpecificRecord> stories =
        new RegistrySerdes(registryUrl, PREFIX).serializer(Topic.STORIES);
    Serializer<SpecificRecord> own =
        new RegistrySerdes(registryUrl, PREFIX).serializer(Topic.ARTICLES);
    String name = Topic.ARTICLES.name(PREFIX);
    byte[] whole = own.serialize(name, Samples.of(Topic.ARTICLES));
    Map<String, byte[]> bad = new HashMap<>();
    bad.put("nothing", new byte[0]);
    bad.put("text", bytes("{\"title\": \"loose JSON\"}"));
    bad.put("unknown id", ByteBuffer.allocate(9).putInt(1, 900_000).array());
    bad.put("negative id", ByteBuffer.allocate(9).putInt(1, -7).array());
    bad.put("cut short", Arrays.copyOf(whole, whole.length / 2));
    bad.put("no body", Arrays.copyOf(whole, 5));
    // A string that claims two billion bytes: must be refused, not allocated.
    bad.put(
        "huge length",
        ByteBuffer.allocate(10)
            .put(whole, 0, 5)
            .put(new byte[] {(byte) 0xf0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0e})
            .array());
    bad.put("a story", stories.serialize(Topic.STORIES.name(PREFIX), Samples.of(Topic.STORIES)));
    bad.forEach(
        (what, bytes) -> {
          SerializationException e =
              assertThrows(
                  SerializationException.class, () -> articles.deserialize(name, bytes), what);
          assertFalse(RegistrySerdes.isRegistryUnavailable(e), what);
          assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        });
    // None of it has spoiled the deserializer.
    assertEquals(Samples.of(Topic.ARTICLES), articles.deserialize(name, whole));
  }

  @Test
  void aTopicWithOtherPartitionsOrSettingsIsRefusedByName() throws Exception {
    TopicSetup.ensure(admin, "odd", 2, (short) 1);
    admin.createPartitions(Map.of("odd.stories", NewPartitions.increaseTo(5))).all().get();
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, "odd.clock"),
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
        .all()
        .get();
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> TopicSetup.ensure(admin, "odd", 2, (short) 1));
    assertEquals(
        "Topics exist, but not as they must be: odd.clock has retention.ms=1000, not -1; "
            + "odd.stories has 5 partitions, not 2",
        e.getMessage());
  }

  @Test
  void topicsAreAsTheTableSays() throws Exception {
    for (Topic topic : Topic.values()) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name(PREFIX));
      var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      Map<String, String> actual = new HashMap<>();
      topic.config().keySet().forEach(key -> actual.put(key, config.get(key).value()));
      assertEquals(topic.config(), actual, topic.toString());
    }
    var described = admin.describeTopics(List.of(Topic.CLOCK.name(PREFIX))).allTopicNames().get();
    assertEquals(PARTITIONS, described.get(Topic.CLOCK.name(PREFIX)).partitions().size());
  }

  @Test
  void anyDateIsTakenAsRecordTime() throws Exception {
    String name = Topic.RECALLS.name(PREFIX);
    List<Long> times =
        List.of(
            Instant.parse("1999-07-01T00:00:00Z").toEpochMilli(),
            Instant.now().plus(Duration.ofHours(20)).toEpochMilli());
    for (long time : times) {
      write(new ProducerRecord<>(name, 2, time, bytes("key"), bytes("value")));
    }
    assertEquals(times, read(name, 2).stream().map(ConsumerRecord::timestamp).toList());
  }

  private static void write(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private static byte[] lastValue(String topic, int partition) {
    List<ConsumerRecord<byte[], byte[]>> records = read(topic, partition);
    return records.get(records.size() - 1).value();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic, int partition) {
    return Records.read(stack.bootstrapServers(), new TopicPartition(topic, partition));
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(registryUrl + "/apis/ccompat/v7" + path)).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return new ObjectMapper().readTree(response.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
