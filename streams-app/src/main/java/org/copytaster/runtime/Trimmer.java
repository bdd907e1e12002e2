package org.copytaster.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.schema.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what all readers of the internal topics have committed past. Kafka Streams does so for
 * repartition topics of its own making, but refuses those as a loop; ours it leaves to us.
 */
final class Trimmer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Trimmer.class);
  private static final long EVERY_SECONDS = 30;

  private final Admin admin;
  private final String group;
  private final String prefix;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "trimmer");
            thread.setDaemon(true);
            return thread;
          });

  Trimmer(Admin admin, String group, String prefix) {
    this.admin = admin;
    this.group = group;
    this.prefix = prefix;
    timer.scheduleWithFixedDelay(this::trim, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void trim() {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, RecordsToDelete> past = new HashMap<>();
      committed.forEach(
          (partition, offset) -> {
            if (offset != null && offset.offset() > 0 && isTrimmed(partition.topic())) {
              past.put(partition, RecordsToDelete.beforeOffset(offset.offset()));
            }
          });
      if (!past.isEmpty()) {
        admin.deleteRecords(past).all().get();
      }
    } catch (ExecutionException | RuntimeException e) {
      LOG.warn("internal topics not trimmed this time: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTrimmed(String name) {
    for (Topic topic : Topic.values()) {
      if (topic.trimmed() && topic.name(prefix).equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
