package org.copytaster.syndication;

/** Character classes and word keys, the same for every script. */
final class Words {
  /** Letters of a word that count: endings differ between wordings of one report. */
  static final int STEM = 7;

  private Words() {}

  /** Hash of the first {@link #STEM} lower-case letters of a word. */
  static long stemHash(CharSequence word) {
    return stemHash(word, 0, word.length());
  }

  static long stemHash(CharSequence text, int start, int end) {
    long hash = Hash64.SEED;
    int letters = 0;
    for (int i = start; i < end && letters < STEM; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = Hash64.add(hash, lower(c));
        letters++;
      }
    }
    return Hash64.mix(hash);
  }

  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** The word in lower case, without marks, dots and apostrophes inside it. */
  static String folded(CharSequence text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.append(lower(c));
      }
    }
    return out.toString();
  }

  /** Marks and invisible characters belong to the word around them but carry no weight. */
  static boolean isSilent(char c) {
    if (c < 128) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || c == 'ـ';
  }

  /** Whether the script writes words without spaces, so that words are character bigrams here. */
  static boolean isUnspaced(int codePoint) {
    if (codePoint < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
  }
}
