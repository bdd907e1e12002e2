package org.copytaster.query.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of bytes. */
final class Digests {
  private static final int TAG_BYTES = 12;

  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** An entity tag without its quotes. */
  static String tag(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES);
  }
}
