package org.copytaster.standalone.embedded;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copytaster.schema.Topic;

/**
 * What the broker is told besides its ports and folder.
 *
 * @param broker broker settings by their Kafka names
 */
public record EmbeddedKafkaSettings(Map<String, String> broker) {

  /** Keeps the order in which settings were given. */
  public EmbeddedKafkaSettings {
    broker = Collections.unmodifiableMap(new LinkedHashMap<>(broker));
  }

  /** One broker on a laptop. */
  public static EmbeddedKafkaSettings defaults() {
    String unbounded = Long.toString(Long.MAX_VALUE);
    Map<String, String> broker = new LinkedHashMap<>();
    // One broker holds the only copy. Kafka's 50 partitions each of offsets and of transactions
    // spread load over brokers; on one they cost 200 open files and start-up time.
    broker.put("offsets.topic.replication.factor", "1");
    broker.put("offsets.topic.num.partitions", "4");
    broker.put("transaction.state.log.replication.factor", "1");
    broker.put("transaction.state.log.min.isr", "1");
    broker.put("transaction.state.log.num.partitions", "4");
    broker.put("share.coordinator.state.topic.replication.factor", "1");
    broker.put("share.coordinator.state.topic.min.isr", "1");
    broker.put("share.coordinator.state.topic.num.partitions", "1");
    broker.put("default.replication.factor", "1");
    broker.put("min.insync.replicas", "1");
    // After kill -9 the next start waits until the dead broker's session is over; a shorter session
    // than this would end while a busy machine has no time for a heartbeat.
    broker.put("broker.session.timeout.ms", "4000");
    broker.put("broker.heartbeat.interval.ms", "500");
    // Nobody else will join: the first member need not wait for others.
    broker.put("group.initial.rebalance.delay.ms", "0");
    // A misspelt topic is an error, not a topic.
    broker.put("auto.create.topics.enable", "false");
    // Record time is event time: topics of 1999 are kept, and dates ahead are taken.
    broker.put("log.retention.ms", "-1");
    broker.put("log.message.timestamp.before.max.ms", unbounded);
    broker.put("log.message.timestamp.after.max.ms", unbounded);
    broker.put("message.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES));
    // Kafka reserves 128 MB for the cleaner's map; this holds 600,000 keys a pass.
    broker.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    // Smaller segments let compaction and trimming reach more of the log; the indexes, which are
    // mapped at full size, shrink with them.
    broker.put("log.segment.bytes", Integer.toString(256 * 1024 * 1024));
    broker.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    // Clients are few and the cores are wanted for the pipeline.
    broker.put("num.network.threads", "2");
    broker.put("num.io.threads", "4");
    broker.put("background.threads", "2");
    return new EmbeddedKafkaSettings(broker);
  }

  /** These settings with one more, or another value for one of them. */
  public EmbeddedKafkaSettings with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(broker);
    changed.put(name, value);
    return new EmbeddedKafkaSettings(changed);
  }
}
