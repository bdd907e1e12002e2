package org.copytaster.operate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a pipeline stood when it was last looked at.
 *
 * @param topics that it and its views read, in the order of the table of topics
 * @param counts sums of the partitions' balances, by name
 * @param clock the lowest of the partitions; null before the first
 * @param deadLetters how many there are
 * @param articlesPerSecond over the last half minute
 */
public record Standing(
    List<TopicLag> topics,
    Map<String, Long> counts,
    Instant clock,
    long deadLetters,
    double articlesPerSecond) {
  /** Before the first look. */
  static final Standing UNKNOWN = new Standing(List.of(), Map.of(), null, 0, 0);

  /**
   * A topic and its readers.
   *
   * @param topic its name
   * @param end sum of the ends of its partitions
   * @param lags records that are still to be read, by application
   */
  public record TopicLag(String topic, long end, Map<String, Long> lags) {
    /** Of the reader that is furthest behind. */
    public long lag() {
      return lags.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
  }
}
