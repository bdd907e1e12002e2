package org.copytaster.topology;

/** An article that cannot be taken: it becomes a dead letter, and the rest goes on. */
public final class BadArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Says what is wrong.
   *
   * @param field the field at fault; null where it is no single one
   * @param reason for a person to read
   * @param cause what made it known; may be null
   */
  public BadArticleException(String field, String reason, Throwable cause) {
    super(reason, cause);
    this.field = field;
  }

  /** The field at fault, or null. */
  public String field() {
    return field;
  }
}
