package org.copytaster.producer.feed.format;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Bytes as they were fetched, pushed or found in a file; not copied.
 *
 * @param bytes decompressed, but otherwise as received
 * @param contentType media type without parameters, or null where nobody told
 * @param charset as the transport told it (the Content-Type's parameter), or null
 * @param address where they came from, or null; relative links are resolved against it
 * @param received when
 */
public record Payload(
    byte[] bytes, String contentType, String charset, URI address, Instant received) {
  /** Bytes and time are required. */
  public Payload {
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(received);
  }
}
