package org.copytaster.query.http;

import java.time.Duration;

/**
 * What a server takes on.
 *
 * @param threads that answer; live streams hold one each
 * @param concurrent requests at a time, streams apart
 * @param connections at a time
 * @param perSecond requests a second of one client in the long run; 0 for no limit
 * @param burst requests of one client at once
 * @param headerBytes of request line and headers
 * @param bodyBytes of a request
 * @param idle how long a client may neither send nor take anything
 */
public record HttpLimits(
    int threads,
    int concurrent,
    int connections,
    int perSecond,
    int burst,
    int headerBytes,
    int bodyBytes,
    Duration idle) {
  /** For a newsroom behind one server. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(160, 64, 512, 100, 400, 8 << 10, 64 << 10, Duration.ofSeconds(30));

  /** The same without a limit on requests a second. */
  public HttpLimits withoutRate() {
    return new HttpLimits(threads, concurrent, connections, 0, burst, headerBytes, bodyBytes, idle);
  }
}
