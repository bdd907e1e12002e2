package org.copytaster.producer.feed.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.copytaster.schema.Article;

/** Tells whether a feed says the same about an item as it said before. */
final class Fingerprint {
  private static final Instant NO_TIME = Instant.EPOCH;

  private Fingerprint() {}

  /**
   * SHA-256, in hex, of the article without what differs from one delivery to the next.
   *
   * @param dated whether the published time is the item's own
   */
  static String of(Article article, boolean dated) {
    Article.Builder plain = Article.newBuilder(article).setReceived(NO_TIME).setRawPayload(null);
    if (!dated) {
      plain.setPublished(NO_TIME);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(Article.class).write(plain.build(), encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Intake.sha256(bytes.toByteArray());
  }
}
