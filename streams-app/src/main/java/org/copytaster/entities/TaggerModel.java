package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The trained weights, a byte each. Only their ratios count, so no scale is kept. Immutable. */
final class TaggerModel implements Weights {
  private static final int MAGIC = 0x43544e32;
  private static final String RESOURCE = "tagger.model";

  private final byte[] rows;

  TaggerModel(byte[] rows) {
    if (rows.length != Labels.COUNT << BITS) {
      throw new IllegalArgumentException("not a row a bucket: " + rows.length);
    }
    this.rows = rows;
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
    out.write(rows);
  }

  @Override
  public void add(int bucket, float[] scores, int offset) {
    int row = bucket * Labels.COUNT;
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[offset + label] += rows[row + label];
    }
  }
}
