package org.copytaster.syndication;

/** Cuts text in NFKC form into tokens: one pass, any script. */
final class Tokenizer {
  static final char ARABIC_DECIMAL = '٫';
  static final char ARABIC_THOUSANDS = '٬';

  /** A quotation that never ends is no quotation. */
  private static final int LONGEST_QUOTE = 800;

  private final String text;
  private final Tokens tokens;
  private int at;
  private boolean opens = true;
  private int line;
  private int quotes;
  private int quoteStart = -1;

  private Tokenizer(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  static Tokens tokens(String text) {
    return new Tokenizer(text).run();
  }

  private Tokens run() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        number();
      } else if (Character.isLetter(c)) {
        if (Words.isUnspaced(c)) {
          gram(c);
        } else {
          word();
        }
      } else {
        mark((char) c);
        at += Character.charCount(c);
      }
    }
    return tokens;
  }

  private void mark(char c) {
    switch (c) {
      case '\n' -> {
        line++;
        opens = true;
        quoteStart = -1;
      }
      case '.', '!', '?', ':', '。', '！', '？', '؟' -> opens = true;
      case '“', '„', '«', '「', '『', '‟' -> quoteMark(c == '“' ? 0 : 1);
      case '”', '»', '」', '』' -> quoteMark(-1);
      case '"' -> quoteMark(0);
      case '\'', '`' -> {
        if (at + 1 < text.length() && text.charAt(at + 1) == c) {
          quoteMark(c == '`' ? 1 : 0);
          at++;
        }
      }
      default -> {}
    }
  }

  /** Opens (1), closes (-1) or toggles (0); a close without an open opens, as in »so«. */
  private void quoteMark(int direction) {
    boolean inside = quoteStart >= 0 && at - quoteStart <= LONGEST_QUOTE;
    if (inside && direction <= 0) {
      quoteStart = -1;
    } else if (!inside) {
      quoteStart = at;
      quotes++;
      opens = true;
    }
  }

  private void add(int from, byte kind, long hash, int weight, boolean capital) {
    int i = tokens.add(from, at, kind, hash, weight);
    tokens.capital[i] = capital;
    tokens.opens[i] = opens;
    tokens.line[i] = line;
    tokens.quote[i] = quoteStart >= 0 && from - quoteStart <= LONGEST_QUOTE ? quotes : 0;
    opens = false;
  }

  private void word() {
    int from = at;
    int letters = 0;
    long hash = Hash64.SEED;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (c >= 0x0e00 && Words.isUnspaced(text.codePointAt(at))
            || Character.isSurrogate(c)
                && !Character.isLetter(text.codePointAt(at))
                && Character.isHighSurrogate(c)) {
          break;
        }
        if (letters < Words.STEM) {
          hash = Hash64.add(hash, Words.lower(c));
        }
        letters++;
        at++;
      } else if (Words.isSilent(c)) {
        at++;
      } else if (isInitialDot(c, from)
          || Words.isApostrophe(c) && letterAt(at + 1) && letters > 2) {
        if (c != '.' && isPossessive()) {
          break;
        }
        at++;
      } else {
        break;
      }
    }
    if (letters > 0) {
      long key = Hash64.mix(hash);
      add(from, Tokens.WORD, key, Rarity.weight(key), Character.isUpperCase(text.charAt(from)));
    }
    if (at < text.length() && Words.isApostrophe(text.charAt(at)) && isPossessive()) {
      at += 2;
    }
  }

  /** The dots of "U.K." stand between single letters. */
  private boolean isInitialDot(char c, int from) {
    return c == '.'
        && letterAt(at + 1)
        && !letterAt(at + 2)
        && (at - from == 1 || at - from > 1 && text.charAt(at - 2) == '.');
  }

  private boolean isPossessive() {
    return at + 1 < text.length() && Words.lower(text.charAt(at + 1)) == 's' && !letterAt(at + 2);
  }

  private boolean letterAt(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private boolean digitAt(int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  private void number() {
    int from = at;
    int digits = 0;
    long hash = Hash64.SEED;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isDigit(c)) {
        hash = Hash64.add(hash, '0' + Character.digit(c, 10));
        digits++;
        at++;
      } else if ((c == '.' || c == ',' || c == ARABIC_DECIMAL || c == ARABIC_THOUSANDS)
          && digitAt(at + 1)) {
        // A decimal point counts, a comma between thousands does not.
        if (c == '.' || c == ARABIC_DECIMAL) {
          hash = Hash64.add(hash, '.');
        }
        at++;
      } else {
        break;
      }
    }
    if (digits == 0) {
      at += Character.charCount(text.codePointAt(at));
      return;
    }
    add(from, Tokens.NUMBER, Hash64.mix(hash), Math.min(Rarity.UNKNOWN, 2 + digits), false);
  }

  private void gram(int first) {
    int from = at;
    at += Character.charCount(first);
    if (at < text.length()) {
      int second = text.codePointAt(at);
      if (Character.isLetter(second) && Words.isUnspaced(second)) {
        int next = at;
        at += Character.charCount(second);
        long key = Hash64.join(first, second);
        add(from, Tokens.GRAM, key, Rarity.UNKNOWN - 3, false);
        at = next;
        return;
      }
    }
    // A single character between spaces is a word of its own; the last one of a run is not.
    int before = from > 0 ? text.codePointBefore(from) : ' ';
    if (!Words.isUnspaced(before)) {
      add(from, Tokens.GRAM, Hash64.mix(first), Rarity.CONTENT, false);
    }
  }
}
