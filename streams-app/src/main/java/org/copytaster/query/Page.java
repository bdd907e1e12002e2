package org.copytaster.query;

import java.util.List;

/**
 * Part of a list.
 *
 * @param items in the order of the list
 * @param next where the list goes on; null at its end
 * @param missing partitions whose owners did not answer; their items are not in the list
 * @param lag records by which the furthest behind of the stores asked is late; 0 where all are
 *     owners that have caught up
 */
public record Page<T>(List<T> items, String next, List<Integer> missing, long lag) {
  /** Lists are copied. */
  public Page {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }
}
