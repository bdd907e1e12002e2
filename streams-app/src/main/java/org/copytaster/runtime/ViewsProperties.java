package org.copytaster.runtime;

import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/** Kafka Streams' settings for the views, each with its reason. */
final class ViewsProperties {
  private ViewsProperties() {}

  static Properties of(AppSettings settings, HostInfo self) {
    Properties p = AppProperties.common(settings, ViewsApp.applicationId(settings));
    // Where other instances ask this one.
    p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.host() + ":" + self.port());
    // Last values, written again, change nothing; and stores outlive a crash, which transactions
    // would have them restored from the beginning after.
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    // Answers come from stores, not from what is committed; but standbys follow what is.
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
    // Rows must be kept in the order in which they are written, so no cache may change it.
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    // Stores are restored from the topics themselves, so restoring must not see what was aborted.
    p.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG),
        IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT));
    // How long nobody answers for a crashed instance, unless there are standbys.
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SkipUnreadable.class);
    return p;
  }
}
