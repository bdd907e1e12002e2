package org.copytaster.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/** Reads what a topic holds now: the last committed value of each key. */
public final class LastRecords {
  private static final Duration POLL = Duration.ofMillis(100);

  private LastRecords() {}

  /**
   * Reads all of a topic.
   *
   * @return values by key; forgotten keys are not in it
   * @throws org.apache.kafka.common.KafkaException if the cluster or the registry does not answer
   */
  public static <T extends SpecificRecord> SortedMap<String, T> all(
      PublisherSettings settings, Topic topic, TopicSerdes serdes) {
    return read(settings, topic, serdes, Long.MAX_VALUE);
  }

  /**
   * Reads the end of a topic with few keys that are written over and over.
   *
   * @param records how many of each partition
   */
  public static <T extends SpecificRecord> SortedMap<String, T> tail(
      PublisherSettings settings, Topic topic, TopicSerdes serdes, long records) {
    return read(settings, topic, serdes, records);
  }

  private static <T extends SpecificRecord> SortedMap<String, T> read(
      PublisherSettings settings, Topic topic, TopicSerdes serdes, long records) {
    Map<String, Object> config = settings.reader();
    SortedMap<String, T> last = new TreeMap<>();
    try (Deserializer<T> values = serdes.<T>serde(topic).deserializer();
        Admin admin = Admin.create(config);
        KafkaConsumer<String, T> consumer =
            new KafkaConsumer<>(config, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name(settings.prefix())).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = LogEnds.of(admin, partitions);
      consumer
          .beginningOffsets(partitions)
          .forEach(
              (partition, begin) ->
                  consumer.seek(partition, Math.max(begin, ends.get(partition) - records)));
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, T> record : consumer.poll(POLL)) {
          if (record.value() == null) {
            last.remove(record.key());
          } else {
            last.put(record.key(), record.value());
          }
        }
      }
    }
    return last;
  }
}
