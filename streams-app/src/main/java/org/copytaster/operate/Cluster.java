package org.copytaster.operate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.Topic;

/** What is asked of the brokers. */
final class Cluster implements Health.Broker, AutoCloseable {
  /** Who asks for health does not wait long. */
  private static final int TROUBLE_MILLIS = 2_000;

  private static final int ANSWER_MILLIS = 5_000;

  private final Admin admin;
  private final Object bootstrapServers;

  Cluster(Map<String, Object> connection) {
    bootstrapServers = connection.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    admin = Admin.create(client(connection));
  }

  /** Settings of a client that does not let people wait. */
  static Map<String, Object> client(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    return settings;
  }

  /** The same for a consumer of what is committed. */
  static Map<String, Object> reader(Map<String, Object> connection) {
    Map<String, Object> settings = client(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return settings;
  }

  @Override
  public String trouble() {
    try {
      DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(TROUBLE_MILLIS);
      admin.describeCluster(soon).nodes().get(2L * TROUBLE_MILLIS, TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return "no Kafka broker answers at " + bootstrapServers;
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Partitions of a pipeline's topics that are there. */
  List<TopicPartition> partitions(String prefix, Collection<Topic> topics) {
    List<String> names = topics.stream().map(topic -> topic.name(prefix)).toList();
    return get(admin.describeTopics(names).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(each -> new TopicPartition(topic.name(), each.partition())))
        .toList();
  }

  /** Where partitions end. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return LogEnds.of(admin, partitions);
  }

  /** How far a group has committed. */
  Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> offsets =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    offsets.forEach(
        (partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
