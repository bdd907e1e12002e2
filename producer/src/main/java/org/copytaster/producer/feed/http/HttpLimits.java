package org.copytaster.producer.feed.http;

import java.time.Duration;
import java.util.Objects;

/**
 * What an answer may take.
 *
 * @param connect until there is a connection
 * @param whole until all of the answer is there, redirects included
 * @param bytes of the body as it is sent
 * @param unpacked bytes of the body once it is unpacked
 */
public record HttpLimits(Duration connect, Duration whole, int bytes, int unpacked) {
  /** For newsrooms. */
  public static final HttpLimits USUAL =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(60), 32 * 1024 * 1024, 64 * 1024 * 1024);

  /** The durations are required. */
  public HttpLimits {
    Objects.requireNonNull(connect);
    Objects.requireNonNull(whole);
  }
}
