package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells names of outlets: known ones, and names made of the words that the press calls itself. */
final class OutletNames {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 50;

  private static final Set<String> KNOWN =
      Resource.lines("outlets.txt").stream().map(Shape::squash).collect(Collectors.toSet());

  private static final Set<String> PRESS = new HashSet<>();
  private static final List<String> ENDINGS = new ArrayList<>();

  static {
    for (String word : Resource.lines("press.txt")) {
      if (word.startsWith("*")) {
        ENDINGS.add(word.substring(1));
      } else {
        PRESS.add(word);
      }
    }
  }

  private OutletNames() {}

  /** Whether an outlet of that name is known. */
  static boolean known(String name) {
    return name.length() <= LONGEST && KNOWN.contains(Shape.squash(name));
  }

  /** Whether an outlet of that name is known, or its words are those of an outlet. */
  static boolean like(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    if (known(name)) {
      return true;
    }
    int words = Shape.words(name);
    if (words > MOST_WORDS || !Shape.name(name) || Lexicon.get().label(name)) {
      return false;
    }
    String[] parts = Lexicon.lower(name).split("[ \u00a0]+");
    String last = parts[parts.length - 1];
    boolean compound =
        ENDINGS.stream()
            .anyMatch(ending -> last.endsWith(ending) && last.length() > ending.length() + 2);
    int first = words > 2 && parts[0].length() <= 3 ? 1 : 0;
    boolean opens = words > 1 && PRESS.contains(parts[first]) && ofPlace(parts, first + 1);
    return compound || words > 1 && PRESS.contains(last) || opens;
  }

  /** "Corriere del Porto", "Diario de la Costa": a small word follows. */
  private static boolean ofPlace(String[] parts, int at) {
    return at + 1 < parts.length && Lexicon.get().particle(parts[at]);
  }
}
