package org.copytaster.runtime;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.schema.Topic;

/** Kafka Streams' settings, each with its reason. */
final class AppProperties {
  private AppProperties() {}

  /** What the pipeline and the views have in common. */
  static Properties common(AppSettings settings, String applicationId) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());

    // The result depends on no order between topics, so no task waits for the slower one; asking
    // each time how far behind it is costs a twentieth of a task's time.
    p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    // Every node and store has a name of ours; one that has not is a fault.
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);

    p.put(producer(ProducerConfig.LINGER_MS_CONFIG), 20);
    p.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
    p.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    p.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES);
    p.put(mainConsumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // Big enough to keep a thread busy, small enough that a poll never outlasts its interval.
    p.put(mainConsumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 1000);

    // Changelogs carry event times too: brokers must neither refuse nor clean them by date.
    p.put(topic(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), Long.MAX_VALUE);
    p.put(topic(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG), Long.MAX_VALUE);
    return p;
  }

  static Properties of(AppSettings settings) {
    Properties p = common(settings, settings.applicationId());
    // Counts and re-pointings are changes, not overwrites: each input must count exactly once.
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // A report crosses up to six transactions on its way, so it is in the ledger within a second.
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    // Rows that are read and written again within a commit reach the changelog once.
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L << 20);

    p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    p.put(DeadLetterHandler.TOPIC_CONFIG, Topic.DEAD_LETTERS.name(settings.pipeline().prefix()));

    // A producer that gave up would lose its place in the order of links between two articles.
    p.put(producer(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    return p;
  }

  private static String producer(String name) {
    return StreamsConfig.producerPrefix(name);
  }

  private static String mainConsumer(String name) {
    return StreamsConfig.mainConsumerPrefix(name);
  }

  private static String topic(String name) {
    return StreamsConfig.topicPrefix(name);
  }
}
