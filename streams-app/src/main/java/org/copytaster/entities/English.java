package org.copytaster.entities;

import java.util.Locale;
import java.util.Set;

/** Tells English from other languages by little words; the tagger is for English alone. */
final class English {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "for", "is", "was", "with", "said", "by", "from", "has",
          "it", "at", "his", "her", "their", "have", "not", "but", "be", "are", "this");
  private static final Set<String> OTHERS =
      Set.of(
          "de", "la", "le", "les", "el", "der", "die", "und", "et", "que", "en", "los", "il", "di",
          "che", "das", "del", "des", "och", "att", "ist", "est", "een", "het", "van", "una",
          "dans", "por", "para", "nie", "się", "na", "ve", "bir", "do", "da", "em", "os", "og");
  private static final int SAMPLE = 2000;

  private English() {}

  /** Whether a text is English: by its stated language, else by its words. */
  static boolean is(String language, Passage passage) {
    if (language != null && !language.isBlank()) {
      String tag = language.toLowerCase(Locale.ROOT);
      return tag.equals("en") || tag.startsWith("en-") || tag.startsWith("en_");
    }
    Tokens tokens = passage.tokens();
    int english = 0;
    int others = 0;
    int latin = 0;
    int foreign = 0;
    int limit = Math.min(tokens.size(), SAMPLE);
    for (int i = 0; i < limit; i++) {
      int shape = passage.shape(i);
      if (shape == Shape.LOWER && tokens.end(i) - tokens.start(i) <= 5) {
        String word = passage.words(i, i + 1);
        english += ENGLISH.contains(word) ? 1 : 0;
        others += OTHERS.contains(word) ? 1 : 0;
      }
      int first = passage.text().codePointAt(tokens.start(i));
      if (Character.isLetter(first)) {
        boolean isLatin = Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
        latin += isLatin ? 1 : 0;
        foreign += isLatin ? 0 : 1;
      }
    }
    return latin >= foreign && english >= others;
  }
}
