package org.copytaster.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.schema.Topic;

/**
 * Tells when a pipeline has nothing left to do: on every topic it reads, committed and end offsets
 * are equal, and between two looks none has moved. No time-out stands in for that.
 */
public final class Quiescence {
  /** Each look costs the broker a few requests: while there is work it gets to do that instead. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Once all is read, one more look decides, and that needs no time to pass. */
  private static final Duration BEFORE_THE_LAST_LOOK = Duration.ofMillis(5);

  /** What the pipeline reads. */
  public static final List<Topic> READ =
      List.of(
          Topic.ARTICLES,
          Topic.CLOCK,
          Topic.FOLD_INDEX,
          Topic.FOLD_LINKS,
          Topic.STORY_MEMBERS,
          Topic.CLAIMS,
          Topic.ACTIVITY_PARTS);

  private final Admin admin;
  private final String group;
  private final String prefix;
  private final List<Topic> read;

  /** Watches the pipeline of an application. */
  public Quiescence(Admin admin, String applicationId, String prefix) {
    this(admin, applicationId, prefix, READ);
  }

  /** Watches an application that reads these topics. */
  public Quiescence(Admin admin, String applicationId, String prefix, List<Topic> read) {
    this.admin = admin;
    this.group = applicationId;
    this.prefix = prefix;
    this.read = List.copyOf(read);
  }

  /**
   * Waits until nothing is left to do.
   *
   * @param goOn asked between looks; false gives up
   * @return whether the pipeline came to rest
   */
  public boolean await(BooleanSupplier goOn) throws InterruptedException, ExecutionException {
    Map<TopicPartition, Long> before = Map.of();
    while (goOn.getAsBoolean()) {
      Map<TopicPartition, Long> ends = ends(read);
      Map<TopicPartition, Long> committed = committed();
      boolean allRead =
          ends.entrySet().stream()
              .allMatch(e -> committed.getOrDefault(e.getKey(), 0L) >= e.getValue());
      if (allRead && ends.equals(before)) {
        return true;
      }
      before = allRead ? ends : Map.of();
      Thread.sleep((allRead ? BEFORE_THE_LAST_LOOK : BETWEEN_LOOKS).toMillis());
    }
    return false;
  }

  private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> committed = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  private Map<TopicPartition, Long> ends(List<Topic> topics)
      throws InterruptedException, ExecutionException {
    List<String> names = topics.stream().map(t -> t.name(prefix)).toList();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              p ->
                  latest.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
    }
    // Read uncommitted: an open transaction is work in progress.
    ListOffsetsOptions all = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
    return admin.listOffsets(latest, all).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }
}
