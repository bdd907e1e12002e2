package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit of measurement or a scale word.
 *
 * @param id place in the list of units, from 1; 0 is "no unit"; stored in sketches
 * @param dimension what it measures; "scale" for words such as million; "" for none
 * @param symbol as shown in evidence
 * @param factor to the base unit of the dimension; for a scale, the power of ten
 */
record Unit(int id, String dimension, String symbol, double factor) {
  static final Unit NONE = new Unit(0, "", "", 1);

  /** Most words in a phrase of the table. */
  static final int LONGEST_PHRASE = 3;

  private static final List<Unit> ALL = new ArrayList<>(List.of(NONE));
  private static final Map<String, Unit> BY_PHRASE = load();

  /** Stems of the first words of the phrases. */
  private static final StemTable FIRST_WORDS = firstWords();

  /** Most characters of a phrase in a script without spaces. */
  private static final int LONGEST_RUN = 4;

  private static final String DATE_DIMENSION = "date";

  /** A day of the year, as month * 100 + day. */
  static final Unit DATE =
      ALL.stream().filter(u -> u.dimension.equals(DATE_DIMENSION)).findFirst().orElseThrow();

  /** The unit with this id, {@link #NONE} for ids that this version does not know. */
  static Unit of(int id) {
    return id < ALL.size() ? ALL.get(id) : NONE;
  }

  /** The unit a lower-case phrase names, or null. */
  static Unit named(String phrase) {
    return BY_PHRASE.get(phrase);
  }

  /** Whether a word with this stem may open a phrase. */
  static boolean mayOpen(long stem) {
    return FIRST_WORDS.get(stem) != 0;
  }

  private static StemTable firstWords() {
    Map<Long, Integer> stems = new HashMap<>();
    BY_PHRASE.keySet().forEach(phrase -> stems.put(Words.stemHash(phrase.split(" ")[0]), 1));
    return new StemTable(stems);
  }

  /** The unit that a single sign such as $ or % stands for, or null; letters are no signs. */
  static Unit sign(char c) {
    return c == ' ' || Character.isLetterOrDigit(c) ? null : BY_PHRASE.get(String.valueOf(c));
  }

  /** The unit or scale whose name, in a script without spaces, starts at a place; or null. */
  static Unit after(String text, int from) {
    int length = lengthAfter(text, from);
    return length == 0 ? null : named(text.substring(from, from + length));
  }

  /** Length of that name, the longest one possible; 0 where there is none. */
  static int lengthAfter(String text, int from) {
    for (int n = Math.min(LONGEST_RUN, text.length() - from); n > 0; n--) {
      if (BY_PHRASE.containsKey(text.substring(from, from + n))) {
        return n;
      }
    }
    return 0;
  }

  boolean isScale() {
    return dimension.equals("scale");
  }

  private static Map<String, Unit> load() {
    Map<String, Unit> phrases = new HashMap<>();
    for (String line : Resource.lines("units.tsv")) {
      String[] fields = line.split("\t", -1);
      Unit unit = new Unit(ALL.size(), fields[0], fields[1], Double.parseDouble(fields[2]));
      ALL.add(unit);
      for (String phrase : fields[3].split("\\|")) {
        if (!phrase.isEmpty()) {
          phrases.put(phrase, unit);
        }
      }
    }
    return Map.copyOf(phrases);
  }
}
