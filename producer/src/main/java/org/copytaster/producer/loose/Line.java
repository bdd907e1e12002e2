package org.copytaster.producer.loose;

/**
 * A line of the text, or a part of one between bars, without the blanks around it.
 *
 * @param start its first UTF-16 unit in the text
 * @param text its characters
 * @param role what it is
 * @param value what follows its key; empty where it has none
 */
record Line(int start, String text, LineRole role, String value) {
  int end() {
    return start + text.length();
  }

  Line as(LineRole other) {
    return new Line(start, text, other, value);
  }
}
