package org.copytaster.producer;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.copytaster.schema.Topic;

/**
 * Where and how articles are published.
 *
 * @param bootstrapServers the cluster
 * @param prefix of the topics' names
 * @param clockEvery articles after which the clock is advanced during a replay; 0 where the caller
 *     alone advances it
 * @param extra settings that add to ours or replace them, such as those of security; what reads and
 *     asks the cluster gets them as well
 */
public record PublisherSettings(
    String bootstrapServers, String prefix, int clockEvery, Map<String, String> extra) {
  /** Usual number of articles between two advances of the clock. */
  public static final int DEFAULT_CLOCK_EVERY = 1_000;

  /** Nothing may be null. */
  public PublisherSettings {
    Objects.requireNonNull(bootstrapServers);
    Objects.requireNonNull(prefix);
    if (clockEvery < 0) {
      throw new IllegalArgumentException("clockEvery is negative: " + clockEvery);
    }
    extra = Map.copyOf(extra);
  }

  /** A replay with the usual settings. */
  public PublisherSettings(String bootstrapServers, String prefix) {
    this(bootstrapServers, prefix, DEFAULT_CLOCK_EVERY, Map.of());
  }

  /** The settings of the Kafka producer. */
  Map<String, Object> producer() {
    Map<String, Object> config = new TreeMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, prefix + "-publisher");
    // A retry after a lost answer must not write the record twice.
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // An article counts as written once all in-sync replicas have it.
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    // Right after a topic is created, several requests in flight can end in an endless
    // OutOfOrderSequenceException and lost or doubled records (KAFKA-15591). Large batches make up
    // for it.
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // Articles of some kilobytes: 128 KB and 20 ms give batches of dozens, at twice the rate of the
    // defaults.
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    // A third faster than zstd for text of this kind, at about the same CPU as none.
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // The largest article is larger than the default of 1 MB.
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    // Room for a batch on every one of a few hundred partitions.
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    // A broker that is restarted is back within two minutes; after that somebody must look.
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
    config.putAll(extra);
    return config;
  }

  /** The settings of a Kafka consumer or admin client that reads what stands on the topics. */
  Map<String, Object> reader() {
    Map<String, Object> config = new TreeMap<>(extra);
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A topic that is missing holds nothing; a broker would make it with settings of its own.
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return config;
  }
}
