package org.copytaster.syndication;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the words of an article that stand for names where the script has capital letters. */
final class Names {
  /** The first ones are kept: news states who matters first. */
  static final int MOST = 40;

  private static final int LONGEST = 24;
  private static final int FEWEST_WORDS = 30;
  private static final double MOST_CAPITALS = 0.33;
  private static final int FEWEST_NAMES = 2;

  private Names() {}

  /**
   * A word of a name.
   *
   * @param word as first written
   * @param weight rarity of the word
   * @param key shared by spellings of one name: Zelensky and Zelenskyy, Witkoff and Whitkoff
   */
  record Name(String word, int weight, long key) {
    Name(String word, int weight) {
      this(word, weight, skeletonHash(word));
    }
  }

  /** Whether capital letters mark names: not in scripts without them, nor where nouns have them. */
  static boolean areMarked(Tokens tokens) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.kind[i] == Tokens.WORD && !tokens.opens[i] && !isUpper(tokens, i)) {
        words++;
        capitals += tokens.capital[i] ? 1 : 0;
      }
    }
    return capitals > 0 && (words < FEWEST_WORDS || capitals < words * MOST_CAPITALS);
  }

  /**
   * Distinct names in order of appearance. A body that names nobody takes the rare words of a
   * headline in capitals too: briefs often name their subject there alone.
   */
  static List<Name> of(Tokens tokens) {
    if (!areMarked(tokens)) {
      return List.of();
    }
    Set<Long> certain = certain(tokens);
    List<Name> names = of(tokens, certain, false);
    return names.size() < FEWEST_NAMES ? of(tokens, certain, true) : names;
  }

  private static List<Name> of(Tokens tokens, Set<Long> certain, boolean shoutingToo) {
    Map<Long, Name> found = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size && found.size() < MOST; i++) {
      if (!isCandidate(tokens, i)) {
        continue;
      }
      boolean rare = tokens.weight[i] == Rarity.UNKNOWN;
      boolean probable = rare && (shoutingToo || tokens.opens[i] && !isUpper(tokens, i));
      if (!probable && !certain.contains(tokens.hash[i])) {
        continue;
      }
      if (Months.number(tokens.hash[i]) > 0 || Cues.isPlain(tokens, i)) {
        continue;
      }
      String word = tokens.text.substring(tokens.start[i], tokens.end[i]);
      Name name =
          new Name(word.length() > LONGEST ? word.substring(0, LONGEST) : word, tokens.weight[i]);
      found.putIfAbsent(name.key(), name);
    }
    return List.copyOf(found.values());
  }

  /** Words with a capital where grammar asks for none, outside of lines in capitals. */
  private static Set<Long> certain(Tokens tokens) {
    Set<Long> certain = new HashSet<>();
    int lineStart = 0;
    while (lineStart < tokens.size) {
      int lineEnd = lineStart;
      int words = 0;
      int capitals = 0;
      while (lineEnd < tokens.size && tokens.line[lineEnd] == tokens.line[lineStart]) {
        if (tokens.kind[lineEnd] == Tokens.WORD) {
          words++;
          capitals += tokens.capital[lineEnd] ? 1 : 0;
        }
        lineEnd++;
      }
      if (words < 4 || capitals * 10 < words * 6) {
        for (int i = lineStart; i < lineEnd; i++) {
          if (isCandidate(tokens, i) && (!tokens.opens[i] || opensName(tokens, i))) {
            certain.add(tokens.hash[i]);
          }
        }
      }
      lineStart = lineEnd;
    }
    return certain;
  }

  /** Whether a word that opens a sentence is the first of a name: "Arden Mills said". */
  private static boolean opensName(Tokens tokens, int i) {
    int next = i + 1;
    return next < tokens.size
        && tokens.kind[next] == Tokens.WORD
        && tokens.capital[next]
        && !tokens.opens[next]
        && tokens.line[next] == tokens.line[i]
        && tokens.start[next] == tokens.end[i] + 1
        && tokens.end[next] - tokens.start[next] >= 2
        && Months.number(tokens.hash[next]) == 0;
  }

  private static boolean isCandidate(Tokens tokens, int i) {
    return tokens.kind[i] == Tokens.WORD
        && tokens.capital[i]
        && tokens.isContent(i)
        && tokens.end[i] - tokens.start[i] >= 2;
  }

  private static boolean isUpper(Tokens tokens, int i) {
    return tokens.capital[i]
        && tokens.end[i] - tokens.start[i] >= 2
        && Character.isUpperCase(tokens.text.charAt(tokens.start[i] + 1));
  }

  /** First sound and consonants, without doubles, h and final y: spellings of one name agree. */
  static long skeletonHash(String word) {
    long hash = Hash64.SEED;
    char last = 0;
    int kept = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = Words.lower(word.charAt(i));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      boolean vowel = isVowel(c);
      char key = vowel ? 'a' : c;
      if (kept > 0 && (vowel || c == 'h' || key == last)) {
        continue;
      }
      hash = Hash64.add(hash, key);
      last = key;
      kept++;
    }
    if (kept < 3) {
      return Hash64.of(word.toLowerCase(Locale.ROOT));
    }
    return Hash64.mix(hash);
  }

  private static boolean isVowel(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> c >= 128 && "äöüáàâéèêíîóôúаеєиіїйоуыэюяё".indexOf(c) >= 0;
    };
  }
}
