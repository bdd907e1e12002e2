package org.copytaster.query.http.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far some topics have been read: the next offset of each of their partitions. As text: {@code
 * stories:12.0,ledger:7.3}. Not for several threads.
 */
final class Position {
  private static final Pattern FORM = Pattern.compile("[a-z]{1,10}:[0-9]{1,18}(\\.[0-9]{1,18})*");
  private static final int LONGEST = 16_384;

  private final Map<LiveTopic, long[]> offsets;

  private Position(Map<LiveTopic, long[]> offsets) {
    this.offsets = offsets;
  }

  /** At the beginning of all partitions. */
  static Position zero(Collection<LiveTopic> topics, int partitions) {
    Map<LiveTopic, long[]> offsets = new EnumMap<>(LiveTopic.class);
    topics.forEach(topic -> offsets.put(topic, new long[partitions]));
    return new Position(offsets);
  }

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException if it is none of so many partitions
   */
  static Position parse(String text, int partitions) {
    Map<LiveTopic, long[]> offsets = new EnumMap<>(LiveTopic.class);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    for (String part : text.split(",", -1)) {
      if (!FORM.matcher(part).matches()) {
        throw new IllegalArgumentException("no position");
      }
      int colon = part.indexOf(':');
      long[] numbers =
          Arrays.stream(part.substring(colon + 1).split("\\."))
              .mapToLong(Long::parseLong)
              .toArray();
      LiveTopic topic = LiveTopic.of(part.substring(0, colon));
      if (numbers.length != partitions || offsets.put(topic, numbers) != null) {
        throw new IllegalArgumentException("not of these topics");
      }
    }
    return new Position(offsets);
  }

  /** A copy with these topics: those that are not in here are taken from another one. */
  Position of(Collection<LiveTopic> topics, Position others) {
    Map<LiveTopic, long[]> copy = new EnumMap<>(LiveTopic.class);
    for (LiveTopic topic : topics) {
      long[] own = offsets.get(topic);
      copy.put(topic, (own == null ? others.offsets.get(topic) : own).clone());
    }
    return new Position(copy);
  }

  /** A copy. */
  Position copy() {
    return of(offsets.keySet(), this);
  }

  /** Its topics. */
  Collection<LiveTopic> topics() {
    return offsets.keySet();
  }

  /** How many partitions each has. */
  int partitions() {
    return offsets.values().iterator().next().length;
  }

  /** The next offset of a partition. */
  long at(LiveTopic topic, int partition) {
    return offsets.get(topic)[partition];
  }

  /** Moves to an offset, never back. */
  void advance(LiveTopic topic, int partition, long next) {
    long[] own = offsets.get(topic);
    own[partition] = Math.max(own[partition], next);
  }

  /** Moves up to another one that has its topics. */
  void advance(Position other) {
    offsets.forEach(
        (topic, own) -> {
          for (int i = 0; i < own.length; i++) {
            advance(topic, i, other.at(topic, i));
          }
        });
  }

  /** Whether no partition lies before another position that has its topics. */
  boolean reaches(Position other) {
    return offsets.entrySet().stream()
        .allMatch(
            own -> {
              for (int i = 0; i < own.getValue().length; i++) {
                if (own.getValue()[i] < other.at(own.getKey(), i)) {
                  return false;
                }
              }
              return true;
            });
  }

  /** Whether another position, which may have further topics, lies nowhere before it. */
  boolean isReachedBy(Position other) {
    return other.of(topics(), this).reaches(this);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    offsets.forEach(
        (topic, own) ->
            parts.add(
                topic.word()
                    + ":"
                    + Arrays.stream(own)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining("."))));
    return String.join(",", parts);
  }
}
