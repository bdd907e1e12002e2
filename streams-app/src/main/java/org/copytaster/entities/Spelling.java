package org.copytaster.entities;

import java.text.Normalizer;
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
  private static final String[][] RULES = {
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
  };

  private Spelling() {}

  /** Small letters and single spaces; empty where the name has no letter that is known here. */
  static String of(String name) {
    String plain = Normalizer.normalize(letters(name), Normalizer.Form.NFD);
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
      int at = CYRILLIC.indexOf(lower.charAt(i));
      if (at >= 0) {
        latin.append(LATIN[at]);
      } else {
        latin.append(lower.charAt(i));
      }
    }
    return latin.toString();
  }

  private static String rewritten(String letters) {
    StringBuilder out = new StringBuilder(letters.length());
    int at = 0;
    while (at < letters.length()) {
      int length = 1;
      String sound = null;
      for (int i = 0; i < RULES.length && sound == null; i++) {
        if (letters.startsWith(RULES[i][0], at)) {
          sound = RULES[i][1];
          length = RULES[i][0].length();
        }
      }
      out.append(sound == null ? letters.substring(at, at + 1) : sound);
      at += length;
    }
    return out.toString();
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
