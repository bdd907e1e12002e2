package org.copytaster.standalone.tail;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;

/**
 * Where in a topic to begin: all that is not null holds.
 *
 * @param end after what is there
 * @param time with the first record of that event time or a later one; earlier ones are left out
 * @param offset with this offset of each partition
 */
public record From(boolean end, Instant time, Long offset) {
  /** With the first record that is kept. */
  public static final From BEGINNING = new From(false, null, null);

  /** With what comes from now on. */
  public static final From END = new From(true, null, null);

  /**
   * Reads what an option says.
   *
   * @throws IllegalArgumentException with one line, if it is none of these
   */
  public static From parse(String text) {
    if (text.equals("beginning")) {
      return BEGINNING;
    }
    if (text.equals("end")) {
      return END;
    }
    // Four digits are no year here: a time has a hyphen.
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      try {
        return new From(false, null, Long.parseLong(text));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(text + " is larger than any offset", e);
      }
    }
    try {
      return new From(false, StatedTime.parse("--from", text).at(), null);
    } catch (Unreadable e) {
      throw new IllegalArgumentException(
          "give beginning, end, an offset, or a time such as 2025-12-03T08:00:00Z", e);
    }
  }

  /** Sets a consumer to it; {@code ends} are where its partitions end. */
  void seek(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    Collection<TopicPartition> partitions = ends.keySet();
    if (time != null) {
      Map<TopicPartition, Long> wanted = new HashMap<>();
      partitions.forEach(partition -> wanted.put(partition, Math.max(0, time.toEpochMilli())));
      Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
      ends.forEach(
          (partition, last) -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? last : first.offset());
          });
    } else if (offset != null) {
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
      ends.forEach(
          (partition, last) ->
              consumer.seek(partition, Math.min(last, Math.max(first.get(partition), offset))));
    } else if (end) {
      ends.forEach(consumer::seek);
    } else {
      consumer.seekToBeginning(partitions);
    }
  }

  /** Whether a record of that event time, in milliseconds since 1970, is asked for. */
  boolean takes(long timestamp) {
    return time == null || timestamp >= time.toEpochMilli();
  }
}
