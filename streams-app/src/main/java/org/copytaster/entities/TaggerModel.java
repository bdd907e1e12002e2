package org.copytaster.entities;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The trained weights, a byte each. Only their ratios count, so no scale is kept. Immutable. */
final class TaggerModel implements Weights {
  private static final int MAGIC = 0x43544e31;
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
    try (InputStream in = Resources.open(RESOURCE)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": unreadable", e);
    }
  }

  static TaggerModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC || data.readInt() != BITS) {
      throw new IOException("not a tagger model of this version");
    }
    byte[] rows = new byte[Labels.COUNT << BITS];
    data.readFully(rows);
    return new TaggerModel(rows);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(BITS);
    data.write(rows);
    data.flush();
  }

  @Override
  public void add(int bucket, float[] scores, int offset) {
    int row = bucket * Labels.COUNT;
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[offset + label] += rows[row + label];
    }
  }
}
