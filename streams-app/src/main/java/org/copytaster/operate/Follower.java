package org.copytaster.operate;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.copytaster.schema.Balance;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/**
 * Follows the topics of balances and of dead letters, and keeps the last balance of each partition
 * and the number of dead letters: offsets do not tell, since transactions take some too. Not for
 * several threads.
 */
final class Follower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Deserializer<Balance> audit;
  private final String letters;
  private final Map<Integer, Balance> balances = new TreeMap<>();
  private long dead;

  Follower(Map<String, Object> connection, String prefix, TopicSerdes serdes) {
    letters = Topic.DEAD_LETTERS.name(prefix);
    audit = serdes.<Balance>serde(Topic.AUDIT).deserializer();
    consumer =
        new KafkaConsumer<>(
            Cluster.reader(connection), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Reads on to what has been committed before these ends.
   *
   * @param ends of the partitions of both topics
   */
  void readTo(Map<TopicPartition, Long> ends) {
    if (consumer.assignment().isEmpty()) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
    }
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> each) {
    if (each.topic().equals(letters)) {
      dead++;
      return;
    }
    try {
      Balance balance = audit.deserialize(each.topic(), each.value());
      balances.put(balance.getPartition(), balance);
    } catch (SerializationException e) {
      // No balance: the one before it holds until the next.
    }
  }

  /** Last balances, by partition. */
  Collection<Balance> balances() {
    return balances.values();
  }

  /** Dead letters so far. */
  long dead() {
    return dead;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
