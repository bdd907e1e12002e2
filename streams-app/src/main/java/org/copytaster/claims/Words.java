package org.copytaster.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of the grammar, by name. Immutable. */
final class Words {
  private static final String FILE = "words.txt";
  private static final Words RULES = read();

  private final Map<String, Set<String>> lists = new HashMap<>();

  /** The lists of {@value #FILE}, which is read once. */
  static Words load() {
    return RULES;
  }

  private static Words read() {
    Words words = new Words();
    Inflections inflections = Inflections.load();
    for (Sections.Section section : Sections.resource(FILE)) {
      Set<String> list = new HashSet<>();
      section.values("words").forEach(word -> list.addAll(inflections.expand(word)));
      if (words.lists.put(section.name(), Set.copyOf(list)) != null) {
        throw new IllegalStateException(FILE + ": two sections [" + section.name() + "]");
      }
    }
    return words;
  }

  /** Every word of every list, those of its phrases, too. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    for (Set<String> list : lists.values()) {
      list.forEach(phrase -> all.addAll(List.of(phrase.split(" "))));
    }
    return all;
  }

  /** The list of that name; it must exist. */
  WordList list(String name) {
    return new WordList(words(name));
  }

  /** The words of the list of that name; it must exist. */
  Set<String> words(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException(FILE + ": no section [" + name + "]");
    }
    return list;
  }
}
