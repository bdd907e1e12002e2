package org.copytaster.producer.feed.http;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Takes the content encoding off a body; what grows without measure is refused. */
public final class Decompression {
  /** What is asked for. */
  static final String ACCEPTED = "gzip, zstd";

  private Decompression() {}

  /**
   * The body without its encoding.
   *
   * @param encoding the header Content-Encoding; null for none
   * @param limit bytes that it may have at most
   * @throws IOException if it is damaged, in no known encoding or longer
   */
  public static byte[] of(byte[] body, String encoding, int limit) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    switch (name) {
      case "", "identity" -> {
        return body;
      }
      case "gzip", "x-gzip" -> {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
          return bounded(in, limit);
        }
      }
      case "zstd" -> {
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(body))) {
          return bounded(in, limit);
        }
      }
      default ->
          throw new IOException("the answer is compressed as " + name + ", which is not read");
    }
  }

  private static byte[] bounded(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new IOException("the answer has more than %,d bytes once unpacked".formatted(limit));
    }
    return bytes;
  }
}
