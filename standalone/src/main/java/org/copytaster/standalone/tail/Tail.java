package org.copytaster.standalone.tail;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.export.Canonical;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;

/**
 * Prints the records of a topic, one line each, in the order of each partition.
 *
 * @param topic one with a schema, or the dead letters
 * @param from where to begin
 * @param follow whether to go on with what comes; else it ends with what was there at the start
 * @param limit how many lines at most
 * @param conditions all of which a record must meet
 * @param keys whether to print keys alone
 */
public record Tail(
    Topic topic, From from, boolean follow, long limit, List<Condition> conditions, boolean keys) {
  private static final Duration POLL = Duration.ofMillis(200);

  /** The list is copied. */
  public Tail {
    conditions = List.copyOf(conditions);
  }

  /**
   * Reads until all is printed, {@code goOn} says no, or nobody reads what is printed.
   *
   * @param consumer reads what is committed; nothing need be assigned to it
   * @param ends where the topic's partitions end
   * @throws org.apache.kafka.common.KafkaException if the broker or the registry does not answer
   */
  public void run(
      Consumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      RegistrySerdes serdes,
      PrintStream print,
      BooleanSupplier goOn) {
    Decoded decoded = new Decoded(topic, serdes);
    consumer.assign(ends.keySet());
    from.seek(consumer, ends);
    long left = limit;
    while (left > 0 && goOn.getAsBoolean() && (follow || !isRead(consumer, ends))) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        boolean asked = follow || each.offset() < ends.get(partition(each));
        if (left > 0 && asked && from.takes(each.timestamp()) && print(decoded.of(each), print)) {
          left--;
        }
      }
      // Flushes, and notices a reader that has gone.
      if (print.checkError()) {
        return;
      }
    }
  }

  private boolean print(Decoded.Line line, PrintStream print) {
    if (!conditions.stream().allMatch(condition -> condition.holds(line.fields()))) {
      return false;
    }
    print.println(keys ? line.line().get("key") : Canonical.line(line.line()));
    return true;
  }

  private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> each) {
    return new TopicPartition(each.topic(), each.partition());
  }
}
