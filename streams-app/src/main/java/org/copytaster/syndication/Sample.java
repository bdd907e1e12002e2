package org.copytaster.syndication;

import java.util.Arrays;

/**
 * The features of one text with the smallest hashes, all of them where they are few.
 *
 * <p>Two samples are compared below the lower of their ceilings, where both are complete: so the
 * share of one text that stands in the other is estimated without bias, however different the two
 * lengths are. A feature is a {@link #HASH_BITS}-bit hash with the weight of the feature in the
 * lowest {@link #WEIGHT_BITS} bits.
 *
 * @param features sorted, distinct
 * @param ceiling features from this one on are left out
 */
record Sample(long[] features, long ceiling) {
  static final int HASH_BITS = 30;
  static final int WEIGHT_BITS = 4;
  static final long ALL = 1L << (HASH_BITS + WEIGHT_BITS);
  private static final int MOST_WEIGHT = (1 << WEIGHT_BITS) - 1;

  static long feature(long hash, int weight) {
    return hash >>> (64 - HASH_BITS) << WEIGHT_BITS | Math.min(weight, MOST_WEIGHT);
  }

  /** What stays when the weight, which depends on capital letters too, is left out. */
  static long hash(long feature) {
    return feature >>> WEIGHT_BITS;
  }

  static int weight(long feature) {
    return (int) (feature & MOST_WEIGHT);
  }

  /** Keeps at most {@code most} of the first {@code count} features; the array is reordered. */
  static Sample of(long[] features, int count, int most) {
    Arrays.sort(features, 0, count);
    int kept = 0;
    long ceiling = ALL;
    for (int i = 0; i < count; i++) {
      if (kept > 0 && hash(features[kept - 1]) == hash(features[i])) {
        continue;
      }
      if (kept == most) {
        ceiling = hash(features[i]) << WEIGHT_BITS;
        break;
      }
      features[kept++] = features[i];
    }
    return new Sample(Arrays.copyOf(features, kept), ceiling);
  }

  /** Weights below a ceiling: of this sample, of the other one, of what both hold. */
  static Overlap overlap(Sample a, Sample b) {
    long ceiling = Math.min(a.ceiling, b.ceiling);
    long ofA = 0;
    long ofB = 0;
    long both = 0;
    int i = 0;
    int j = 0;
    while (i < a.features.length && a.features[i] < ceiling) {
      long feature = a.features[i];
      while (j < b.features.length && hash(b.features[j]) < hash(feature)) {
        ofB += weight(b.features[j++]);
      }
      ofA += weight(feature);
      if (j < b.features.length && hash(b.features[j]) == hash(feature)) {
        both += Math.min(weight(feature), weight(b.features[j]));
      }
      i++;
    }
    while (j < b.features.length && b.features[j] < ceiling) {
      ofB += weight(b.features[j++]);
    }
    return new Overlap(ofA, ofB, both, (double) ceiling / ALL);
  }

  /**
   * Sums of weights.
   *
   * @param first of the first sample
   * @param second of the second sample
   * @param both of the features that both hold
   * @param rate share of all features that the sums cover
   */
  record Overlap(long first, long second, long both, double rate) {
    double ofFirst() {
      return first == 0 ? 0 : (double) both / first;
    }

    double ofSecond() {
      return second == 0 ? 0 : (double) both / second;
    }

    double ofSmaller() {
      return Math.max(ofFirst(), ofSecond());
    }
  }
}
