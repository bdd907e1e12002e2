package org.copytaster.syndication;

import java.util.HashMap;
import java.util.Map;

/** Names of months in many languages. */
final class Months {
  private static final StemTable BY_STEM = load();

  private Months() {}

  /** Number of the month, 1 to 12, that a stem names (see {@link Words#stemHash}); 0 for none. */
  static int number(long stem) {
    return BY_STEM.get(stem);
  }

  private static StemTable load() {
    Map<Long, Integer> months = new HashMap<>();
    for (String line : Resource.lines("months.tsv")) {
      int tab = line.indexOf('\t');
      for (String name : line.substring(tab + 1).split("\\|")) {
        months.put(Words.stemHash(name), Integer.parseInt(line.substring(0, tab)));
      }
    }
    return new StemTable(months);
  }
}
