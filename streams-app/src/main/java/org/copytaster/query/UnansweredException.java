package org.copytaster.query;

import java.time.Duration;

/** Nobody who has the answer can be reached just now; to be asked again. */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /** With the reason and the time after which it is worth asking again. */
  public UnansweredException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** When it is worth asking again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
