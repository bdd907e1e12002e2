package org.copytaster.operate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.query.BadCursorException;
import org.copytaster.schema.Topic;

/**
 * Reads the topic of dead letters from its end. Each partition is in the order in which letters
 * came; between partitions the later time of a record goes first.
 */
final class DeadLetterLog {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Whoever asks does not wait for brokers that have gone. */
  private static final Duration READ_WITHIN = Duration.ofSeconds(10);

  private final Map<String, Object> connection;
  private final String prefix;
  private final Cluster cluster;

  /**
   * Part of the list.
   *
   * @param items the latest first
   * @param next where the list goes on; null at its end
   */
  record Part(List<Letter> items, String next) {}

  DeadLetterLog(Map<String, Object> connection, String prefix, Cluster cluster) {
    this.connection = connection;
    this.prefix = prefix;
    this.cluster = cluster;
  }

  /**
   * Some letters.
   *
   * @param cursor {@link Part#next} of the part before; null from the latest on
   */
  Part part(String cursor, int limit) {
    Map<TopicPartition, Long> below = ends();
    parse(cursor)
        .forEach(
            (partition, offset) ->
                below.computeIfPresent(partition(partition), (key, end) -> Math.min(end, offset)));
    Map<TopicPartition, Deque<Letter>> found = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(below.keySet());
      // One more than asked for tells whether the list goes on.
      below.forEach(
          (partition, end) ->
              found.put(
                  partition, latest(consumer, partition, begins.get(partition), end, limit + 1)));
    }
    PriorityQueue<Deque<Letter>> heads =
        new PriorityQueue<>(
            Comparator.comparing((Deque<Letter> letters) -> -letters.peek().record().timestamp())
                .thenComparing(letters -> letters.peek().record().partition()));
    found.values().stream().filter(letters -> !letters.isEmpty()).forEach(heads::add);
    List<Letter> items = new ArrayList<>();
    Map<TopicPartition, Long> next = new HashMap<>(below);
    while (items.size() < limit && !heads.isEmpty()) {
      Deque<Letter> letters = heads.remove();
      Letter letter = letters.remove();
      items.add(letter);
      next.put(partition(letter.record().partition()), letter.record().offset());
      if (!letters.isEmpty()) {
        heads.add(letters);
      }
    }
    return new Part(items, heads.isEmpty() ? null : text(next));
  }

  /** One letter. */
  Optional<Letter> letter(int partition, long offset) {
    TopicPartition where = partition(partition);
    Long end = ends().get(where);
    if (end == null || offset < 0 || offset >= end) {
      return Optional.empty();
    }
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return read(consumer, where, offset, offset + 1).stream()
          .filter(letter -> letter.record().offset() == offset)
          .findFirst();
    }
  }

  /** The last letters of a partition, the latest first; markers of transactions lie between. */
  private Deque<Letter> latest(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long begin,
      long end,
      int count) {
    Deque<Letter> latest = new ArrayDeque<>();
    long upper = end;
    long window = 2L * count;
    while (latest.size() < count && upper > begin) {
      long lower = Math.max(begin, upper - window);
      List<Letter> letters = read(consumer, partition, lower, upper);
      for (int i = letters.size() - 1; i >= 0 && latest.size() < count; i--) {
        latest.addLast(letters.get(i));
      }
      upper = lower;
      window *= 2;
    }
    return latest;
  }

  /** All of a range, in order. */
  private List<Letter> read(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    List<Letter> letters = new ArrayList<>();
    long limit = System.nanoTime() + READ_WITHIN.toNanos();
    while (consumer.position(partition) < to) {
      if (System.nanoTime() - limit > 0) {
        throw new TimeoutException("dead letters cannot be read in time");
      }
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        if (each.offset() < to) {
          letters.add(new Letter(each, prefix));
        }
      }
    }
    return letters;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Cluster.reader(connection), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<TopicPartition, Long> ends() {
    return new HashMap<>(cluster.ends(cluster.partitions(prefix, List.of(Topic.DEAD_LETTERS))));
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(Topic.DEAD_LETTERS.name(prefix), number);
  }

  private static String text(Map<TopicPartition, Long> below) {
    Map<Integer, Long> sorted = new TreeMap<>();
    below.forEach((partition, offset) -> sorted.put(partition.partition(), offset));
    List<String> parts = new ArrayList<>();
    sorted.forEach((partition, offset) -> parts.add(partition + "_" + offset));
    return String.join(".", parts);
  }

  private static Map<Integer, Long> parse(String cursor) {
    Map<Integer, Long> below = new TreeMap<>();
    if (cursor == null) {
      return below;
    }
    for (String part : cursor.split("\\.", -1)) {
      String[] numbers = part.split("_", -1);
      try {
        if (numbers.length != 2
            || below.put(Integer.valueOf(numbers[0]), Long.valueOf(numbers[1])) != null) {
          throw new BadCursorException(cursor);
        }
      } catch (NumberFormatException e) {
        throw new BadCursorException(cursor);
      }
    }
    return below;
  }
}
