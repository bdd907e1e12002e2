package org.copytaster.query;

/** A cursor that no list of ours has given out. */
public final class BadCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Of the cursor as given. */
  public BadCursorException(String cursor) {
    super("the cursor is none of this list: " + cursor);
  }
}
