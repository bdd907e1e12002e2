package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The trained weights, a byte each, a bucket's row in one long: rows are summed four labels at a
 * time in lanes of 16 bits. Only their ratios count, so no scale is kept. Immutable.
 */
final class TaggerModel implements Weights {
  private static final int MAGIC = 0x43544e32;
  private static final String RESOURCE = "tagger.model";

  /** What makes a byte unsigned; {@link Features#MOST} such bytes fit in a lane. */
  private static final int BIAS = 128;

  private static final long LANES = 0x00FF00FF00FF00FFL;

  /** A one in the byte above those of the labels, so that the sum of rows holds their number. */
  private static final long ONE = 1L << Labels.COUNT * Byte.SIZE;

  private final long[] rows = new long[1 << BITS];
  private final WordSums edge;

  /** From a byte for each label of each bucket. */
  TaggerModel(byte[] weights) {
    if (weights.length != Labels.COUNT << BITS) {
      throw new IllegalArgumentException("not a row a bucket: " + weights.length);
    }
    for (int cell = 0; cell < weights.length; cell++) {
      long biased = weights[cell] + BIAS;
      rows[cell / Labels.COUNT] |= biased << cell % Labels.COUNT * Byte.SIZE | ONE;
    }
    edge = new WordSums(this, null, false, WordClusters.EMPTY);
  }

  /** Reads the model that ships with this class. */
  static TaggerModel load() {
    return Resources.packed(RESOURCE, TaggerModel::read);
  }

  static TaggerModel read(ByteBuffer in) throws IOException {
    if (in.getInt() != MAGIC || in.getInt() != BITS) {
      throw new IOException("not a tagger model of this version");
    }
    byte[] rows = new byte[Labels.COUNT << BITS];
    in.get(rows);
    return new TaggerModel(rows);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(BITS);
    byte[] weights = new byte[Labels.COUNT << BITS];
    for (int cell = 0; cell < weights.length; cell++) {
      long row = rows[cell / Labels.COUNT];
      weights[cell] = (byte) ((row >>> cell % Labels.COUNT * Byte.SIZE) - BIAS);
    }
    out.write(weights);
  }

  @Override
  public void sum(Features features, float[] scores) {
    long[] lanes = lanes(features.buckets());
    long even = lanes[0];
    long odd = lanes[1];
    for (int i = 0; i < features.words(); i++) {
      int place = features.placeAt(i);
      WordSums sums = sums(features.wordAt(i), place >= WordFeatures.HERE, features.clusters());
      even += sums.even(place);
      odd += sums.odd(place);
    }
    int bias = BIAS * lane(odd, Labels.COUNT);
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[label] = lane(label % 2 == 0 ? even : odd, label) - bias;
    }
  }

  private static int lane(long lanes, int label) {
    return (int) (lanes >>> label / 2 * Short.SIZE) & 0xFFFF;
  }

  /** The sums of a word, which keeps them. */
  private WordSums sums(Word word, boolean inside, WordClusters clusters) {
    if (word == null) {
      return edge;
    }
    WordSums kept = word.sums(inside);
    if (kept == null || !kept.isOf(this)) {
      kept = new WordSums(this, word, inside, clusters);
      word.keep(kept, inside);
    }
    return kept;
  }

  /** The lanes of the labels of even number, then those of odd number with the number of rows. */
  long[] lanes(Buckets buckets) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < buckets.size(); i++) {
      long row = rows[buckets.get(i)];
      even += row & LANES;
      odd += row >>> Byte.SIZE & LANES;
    }
    return new long[] {even, odd};
  }
}
