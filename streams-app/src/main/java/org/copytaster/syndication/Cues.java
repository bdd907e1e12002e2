package org.copytaster.syndication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that mark datelines, plain words and digests. */
final class Cues {
  private static final Map<String, Set<String>> BY_KIND = load();

  static final Set<String> AGENCIES = BY_KIND.get("agency");
  static final Set<String> PLAIN = BY_KIND.get("plain");
  static final Set<String> DIGESTS = BY_KIND.get("digest");

  private Cues() {}

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
