package org.copytaster.producer.loose;

import java.util.Set;

/**
 * A line of the text, or a part of one between bars, without the blanks around it.
 *
 * @param start its first UTF-16 unit in the text
 * @param text its characters
 * @param role what it is
 * @param value what follows its key; empty where it has none
 */
record Line(int start, String text, LineRole role, String value) {
  /** Dates and times of a page stand in lines of at most so many characters. */
  static final int LONGEST_STAMP = 120;

  private static final Set<String> SENDERS =
      Set.of("from:", "von:", "expéditeur:", "от кого:", "від:");

  int end() {
    return start + text.length();
  }

  /** Whether a header of a mail names its sender. */
  boolean sender() {
    return SENDERS.contains(Lexicon.lower(text.substring(0, text.indexOf(':') + 1)));
  }

  Line as(LineRole other) {
    return new Line(start, text, other, value);
  }
}
