package org.copytaster.syndication;

import java.util.HashMap;
import java.util.Map;

/**
 * How rare a word is, from background counts that ship with the code and are never learned on the
 * stream, so that a sketch depends on its own article alone.
 *
 * <p>Weights are rounded natural logarithms of lines / lines with the word, 0 to {@link #UNKNOWN};
 * words that the table lacks are rare.
 */
final class Rarity {
  /** Weight of a word that the background texts do not hold. */
  static final int UNKNOWN = 9;

  /** Words from this weight on are content; below it, they are too common to tell texts apart. */
  static final int CONTENT = 3;

  private static final Rarity SHARED = load();

  private final long[] keys;
  private final byte[] weights;

  private Rarity(Map<Long, Byte> table) {
    int size = Integer.highestOneBit(table.size() * 4);
    keys = new long[size];
    weights = new byte[size];
    table.forEach(
        (key, weight) -> {
          int slot = slot(key);
          keys[slot] = key;
          weights[slot] = weight;
        });
  }

  /** Weight of the word with this stem hash (see {@link Words#stemHash}). */
  static int weight(long stemHash) {
    int slot = SHARED.slot(stemHash);
    return SHARED.keys[slot] == stemHash ? SHARED.weights[slot] : UNKNOWN;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static Rarity load() {
    Map<Long, Integer> counts = new HashMap<>();
    int total = 0;
    for (String line : Resource.lines("common-words.tsv")) {
      int tab = line.indexOf('\t');
      String word = line.substring(0, tab);
      int count = Integer.parseInt(line.substring(tab + 1));
      if (word.equals("*")) {
        total = count;
      } else {
        counts.merge(Words.stemHash(word), count, Integer::sum);
      }
    }
    Map<Long, Byte> table = new HashMap<>();
    for (Map.Entry<Long, Integer> e : counts.entrySet()) {
      long weight = Math.round(StrictMath.log((double) total / e.getValue()));
      table.put(e.getKey(), (byte) Math.max(0, Math.min(UNKNOWN - 1, weight)));
    }
    Languages.functionWords().forEach(word -> table.put(word, (byte) 0));
    return new Rarity(table);
  }
}
