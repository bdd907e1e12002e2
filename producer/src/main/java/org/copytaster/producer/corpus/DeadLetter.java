package org.copytaster.producer.corpus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.copytaster.schema.DeadLetters;

/**
 * An input that could not be read.
 *
 * @param file the file, relative to the corpus, with / as separator; "-" for standard input
 * @param line the line, counted from 1; null where the whole file is at fault
 * @param field the field at fault; null where it is no single field
 * @param reason what was wrong, for a newsroom to read
 * @param bytes the original, or its first {@link DeadLetters#MAX_KEPT_BYTES}; not copied
 * @param sha256 of the whole original, in hex
 * @param length of the whole original, in bytes
 */
public record DeadLetter(
    String file, Long line, String field, String reason, byte[] bytes, String sha256, long length) {
  /** Only line and field may be null. */
  public DeadLetter {
    Objects.requireNonNull(file);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(sha256);
  }

  /** A letter about an original that is at hand as a whole. */
  public static DeadLetter of(
      String file, Long line, String field, String reason, byte[] original) {
    return new DeadLetter(
        file,
        line,
        field,
        reason,
        Arrays.copyOf(original, Math.min(original.length, DeadLetters.MAX_KEPT_BYTES)),
        HexFormat.of().formatHex(newDigest().digest(original)),
        original.length);
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
