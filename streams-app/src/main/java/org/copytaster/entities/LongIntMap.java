package org.copytaster.entities;

/** A hash map from long to int by open addressing; the key 0 is not allowed. */
final class LongIntMap {
  /** Takes a key and its value. */
  interface Visitor {
    void visit(long key, int value);
  }

  private final long[] keys;
  private final int[] values;
  private final int mask;

  /** Room for {@code size} keys at most. */
  LongIntMap(int size) {
    int capacity = Math.max(16, Integer.highestOneBit(size * 2) << 1);
    this.keys = new long[capacity];
    this.values = new int[capacity];
    this.mask = capacity - 1;
  }

  void put(long key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }

  /** Gives a key another value, if it is there. */
  void replace(long key, int value) {
    int slot = slot(key);
    if (keys[slot] == key) {
      values[slot] = value;
    }
  }

  int get(long key, int missing) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : missing;
  }

  int size() {
    int size = 0;
    for (long key : keys) {
      size += key == 0 ? 0 : 1;
    }
    return size;
  }

  /** Hands over all keys, in no order that means anything. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        visitor.visit(keys[i], values[i]);
      }
    }
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
