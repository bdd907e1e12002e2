package org.copytaster.syndication;

import java.util.function.Supplier;

/**
 * Values by hashes that are not 0. Probes are looked up a hundred times an article, and almost all
 * memory of an index is in this map: so it has neither boxes nor nodes.
 */
final class LongMap<V> {
  private static final int FIRST_ROOM = 1 << 10;

  private long[] keys = new long[FIRST_ROOM];
  private Object[] values = new Object[FIRST_ROOM];
  private int size;

  /** The value of a key; null for none. */
  V get(long key) {
    return value(slot(key));
  }

  /** The value of a key; one is made where there is none. */
  V get(long key, Supplier<V> maker) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      values[slot] = maker.get();
      size++;
    }
    return value(slot);
  }

  /** Removes a key that is there. */
  void remove(long key) {
    int mask = keys.length - 1;
    int empty = slot(key);
    // Who had to give way to the one that goes moves up, or it would no longer be found.
    for (int next = empty + 1 & mask; keys[next] != 0; next = next + 1 & mask) {
      int home = home(keys[next]);
      if ((next - home & mask) >= (next - empty & mask)) {
        keys[empty] = keys[next];
        values[empty] = values[next];
        empty = next;
      }
    }
    keys[empty] = 0;
    values[empty] = null;
    size--;
  }

  @SuppressWarnings("unchecked") // Only values of this type are put in.
  private V value(int slot) {
    return (V) values[slot];
  }

  private int slot(long key) {
    int slot = home(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** Parts of an index go by the lowest bits; these are others. */
  private int home(long key) {
    return (int) (key >>> 20) & keys.length - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
