package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text by its function words, or by its script where that has no spaces.
 */
final class Languages {
  /** Too little to tell. */
  static final int UNKNOWN = 0;

  /** Scripts without spaces between words: Chinese, Japanese, Thai and others. */
  private static final int UNSPACED = 31;

  private static final int FEWEST_VOTES = 5;

  private static final Set<String> DECIMAL_COMMA =
      Set.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "sv", "da", "nb", "fi",
          "ro", "el", "bg", "sr", "hr", "id");

  private static final List<String> CODES = new ArrayList<>();
  private static final Map<Long, Integer> MASKS = load();

  private static final StemTable BY_STEM = new StemTable(MASKS);

  private final int[] votes = new int[CODES.size()];
  private int unspaced;

  /** Stem hashes of the function words of all languages. */
  static Set<Long> functionWords() {
    return Collections.unmodifiableSet(MASKS.keySet());
  }

  /** Language of a text, {@link #UNKNOWN} where too few words or none of one language tell. */
  static int of(Tokens tokens) {
    return new Languages().count(tokens);
  }

  private int count(Tokens tokens) {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.kind[i] == Tokens.GRAM) {
        unspaced++;
      } else if (tokens.weight[i] == 0) {
        int mask = BY_STEM.get(tokens.hash[i]);
        for (; mask != 0; mask &= mask - 1) {
          votes[Integer.numberOfTrailingZeros(mask)]++;
        }
      }
    }
    if (unspaced > tokens.size / 2) {
      return UNSPACED;
    }
    int best = 0;
    boolean tie = false;
    for (int i = 1; i < votes.length; i++) {
      if (votes[i] >= votes[best]) {
        tie = votes[i] == votes[best];
        best = i;
      }
    }
    return tie || votes[best] < FEWEST_VOTES ? UNKNOWN : best + 1;
  }

  /** Whether decimals follow a comma: by the language stated or, failing that, by the one told. */
  static boolean hasDecimalComma(String stated, int told) {
    if (stated == null) {
      return told > UNKNOWN && told <= CODES.size() && DECIMAL_COMMA.contains(CODES.get(told - 1));
    }
    int end = stated.indexOf('-');
    String primary = end < 0 ? stated : stated.substring(0, end);
    return DECIMAL_COMMA.contains(primary.toLowerCase(Locale.ROOT));
  }

  private static Map<Long, Integer> load() {
    Map<Long, Integer> masks = new HashMap<>();
    for (String line : Resource.lines("function-words.txt")) {
      int tab = line.indexOf('\t');
      int bit = 1 << CODES.size();
      CODES.add(line.substring(0, tab));
      for (String word : line.substring(tab + 1).split(" ")) {
        masks.merge(Words.stemHash(word), bit, (a, b) -> a | b);
      }
    }
    return masks;
  }
}
