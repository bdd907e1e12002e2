package org.copytaster.query.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** One reader of the followed topics; closed by who opened it. */
final class LiveLog implements AutoCloseable {
  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, LiveTopic> topics = new HashMap<>();
  private final String prefix;

  /**
   * Of a pipeline.
   *
   * @param consumers each a new one that reads what is committed, from the earliest where a
   *     position is gone, and commits nothing
   */
  LiveLog(Supplier<Consumer<byte[], byte[]>> consumers, String prefix) {
    consumer = consumers.get();
    this.prefix = prefix;
    for (LiveTopic topic : LiveTopic.values()) {
      topics.put(topic.topic().name(prefix), topic);
    }
  }

  /** Where the topics end: all that is committed lies before it. */
  Position end() {
    int partitions = consumer.partitionsFor(LiveTopic.STORIES.topic().name(prefix)).size();
    Position end = Position.zero(List.of(LiveTopic.values()), partitions);
    consumer
        .endOffsets(partitions(end))
        .forEach((at, offset) -> end.advance(topics.get(at.topic()), at.partition(), offset));
    return end;
  }

  /** Reads from here on, the topics of this position alone. */
  void seek(Position from) {
    Collection<TopicPartition> all = partitions(from);
    consumer.assign(all);
    for (TopicPartition at : all) {
      consumer.seek(at, from.at(topics.get(at.topic()), at.partition()));
    }
  }

  /** What comes next, if anything comes in time; moves a position along, where one is given. */
  List<LiveRecord> poll(Duration within, Position reached) {
    List<LiveRecord> records = new ArrayList<>();
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(within);
    for (ConsumerRecord<byte[], byte[]> each : polled) {
      records.add(
          new LiveRecord(
              topics.get(each.topic()),
              each.partition(),
              each.offset(),
              new String(each.key(), UTF_8),
              each.value()));
    }
    if (reached != null) {
      // Past the ends of transactions too, which are no records.
      for (TopicPartition at : consumer.assignment()) {
        reached.advance(topics.get(at.topic()), at.partition(), consumer.position(at));
      }
    }
    return records;
  }

  /** Ends a poll of another thread. */
  void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private Collection<TopicPartition> partitions(Position of) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (LiveTopic topic : of.topics()) {
      for (int i = 0; i < of.partitions(); i++) {
        partitions.add(new TopicPartition(topic.topic().name(prefix), i));
      }
    }
    return partitions;
  }
}
