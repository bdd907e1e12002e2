package org.copytaster.producer.input;

/** An input that no article can be made of; the message tells a newsroom why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Name of the field at fault, or null where it is no single field. */
  private final String field;

  /** The reason, about the input as a whole where {@code field} is null. */
  public Unreadable(String field, String reason) {
    // The place in our code tells nothing about a bad input, and a bad file makes thousands.
    super(reason, null, false, false);
    this.field = field;
  }

  /** Name of the field at fault, or null where it is no single field. */
  public String field() {
    return field;
  }
}
