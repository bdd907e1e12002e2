package org.copytaster.entities;

/** The weights of a linear model over hashed features: one row of {@link Labels#COUNT} a bucket. */
interface Weights {
  /** Number of bits of a feature's hash that choose its bucket. */
  int BITS = 19;

  /** The bucket of a feature. */
  static int bucket(int feature) {
    return feature >>> (32 - BITS);
  }

  /**
   * Writes the sum of the rows of a token's features, at most {@link Features#MOST}, into {@code
   * scores}.
   */
  void sum(Features features, float[] scores);
}
