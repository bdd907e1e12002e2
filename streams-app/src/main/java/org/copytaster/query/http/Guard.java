package org.copytaster.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Route.Access;

/** Refuses whom the server is not for, before anything is read. */
final class Guard {
  /** Bodies that other instances send. */
  static final int PEER_BODY_BYTES = 4 << 20;

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1])(:[0-9]{1,5})?");
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "bearer ";
  private static final String PEERS = "/internal/";

  private final byte[] token;
  private final int bodyBytes;
  private final RateLimit rate;

  Guard(HttpSettings settings) {
    token = settings.token() == null ? null : hash(settings.token());
    bodyBytes = settings.limits().bodyBytes();
    rate =
        new RateLimit(settings.limits().perSecond(), settings.limits().burst(), System::nanoTime);
  }

  /**
   * Whether a name of a host is one of loopback.
   *
   * @param host with or without a port
   */
  static boolean isLoopback(String host) {
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * What holds for all requests.
   *
   * @throws Problem where it is refused
   */
  void admit(HttpServletRequest request) {
    if (token == null && !isLoopback(request.getHeader("Host"))) {
      // A page of elsewhere whose name was pointed to this machine sends its own name here.
      throw new Problem(
          Problem.FORBIDDEN,
          "The Host header names another machine.",
          "Ask for localhost or 127.0.0.1; for other names start the server with a token.");
    }
    boolean peer = request.getRequestURI().startsWith(PEERS) && knows(request);
    int most = peer ? PEER_BODY_BYTES : bodyBytes;
    if (request.getContentLengthLong() > most || request.getHeader("Transfer-Encoding") != null) {
      throw new Problem(
          Problem.TOO_LARGE, "A body may have " + most + " bytes, and must state them.", null);
    }
    long wait = peer ? 0 : rate.take(client(request.getRemoteAddr()));
    if (wait > 0) {
      throw Problem.later(Problem.TOO_MANY_REQUESTS, "Too many requests.", Duration.ofNanos(wait));
    }
  }

  /**
   * What holds for a route.
   *
   * @throws Problem where it is refused
   */
  void admit(HttpServletRequest request, Access access) {
    if (access == Access.PUBLIC || knows(request)) {
      return;
    }
    throw new Problem(
            Problem.UNAUTHORIZED,
            request.getHeader(AUTHORIZATION) == null
                ? "This needs a token."
                : "The token is not right.",
            "Send the header Authorization: Bearer and the token.")
        .with("WWW-Authenticate", "Bearer");
  }

  /** Whether a client has the token, where there is one. */
  private boolean knows(HttpServletRequest request) {
    if (token == null) {
      return true;
    }
    String given = request.getHeader(AUTHORIZATION);
    // Hashes, so that the time to compare says nothing of the token, its length included.
    return given != null
        && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(token, hash(given.substring(BEARER.length()).strip()));
  }

  /** Of IPv6 the network: a client has many addresses there. */
  private static String client(String address) {
    int network = 0;
    for (int i = 0; i < 4 && network >= 0; i++) {
      network = address.indexOf(':', network + 1);
    }
    return network > 0 ? address.substring(0, network) : address;
  }

  private static byte[] hash(String text) {
    return Digests.sha256(text.getBytes(UTF_8));
  }
}
