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

  /** The unit with this id, {@link #NONE} for ids that this version does not know. */
  static Unit of(int id) {
    return id < ALL.size() ? ALL.get(id) : NONE;
  }

  /** The unit a lower-case phrase names, or null. */
  static Unit named(String phrase) {
    return BY_PHRASE.get(phrase);
  }

  boolean isScale() {
    return dimension.equals("scale");
  }

  private static Map<String, Unit> load() {
    Map<String, Unit> phrases = new HashMap<>();
    for (String line : Resource.lines("units.tsv")) {
      String[] fields = line.split("\t");
      Unit unit = new Unit(ALL.size(), fields[0], fields[1], Double.parseDouble(fields[2]));
      ALL.add(unit);
      for (String phrase : fields[3].split("\\|")) {
        phrases.put(phrase, unit);
      }
    }
    return Map.copyOf(phrases);
  }
}
