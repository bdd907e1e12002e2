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

  /** What a cell has for its weight; the bits above are those of the key. */
  private static final long WEIGHT = 15;

  /** Keys with their weights in the lowest bits, since memory is what a look-up waits for. */
  private final long[] cells;

  private Rarity(Map<Long, Byte> table) {
    cells = new long[Integer.highestOneBit(table.size() * 4)];
    table.forEach((key, weight) -> cells[slot(key)] = key & ~WEIGHT | weight);
  }

  /** Weight of the word with this stem hash (see {@link Words#stemHash}). */
  static int weight(long stemHash) {
    long cell = SHARED.cells[SHARED.slot(stemHash)];
    return cell == 0 ? UNKNOWN : (int) (cell & WEIGHT);
  }

  /** Where the key is, or the empty cell that it would take. */
  private int slot(long key) {
    int mask = cells.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (cells[slot] != 0 && ((cells[slot] ^ key) & ~WEIGHT) != 0) {
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
