package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.List;

/**
 * Attribution lines of aggregators: "according to A, B, and C.", alone on a line or run into the
 * text after it, as pages with lost markup have it.
 */
final class Attribution {
  private static final String CUE = "according to ";
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 5;

  private Attribution() {}

  /** Whether the line opens with such a fragment. */
  static boolean fragment(String line) {
    return !sources(line).isEmpty();
  }

  /** The names in the fragment that opens the line; empty where there is none. */
  static List<String> sources(String line) {
    if (!line.regionMatches(true, 0, CUE, 0, CUE.length())) {
      return List.of();
    }
    int stop = end(line);
    // A sentence of the article has a capital and goes on after the names.
    boolean fragment = line.startsWith(CUE) || stop >= line.length() - 1;
    if (stop < 0 || !fragment) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    String list = line.substring(CUE.length(), stop).replace(", and ", ", ").replace(" and ", ", ");
    for (String part : list.split(", ", -1)) {
      String name = part.strip();
      if (name.isEmpty()
          || !Character.isUpperCase(name.charAt(0))
          || Shape.words(name) > MOST_WORDS) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /** Index of the full stop behind the names, the line's end if it has none, or -1. */
  private static int end(String line) {
    int limit = Math.min(line.length(), LONGEST);
    for (int i = CUE.length(); i < limit; i++) {
      char c = line.charAt(i);
      boolean initial = i < 2 || !Character.isLetter(line.charAt(i - 2));
      boolean goesOn =
          i + 1 < line.length()
              && line.charAt(i + 1) == ' '
              && !(i + 2 < line.length() && Character.isUpperCase(line.charAt(i + 2)));
      if (c == '.' && !initial && !goesOn) {
        return i;
      }
    }
    return line.length() < LONGEST ? line.length() : -1;
  }
}
