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

  private final long[] rows = new long[1 << BITS];

  /** From a byte for each label of each bucket. */
  TaggerModel(byte[] weights) {
    if (weights.length != Labels.COUNT << BITS) {
      throw new IllegalArgumentException("not a row a bucket: " + weights.length);
    }
    for (int cell = 0; cell < weights.length; cell++) {
      long biased = weights[cell] + BIAS;
      rows[cell / Labels.COUNT] |= biased << cell % Labels.COUNT * Byte.SIZE;
    }
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
  public void sum(int[] buckets, int size, float[] scores) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < size; i++) {
      long row = rows[buckets[i]];
      even += row & LANES;
      odd += row >>> Byte.SIZE & LANES;
    }
    for (int label = 0; label < Labels.COUNT; label++) {
      long lanes = label % 2 == 0 ? even : odd;
      int biased = (int) (lanes >>> label / 2 * Short.SIZE) & 0xFFFF;
      scores[label] = biased - BIAS * size;
    }
  }
}
