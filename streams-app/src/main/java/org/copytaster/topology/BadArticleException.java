package org.copytaster.topology;

import java.time.Instant;

/** An article that cannot be taken: it becomes a dead letter, and the rest goes on. */
public final class BadArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final Instant embargo;

  /**
   * Says what is wrong with an article under no embargo.
   *
   * @param field the field at fault; null where it is no single one
   * @param reason for a person to read
   * @param cause what made it known; may be null
   */
  public BadArticleException(String field, String reason, Throwable cause) {
    this(field, reason, cause, null);
  }

  private BadArticleException(String field, String reason, Throwable cause, Instant embargo) {
    super(reason, cause);
    this.field = field;
    this.embargo = embargo;
  }

  /** The same of an article that nobody may read before an instant. */
  BadArticleException under(Instant until) {
    return new BadArticleException(field, getMessage(), this, until);
  }

  /** Until when the article may not be told; null where it is under no embargo. */
  public Instant embargo() {
    return embargo;
  }

  /** The field at fault, or null. */
  public String field() {
    return field;
  }
}
