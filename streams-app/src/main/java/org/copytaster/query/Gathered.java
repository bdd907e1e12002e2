package org.copytaster.query;

import java.time.Duration;
import java.util.List;

/**
 * What was gathered from the owners of some partitions.
 *
 * @param missing partitions that nobody answered for
 * @param standby whether a standby answered for any
 * @param lag of the furthest behind of the stores asked
 */
record Gathered(Slice slice, List<Integer> missing, boolean standby, long lag) {
  /** When it is worth asking again after no answer. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  Gathered {
    missing = List.copyOf(missing);
  }

  /**
   * The rows, where all who were asked have answered.
   *
   * @throws UnansweredException if somebody has not
   */
  List<Slice.Row> whole() {
    if (!missing.isEmpty()) {
      throw new UnansweredException("nobody answers for partitions " + missing, RETRY_AFTER);
    }
    return slice.rows();
  }
}
