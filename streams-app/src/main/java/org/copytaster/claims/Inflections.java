package org.copytaster.claims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs: "seize*" stands for seize, seizes, seized and seizing. */
final class Inflections {
  private static final String FILE = "verbs.txt";
  private static final char ALL_FORMS = '*';
  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> irregular = new HashMap<>();
  private final Set<String> doubling;

  private Inflections(Sections.Section irregular, Sections.Section doubling) {
    for (String forms : irregular.values("forms")) {
      List<String> parts = List.of(forms.split(" "));
      this.irregular.put(parts.get(0), parts.subList(1, parts.size()));
    }
    this.doubling = Set.copyOf(doubling.values("forms"));
  }

  static Inflections load() {
    List<Sections.Section> sections = Sections.resource(FILE);
    return new Inflections(sections.get(0), sections.get(1));
  }

  /** All forms of a phrase whose first word is marked with a star, or the phrase itself. */
  Set<String> expand(String phrase) {
    int star = phrase.indexOf(ALL_FORMS);
    if (star < 0) {
      return Set.of(phrase);
    }
    String rest = phrase.substring(star + 1);
    Set<String> forms = new LinkedHashSet<>();
    forms(phrase.substring(0, star)).forEach(form -> forms.add(form + rest));
    return forms;
  }

  private Set<String> forms(String verb) {
    Set<String> forms = new LinkedHashSet<>(List.of(verb, third(verb), stem(verb) + "ing"));
    List<String> past = irregular.get(verb);
    if (past == null) {
      forms.add(verb.endsWith("e") ? verb + "d" : y(verb) ? cut(verb) + "ied" : stem(verb) + "ed");
    } else {
      forms.addAll(past);
    }
    return forms;
  }

  private static String third(String verb) {
    if (y(verb)) {
      return cut(verb) + "ies";
    }
    boolean sibilant =
        verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
    return sibilant || verb.endsWith("o") ? verb + "es" : verb + "s";
  }

  /** What "ing" is put behind: "tak", "grabb", "seiz". */
  private String stem(String verb) {
    if (doubling.contains(verb)) {
      return verb + verb.charAt(verb.length() - 1);
    }
    if (verb.endsWith("ie")) {
      return cut(cut(verb)) + "y";
    }
    return verb.endsWith("e") && !verb.endsWith("ee") ? cut(verb) : verb;
  }

  private static boolean y(String verb) {
    return verb.endsWith("y") && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
  }

  private static String cut(String word) {
    return word.substring(0, word.length() - 1);
  }
}
