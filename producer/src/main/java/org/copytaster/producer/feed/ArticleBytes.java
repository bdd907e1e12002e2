package org.copytaster.producer.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;

/** Articles as bytes, to measure and compare them. */
final class ArticleBytes {
  static {
    GeneratedClasses.trust();
  }

  private ArticleBytes() {}

  /** Its Avro binary. */
  static byte[] of(Article article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(Article.class).write(article, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** The same for every delivery of the same version: of all but the time of receipt. */
  static String fingerprint(Article article) {
    return sha256(of(Article.newBuilder(article).setReceived(Instant.EPOCH).build()));
  }

  /** In hex. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
