package org.copytaster.producer.corpus;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.copytaster.schema.DeadLetters;

/** Collects bytes up to a limit; of what goes beyond it, only hash and length are kept. */
final class BoundedBytes {
  private static final int SMALL = 64 * 1024;

  private final int limit;
  private byte[] bytes = new byte[SMALL];
  private int kept;
  private long length;

  /** Runs only once the limit is passed: what is kept as a whole can be hashed when asked. */
  private MessageDigest digest;

  BoundedBytes(int limit) {
    this.limit = limit;
  }

  void clear() {
    if (bytes.length > limit / 8 && bytes.length > SMALL) {
      bytes = new byte[SMALL];
    }
    kept = 0;
    length = 0;
    digest = null;
  }

  void add(byte[] from, int offset, int count) {
    int fits = Math.min(count, limit - kept);
    if (kept + fits > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(kept + fits, 2 * bytes.length)));
    }
    System.arraycopy(from, offset, bytes, kept, fits);
    kept += fits;
    length += count;
    if (fits < count) {
      if (digest == null) {
        digest = DeadLetter.newDigest();
        digest.update(bytes, 0, kept);
      }
      digest.update(from, offset + fits, count - fits);
    }
  }

  /** The bytes collected, valid up to {@link #kept()}; overwritten after {@link #clear()}. */
  byte[] array() {
    return bytes;
  }

  int kept() {
    return kept;
  }

  /** Length of everything added, kept or not. */
  long length() {
    return length;
  }

  boolean overflown() {
    return length > kept;
  }

  /** A letter about everything added; may be made once. */
  DeadLetter letter(String file, Long line, String field, String reason) {
    if (digest == null) {
      digest = DeadLetter.newDigest();
      digest.update(bytes, 0, kept);
    }
    return new DeadLetter(
        file,
        line,
        field,
        reason,
        Arrays.copyOf(bytes, Math.min(kept, DeadLetters.MAX_KEPT_BYTES)),
        HexFormat.of().formatHex(digest.digest()),
        length);
  }
}
