package org.copytaster.entities;

/** A list of buckets of {@link Weights} with room for those of one token. */
final class Buckets {
  private final int[] buckets = new int[Features.MOST];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds the bucket of a template's value. */
  void add(int template, long value) {
    buckets[size++] = Weights.bucket(Hashes.feature(template, value));
  }

  int size() {
    return size;
  }

  int get(int index) {
    return buckets[index];
  }
}
