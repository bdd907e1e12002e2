package org.copytaster.syndication;

import java.util.HashMap;
import java.util.Map;

/** Names of months in many languages. */
final class Months {
  private static final Map<String, Integer> BY_NAME = load();

  private Months() {}

  /** Number of the month, 1 to 12, by its name in lower case; 0 where it is none. */
  static int number(String folded) {
    return BY_NAME.getOrDefault(folded, 0);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> months = new HashMap<>();
    for (String line : Resource.lines("months.tsv")) {
      int tab = line.indexOf('\t');
      for (String name : line.substring(tab + 1).split("\\|")) {
        months.put(name, Integer.parseInt(line.substring(0, tab)));
      }
    }
    return Map.copyOf(months);
  }
}
