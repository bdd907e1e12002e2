package org.copytaster.article;

/**
 * A range of characters in a text, in UTF-16 units.
 *
 * @param start first unit of the range, counted from 0
 * @param end the unit after the last one, never before {@code start}
 */
public record Span(int start, int end) {
  /** Refuses a range that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Whether the two ranges share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters of {@code text} that this range names. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
