package org.copytaster.syndication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that mark datelines, plain words and digests. */
final class Cues {
  private static final Map<String, Set<String>> BY_KIND = load();

  static final Set<String> AGENCIES = BY_KIND.get("agency");
  private static final Set<String> PLAIN = BY_KIND.get("plain");
  static final Set<String> DIGESTS = BY_KIND.get("digest");

  private static final StemTable PLAIN_STEMS = stems(PLAIN);
  private static final StemTable DIGEST_STEMS = stems(DIGESTS);

  private Cues() {}

  /** Whether the word names nobody although it has a capital letter. */
  static boolean isPlain(Tokens tokens, int i) {
    return PLAIN_STEMS.get(tokens.hash[i]) != 0 && PLAIN.contains(tokens.folded(i));
  }

  /** Whether a word with this stem may open a phrase of a digest's headline. */
  static boolean mayOpenDigest(long stem) {
    return DIGEST_STEMS.get(stem) != 0;
  }

  /** First words of phrases. */
  private static StemTable stems(Set<String> phrases) {
    Map<Long, Integer> stems = new HashMap<>();
    phrases.forEach(phrase -> stems.put(Words.stemHash(phrase.split(" ")[0]), 1));
    return new StemTable(stems);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String line : Resource.lines("cues.tsv")) {
      int tab = line.indexOf('\t');
      Set<String> phrases = kinds.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>());
      for (String phrase : line.substring(tab + 1).split("\\|")) {
        phrases.add(phrase);
      }
    }
    return Map.copyOf(kinds);
  }
}
