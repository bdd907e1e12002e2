package org.copytaster.entities;

/**
 * The sums of a model's rows over the {@linkplain WordFeatures features of one word}, for each
 * place where it may stand as a neighbour, or as the token itself. Immutable, so that threads may
 * hand it on without locks.
 */
final class WordSums {
  private final TaggerModel model;
  private final int first;
  private final long[] sums;

  /**
   * Sums up.
   *
   * @param word null for what stands beyond the edges of a sentence, which is a neighbour only
   * @param inside whether for the places of the token itself
   */
  WordSums(TaggerModel model, Word word, boolean inside, WordClusters clusters) {
    this.model = model;
    this.first = inside ? WordFeatures.HERE : 0;
    int end = inside ? WordFeatures.PLACES : WordFeatures.HERE;
    this.sums = new long[2 * (end - first)];
    Buckets buckets = new Buckets();
    for (int place = first; place < end; place++) {
      buckets.clear();
      WordFeatures.add(word, place, clusters, true, buckets);
      long[] lanes = model.lanes(buckets);
      sums[2 * (place - first)] = lanes[0];
      sums[2 * (place - first) + 1] = lanes[1];
    }
  }

  boolean isOf(TaggerModel other) {
    return model == other;
  }

  /** The lanes of the labels of even number. */
  long even(int place) {
    return sums[2 * (place - first)];
  }

  /** The lanes of the labels of odd number, and the number of rows. */
  long odd(int place) {
    return sums[2 * (place - first) + 1];
  }
}
