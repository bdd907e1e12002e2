package org.copytaster.entities;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How a name sounds, roughly: the same for the ways in which one name is brought into Latin letters
 * (Zelensky, Zelenskyy, Zelenskiy; Umerov, Oumerov), and for the Cyrillic that they come from.
 */
final class Spelling {
  /** Shorter names are too much alike to be told apart by sound. */
  static final int LEAST = 5;

  private static final String CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяў";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "g", "d", "e", "e", "e", "j", "z", "i", "i", "i", "i", "k", "l", "m", "n",
    "o", "p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
    "u"
  };

  /** Longer spellings come before those that they hold. */
  private static final List<String[]> RULES =
      List.of(
          new String[][] {
            {"shch", "sh"},
            {"sch", "sh"},
            {"tsch", "ch"},
            {"tch", "ch"},
            {"zh", "j"},
            {"dj", "j"},
            {"kh", "h"},
            {"gh", "g"},
            {"ph", "f"},
            {"wh", "v"},
            {"th", "t"},
            {"ck", "k"},
            {"qu", "k"},
            {"q", "k"},
            {"x", "ks"},
            {"w", "v"},
            {"ou", "u"},
            {"oo", "u"},
            {"ee", "i"},
            {"yo", "e"},
            {"ya", "a"},
            {"yu", "u"},
            {"y", "i"},
            {"cz", "ch"},
            {"tz", "ts"},
            {"ia", "a"},
            {"iu", "u"},
            {"ie", "e"},
            {"io", "e"},
            {"ij", "i"}
          });

  /** The rules by the letter that they start with. */
  private static final String[][][] BY_LETTER = new String[26][][];

  static {
    for (int letter = 0; letter < BY_LETTER.length; letter++) {
      char first = (char) ('a' + letter);
      BY_LETTER[letter] =
          RULES.stream().filter(rule -> rule[0].charAt(0) == first).toArray(String[][]::new);
    }
  }

  private Spelling() {}

  /** Small letters and single spaces; empty where the name has no letter that is known here. */
  static String of(String name) {
    String letters = letters(name);
    boolean ascii = letters.chars().allMatch(c -> c < 128);
    String plain = ascii ? letters : Normalizer.normalize(letters, Normalizer.Form.NFD);
    StringBuilder sound = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z') {
        sound.append(c);
      } else if (sound.length() > 0
          && sound.charAt(sound.length() - 1) != ' '
          && (Character.isWhitespace(c) || c == '-')) {
        sound.append(' ');
      } else if (Character.isLetter(c)) {
        return "";
      }
    }
    return withoutDoubles(rewritten(sound.toString().strip()));
  }

  private static String letters(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int at = c < 128 ? -1 : CYRILLIC.indexOf(c);
      if (at >= 0) {
        latin.append(LATIN[at]);
      } else {
        latin.append(c);
      }
    }
    return latin.toString();
  }

  private static String rewritten(String letters) {
    StringBuilder out = new StringBuilder(letters.length());
    int at = 0;
    while (at < letters.length()) {
      String[] rule = rule(letters, at);
      if (rule == null) {
        out.append(letters.charAt(at));
        at++;
      } else {
        out.append(rule[1]);
        at += rule[0].length();
      }
    }
    return out.toString();
  }

  private static String[] rule(String letters, int at) {
    char first = letters.charAt(at);
    if (first >= 'a' && first <= 'z') {
      for (String[] rule : BY_LETTER[first - 'a']) {
        if (letters.startsWith(rule[0], at)) {
          return rule;
        }
      }
    }
    return null;
  }

  private static String withoutDoubles(String sound) {
    StringBuilder out = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
        out.append(sound.charAt(i));
      }
    }
    return out.toString();
  }
}
