package org.copytaster.query.http.route;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What cannot be answered, as RFC 9457 says it: thrown by whoever finds out. */
public final class Problem extends RuntimeException {
  /** Media type of its JSON. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A parameter or header is wrong. */
  public static final int BAD_REQUEST = 400;

  /** A token is needed. */
  public static final int UNAUTHORIZED = 401;

  /** Not to be had here. */
  public static final int FORBIDDEN = 403;

  /** There is no such thing. */
  public static final int NOT_FOUND = 404;

  /** Not with this method. */
  public static final int METHOD_NOT_ALLOWED = 405;

  /** Not in this format. */
  public static final int NOT_ACCEPTABLE = 406;

  /** A body is too large. */
  public static final int TOO_LARGE = 413;

  /** Too many requests of one client. */
  public static final int TOO_MANY_REQUESTS = 429;

  /** A fault of ours. */
  public static final int INTERNAL = 500;

  /** Not now. */
  public static final int UNAVAILABLE = 503;

  private static final long serialVersionUID = 1L;
  private static final Map<Integer, String> TITLES =
      Map.of(
          BAD_REQUEST, "Bad request",
          UNAUTHORIZED, "Token needed",
          FORBIDDEN, "Not given here",
          NOT_FOUND, "Not found",
          METHOD_NOT_ALLOWED, "Method not allowed",
          NOT_ACCEPTABLE, "Format not available",
          TOO_LARGE, "Too large",
          TOO_MANY_REQUESTS, "Too many requests",
          INTERNAL, "Internal error",
          UNAVAILABLE, "Not available now");

  private final int status;
  private final String hint;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A problem.
   *
   * @param status of the answer
   * @param detail what is wrong, in a sentence
   * @param hint what to do about it; null for nothing
   */
  public Problem(int status, String detail, String hint) {
    super(detail);
    this.status = status;
    this.hint = hint;
  }

  /** A parameter that is wrong; the detail names it. */
  public static Problem parameter(String name, String detail) {
    return new Problem(BAD_REQUEST, name + ": " + detail, null);
  }

  /** Something that is not there. */
  public static Problem notFound(String what) {
    return new Problem(NOT_FOUND, "There is no " + what + ".", null);
  }

  /** To be asked again after a while. */
  public static Problem later(int status, String detail, Duration after) {
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return new Problem(status, detail, "Ask again in " + seconds + " s.")
        .with("Retry-After", Long.toString(seconds));
  }

  /** The same with a header of the answer. */
  public Problem with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Of the answer. */
  public int status() {
    return status;
  }

  /** The answer. */
  public Reply.Whole reply() {
    return Reply.problem(status, body(status, getMessage(), hint)).with(headers);
  }

  /** The members of a problem. */
  public static Map<String, Object> body(int status, String detail, String hint) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", TITLES.getOrDefault(status, "Refused"));
    body.put("status", status);
    body.put("detail", detail);
    body.put("hint", hint);
    return body;
  }
}
