package org.copytaster.syndication;

import java.util.Map;

/** Small numbers by stem hash (see {@link Words#stemHash}), for what is asked of every word. */
final class StemTable {
  private final long[] keys;
  private final int[] values;

  /** A table of values other than 0. */
  StemTable(Map<Long, Integer> entries) {
    int size = Integer.highestOneBit(Math.max(1, entries.size())) * 8;
    keys = new long[size];
    values = new int[size];
    entries.forEach(
        (key, value) -> {
          int slot = slot(key);
          keys[slot] = key;
          values[slot] = value;
        });
  }

  /** The value of a stem, 0 where it has none. */
  int get(long stem) {
    return values[slot(stem)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
