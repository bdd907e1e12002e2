package org.copytaster.syndication;

import java.util.Arrays;

/**
 * The features of one text with the smallest hashes, all of them where they are few.
 *
 * <p>Two samples are compared below the lower of their ceilings, where both are complete: so the
 * share of one text that stands in the other is estimated without bias, however different the two
 * lengths are. A feature is a {@link #HASH_BITS}-bit hash, then a bit that is 0 where the feature
 * stands in the text's lead, then the weight of the feature in the lowest {@link #WEIGHT_BITS}
 * bits.
 *
 * @param features sorted, distinct
 * @param ceiling features from this one on are left out
 */
record Sample(long[] features, long ceiling) {
  static final int HASH_BITS = 30;
  static final int WEIGHT_BITS = 4;
  private static final int LOW_BITS = WEIGHT_BITS + 1;
  static final long ALL = 1L << (HASH_BITS + LOW_BITS);
  private static final int MOST_WEIGHT = (1 << WEIGHT_BITS) - 1;
  private static final int BODY = 1 << WEIGHT_BITS;

  static long feature(long hash, int weight, boolean lead) {
    return hash >>> (64 - HASH_BITS) << LOW_BITS
        | (lead ? 0 : BODY)
        | Math.min(weight, MOST_WEIGHT);
  }

  /** What stays when place and weight, which depends on capital letters too, are left out. */
  static long hash(long feature) {
    return feature >>> LOW_BITS;
  }

  /** The weight of a feature of the lead, 0 for others. */
  private static int leadWeight(long feature) {
    return (feature & BODY) == 0 ? weight(feature) : 0;
  }

  static int weight(long feature) {
    return (int) (feature & MOST_WEIGHT);
  }

  /** Keeps at most {@code most} of the first {@code count} features; the array is reordered. */
  static Sample of(long[] features, int count, int most) {
    if (count > most + most / 4) {
      // Hashes are spread evenly: a little more than the share wanted is nearly always enough.
      Sample sample =
          ofSmallest(features, below(features, count, ALL / count * most / 4 * 5), most);
      if (sample.ceiling < ALL) {
        return sample;
      }
    }
    return ofSmallest(features, count, most);
  }

  /** Moves the features below a bound to the front and returns their number. */
  private static int below(long[] features, int count, long bound) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long feature = features[i];
      if (feature < bound) {
        features[i] = features[kept];
        features[kept++] = feature;
      }
    }
    return kept;
  }

  private static Sample ofSmallest(long[] features, int count, int most) {
    Arrays.sort(features, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept > 0 && hash(features[kept - 1]) == hash(features[i])) {
        continue;
      }
      if (kept == most) {
        return new Sample(Arrays.copyOf(features, kept), hash(features[i]) << LOW_BITS);
      }
      features[kept++] = features[i];
    }
    return new Sample(Arrays.copyOf(features, kept), ALL);
  }

  /** Weights below a ceiling: of this sample, of the other one, of what both hold. */
  static Overlap overlap(Sample a, Sample b) {
    long ceiling = Math.min(a.ceiling, b.ceiling);
    long ofA = 0;
    long ofB = 0;
    long both = 0;
    long leadA = 0;
    long leadB = 0;
    long foundA = 0;
    long foundB = 0;
    int i = 0;
    int j = 0;
    while (i < a.features.length && a.features[i] < ceiling) {
      long feature = a.features[i];
      while (j < b.features.length && hash(b.features[j]) < hash(feature)) {
        leadB += leadWeight(b.features[j]);
        ofB += weight(b.features[j++]);
      }
      ofA += weight(feature);
      leadA += leadWeight(feature);
      if (j < b.features.length && hash(b.features[j]) == hash(feature)) {
        both += Math.min(weight(feature), weight(b.features[j]));
        foundA += leadWeight(feature);
        foundB += leadWeight(b.features[j]);
      }
      i++;
    }
    while (j < b.features.length && b.features[j] < ceiling) {
      leadB += leadWeight(b.features[j]);
      ofB += weight(b.features[j++]);
    }
    double rate = (double) ceiling / ALL;
    return new Overlap(ofA, ofB, both, share(foundA, leadA), share(foundB, leadB), rate);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0.5 : (double) part / whole;
  }

  /**
   * Sums of weights.
   *
   * @param first of the first sample
   * @param second of the second sample
   * @param both of the features that both hold
   * @param leadOfFirst share of the first one's lead that the second one has anywhere; 0.5 where
   *     the lead holds nothing
   * @param leadOfSecond the other way round
   * @param rate share of all features that the sums cover
   */
  record Overlap(
      long first, long second, long both, double leadOfFirst, double leadOfSecond, double rate) {
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
