package org.copytaster.query.http;

/**
 * How a server is reached.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param token that clients must show; null for none, which only loopback allows
 * @param rights what of the articles' words it gives
 * @param limits what it takes on
 */
public record HttpSettings(String host, int port, String token, Rights rights, HttpLimits limits) {
  /** On loopback, for whoever is on this machine. */
  public static HttpSettings loopback(int port) {
    return new HttpSettings("127.0.0.1", port, null, Rights.FULL, HttpLimits.DEFAULT);
  }

  /** The token is not shown. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
