package org.copytaster.export;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.view.ViewBuilder;

/** Reads all outputs of a pipeline from its topics: what is committed, from the beginning. */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String prefix;
  private final Map<Topic, Deserializer<SpecificRecord>> values = new EnumMap<>(Topic.class);
  private final ViewBuilder view = new ViewBuilder();
  private final List<DeadLetterRecord> dead = new ArrayList<>();
  private final Consumer<Article> events;

  private TopicReader(String prefix, TopicSerdes serdes, Consumer<Article> events) {
    this.prefix = prefix;
    this.events = events;
    for (Topic topic : Topic.values()) {
      if (topic.isPublic() && topic.registered()) {
        values.put(topic, serdes.<SpecificRecord>serde(topic).deserializer());
      }
    }
  }

  /**
   * What the topics hold.
   *
   * @param view the last value of each key
   * @param dead the dead letters
   */
  public record Outputs(ViewBuilder view, List<DeadLetterRecord> dead) {}

  /** Reads up to the offsets that are the end when reading starts. */
  public static Outputs read(String bootstrapServers, String prefix, TopicSerdes serdes) {
    return read(bootstrapServers, prefix, serdes, event -> {});
  }

  /** The same; every article event is handed on as well. */
  public static Outputs read(
      String bootstrapServers, String prefix, TopicSerdes serdes, Consumer<Article> events) {
    TopicReader reader = new TopicReader(prefix, serdes, events);
    reader.read(bootstrapServers);
    return new Outputs(reader.view, reader.dead);
  }

  private void read(String bootstrapServers) {
    Map<String, Topic> topics = new HashMap<>();
    values.keySet().forEach(topic -> topics.put(topic.name(prefix), topic));
    topics.put(Topic.DEAD_LETTERS.name(prefix), Topic.DEAD_LETTERS);
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5000);
    try (Admin admin = Admin.create(settings);
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.keySet().stream()
              .flatMap(name -> consumer.partitionsFor(name).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = LogEnds.of(admin, partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          take(topics.get(each.topic()), each);
        }
      }
    }
  }

  private void take(Topic topic, ConsumerRecord<byte[], byte[]> each) {
    if (topic == Topic.DEAD_LETTERS) {
      dead.add(letter(each));
      return;
    }
    SpecificRecord value;
    try {
      value = values.get(topic).deserialize(each.topic(), each.value());
    } catch (SerializationException e) {
      if (topic == Topic.ARTICLES && !RegistrySerdes.isRegistryUnavailable(e)) {
        // The topology has set it aside already.
        return;
      }
      throw e;
    }
    if (topic == Topic.ARTICLES) {
      events.accept((Article) value);
    }
    view.accept(topic, new String(each.key(), StandardCharsets.UTF_8), value);
  }

  private static DeadLetterRecord letter(ConsumerRecord<byte[], byte[]> each) {
    Headers headers = each.headers();
    byte[] bytes = each.value() == null ? new byte[0] : each.value();
    String hash = text(headers, DeadLetters.SHA256);
    String length = text(headers, DeadLetters.LENGTH);
    String line = text(headers, DeadLetters.LINE);
    return new DeadLetterRecord(
        hash == null ? ContentHash.ofBytes(bytes) : hash,
        length == null ? bytes.length : Long.parseLong(length),
        text(headers, DeadLetters.REASON),
        text(headers, DeadLetters.FILE),
        line == null ? null : Long.valueOf(line),
        text(headers, DeadLetters.FIELD),
        text(headers, DeadLetters.TOPIC));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
