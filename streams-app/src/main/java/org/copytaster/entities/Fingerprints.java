package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A read-only map from hashes to small positive numbers that keeps a few bits of each hash only: a
 * hash that is not in it is taken for one that is about once in a thousand times. Immutable.
 */
final class Fingerprints {
  /** So that a slot has four bits of {@link #present}. */
  private static final int SLOTS_A_WORD = Long.SIZE / 4;

  private static final int SPREAD = 0x9E3779B9;

  /** A map of nothing. */
  static final Fingerprints EMPTY = new Fingerprints(0, 1);

  /** A key and its value for each slot, side by side, since memory is what a look-up waits for. */
  private final int[] cells;

  /**
   * Two bits of one word for each hash, in far less room than the keys: tells nearly all that are
   * absent.
   */
  private final long[] present;

  private final int mask;
  private final int bits;

  private Fingerprints(int size, int bits) {
    int capacity = Integer.highestOneBit(Math.max(8, size + size / 2)) << 1;
    this.cells = new int[2 * capacity];
    this.present = new long[capacity / SLOTS_A_WORD];
    this.mask = capacity - 1;
    this.bits = bits;
  }

  /** The value of a hash, or 0. */
  int get(long hash) {
    int key = fingerprint(hash, bits) + 1;
    int mixed = key * SPREAD;
    if ((~present[word(mixed)] & bits(mixed)) != 0) {
      return 0;
    }
    int cell = cell(key);
    return cells[cell] == key ? cells[cell + 1] : 0;
  }

  private void put(int fingerprint, int value) {
    int cell = cell(fingerprint + 1);
    cells[cell] = fingerprint + 1;
    cells[cell + 1] = (short) value;
    int mixed = (fingerprint + 1) * SPREAD;
    present[word(mixed)] |= bits(mixed);
  }

  private int word(int mixed) {
    return mixed >>> 12 & present.length - 1;
  }

  private static long bits(int mixed) {
    return 1L << mixed | 1L << (mixed >>> 6);
  }

  private int cell(int key) {
    int slot = key * SPREAD >>> 3 & mask;
    while (cells[2 * slot] != 0 && cells[2 * slot] != key) {
      slot = slot + 1 & mask;
    }
    return 2 * slot;
  }

  private static int fingerprint(long hash, int bits) {
    return (int) (Hashes.chain(0, hash) >>> (64 - bits));
  }

  /** Reads what {@link #write} wrote. */
  static Fingerprints read(ByteBuffer in) {
    int bits = Byte.toUnsignedInt(in.get());
    int size = in.getInt();
    Fingerprints table = new Fingerprints(size, bits);
    int[] fingerprints = new int[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      int gap = 0;
      int part;
      int shift = 0;
      do {
        part = Byte.toUnsignedInt(in.get());
        gap |= (part & 127) << shift;
        shift += 7;
      } while (part > 127);
      last += gap;
      fingerprints[i] = last;
    }
    for (int i = 0; i < size; i++) {
      table.put(fingerprints[i], Short.toUnsignedInt(in.getShort()));
    }
    return table;
  }

  /**
   * Writes a table; where two hashes share a fingerprint, their values are joined bit by bit if
   * {@code join}, else the first one stays.
   */
  static void write(Map<Long, Integer> entries, int bits, boolean join, DataOutputStream out)
      throws IOException {
    SortedMap<Integer, Integer> sorted = new TreeMap<>();
    entries.forEach(
        (hash, value) -> sorted.merge(fingerprint(hash, bits), value, (a, b) -> join ? a | b : a));
    out.writeByte(bits);
    out.writeInt(sorted.size());
    int last = 0;
    for (int fingerprint : sorted.keySet()) {
      int gap = fingerprint - last;
      while (gap > 127) {
        out.writeByte(gap & 127 | 128);
        gap >>>= 7;
      }
      out.writeByte(gap);
      last = fingerprint;
    }
    for (int value : sorted.values()) {
      out.writeShort(value);
    }
  }
}
