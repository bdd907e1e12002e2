package org.copytaster.entities;

import java.text.Normalizer;
import java.util.Locale;

/** Names in a form that does not depend on case, accents, hyphens and dots. */
final class NameKeys {
  private NameKeys() {}

  /** Letters and digits in lower case without accents; "-" for everything between. */
  static String key(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && key.length() > 0) {
          key.append('-');
        }
        gap = false;
        key.append(c);
      } else if (c != '.' && c != '\'' && c != '\u2019' && !isMark(c)) {
        gap = true;
      }
    }
    String lower = key.toString().toLowerCase(Locale.ROOT);
    return lower.startsWith("the-") && lower.length() > 4 ? lower.substring(4) : lower;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The local id of a name: its type and key; a name without letters keeps its characters. */
  static String localId(EntityType type, String name) {
    String key = key(name);
    return type.name().toLowerCase(Locale.ROOT) + ":" + (key.isEmpty() ? name : key);
  }
}
