package org.copytaster.producer.input;

/** What an input may measure at most, in bytes of UTF-8. */
public final class Limits {
  /** The text of an article: with all other fields a record stays below the topics' 4 MiB. */
  public static final int MAX_BODY_BYTES = 1_000_000;

  /** Any other field. */
  public static final int MAX_FIELD_BYTES = 65_536;

  /** An article's id: it is a key in every topic and store. */
  public static final int MAX_ID_BYTES = 1_000;

  /** A line of JSON: the longest text, every character of it written as an escape, and more. */
  public static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

  /** Before this year nothing was printed with movable type in Europe: a slip of the sender. */
  public static final int FIRST_YEAR = 1450;

  private Limits() {}
}
