package org.copytaster.producer.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops where a small compressed file turns out endless. */
final class BombGuard extends FilterInputStream {
  /** Up to here no ratio does harm. */
  private static final long FREE_BYTES = 256L * 1024 * 1024;

  /** News text shrinks to a tenth, lists of numbers to a fiftieth. */
  private static final long MAX_RATIO = 200;

  /** The file unpacks to far more than text can. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb(long unpacked) {
      super(
          "the compressed file unpacks to more than "
              + unpacked / (1024 * 1024)
              + " MiB, over "
              + MAX_RATIO
              + " times its size: it is not read further");
    }
  }

  private final CountingStream packed;
  private long unpacked;

  /**
   * A guard.
   *
   * @param in the decompressed stream
   * @param packed counts what it reads
   */
  BombGuard(InputStream in, CountingStream packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws Bomb {
    unpacked += read;
    if (unpacked > FREE_BYTES && unpacked / MAX_RATIO > packed.count()) {
      throw new Bomb(unpacked);
    }
  }
}
