package org.copytaster.entities;

import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into tokens, in one pass. Hyphens and clitics ("'s") stand alone, so that
 * "U.S.-Ukraine talks" and "Kyiv's" leave the bare names; dots of abbreviations and initials,
 * decimal points and thousands separators stay inside. Han, Kana and South-East Asian scripts,
 * which have no spaces, give a token a character.
 */
public final class Tokenizer {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
          "brig", "rev", "fr", "hon", "sen", "rep", "gov", "pres", "st", "jr", "sr", "corp", "inc",
          "ltd", "co", "bros", "plc", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "ave", "blvd", "approx", "dept", "est", "mt", "ft",
          "messrs");
  private static final int LONGEST_ABBREVIATION = 6;

  /** What ends a word for certain, of the first characters; the others are looked at closer. */
  private static final boolean[] ENDS = new boolean[128];

  static {
    for (char c = 0; c < ENDS.length; c++) {
      ENDS[c] = !isWordPart(c) && ".,:'&".indexOf(c) < 0;
    }
  }

  private final String text;
  private final IntList starts = new IntList();
  private final IntList ends = new IntList();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** Tokens and sentences of {@code text}; any string will do, lone surrogates included. */
  public static Tokens tokenize(String text) {
    Tokenizer run = new Tokenizer(text);
    run.cut();
    int[] starts = run.starts.toArray();
    int[] ends = run.ends.toArray();
    return new Tokens(starts, ends, SentenceSplitter.split(text, starts, ends));
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isSpace(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = endOfPlainWord(at);
      end = end > at ? end : endOfToken(at, c);
      starts.add(at);
      ends.add(end);
      at = end;
    }
  }

  /** The end of a word of plain letters and digits, or {@code at} where more must be asked. */
  private int endOfPlainWord(int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c >= ENDS.length) {
        return at;
      }
      if (!isWordPart(c)) {
        return ENDS[c] ? end : at;
      }
      end++;
    }
    return end;
  }

  static boolean isSpace(int c) {
    if (c < 128) {
      return c <= ' ';
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private int endOfToken(int at, int c) {
    if (isAddress(at)) {
      return endOfAddress(at);
    }
    if (isUnspaced(c)) {
      return afterMarks(at + Character.charCount(c));
    }
    if (isWordPart(c)) {
      return endOfWord(at);
    }
    if ((c == '@' || c == '#') && isWordPart(codePoint(at + 1)) && !isWordPart(before(at))) {
      return endOfHandle(at + 1);
    }
    if (isApostrophe(c)) {
      int clitic = cliticLength(at);
      return clitic > 0 && isWordPart(before(at)) ? at + clitic : at + 1;
    }
    int end = at + Character.charCount(c);
    if (c == '.' || c == '-') {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    }
    return end;
  }

  private int codePoint(int at) {
    return at < text.length() ? text.codePointAt(at) : ' ';
  }

  private int before(int at) {
    return at > 0 ? text.codePointBefore(at) : ' ';
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return (Character.isLetterOrDigit(c) || isMark(c)) && !isUnspaced(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    if (c <= 0x0EFF || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF)) {
      return !isMark(c);
    }
    return (c >= 0x3040 && c <= 0x30FF) || Character.isIdeographic(c);
  }

  private int afterMarks(int from) {
    int at = from;
    while (at < text.length() && isMark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /** Length of "'s", "'re", "'ll", "'ve", "'d", "'m" at {@code at}, or 0. */
  private int cliticLength(int at) {
    int end = at + 1;
    while (end < text.length() && end - at < 4 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int letters = end - at - 1;
    char first = letters > 0 ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
    if (letters == 1) {
      return first == 's' || first == 'd' || first == 'm' ? 2 : 0;
    }
    if (letters == 2) {
      char second = Character.toLowerCase(text.charAt(at + 2));
      boolean verb = (first == 'l' && second == 'l') || (second == 'e' && "rv".indexOf(first) >= 0);
      return verb ? 3 : 0;
    }
    return 0;
  }

  private int endOfWord(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWordPart(c)) {
        at += Character.charCount(c);
      } else if (!joins(start, at, c)) {
        break;
      } else {
        at++;
      }
    }
    return at < text.length() && text.charAt(at) == '.' && takesDot(start, at) ? at + 1 : at;
  }

  /** Whether a sign between two characters of a word belongs to it. */
  private boolean joins(int start, int at, int c) {
    int next = codePoint(at + 1);
    if (!isWordPart(next)) {
      return false;
    }
    int last = before(at);
    if (isApostrophe(c)) {
      return cliticLength(at) == 0 && Character.isLetter(next) && Character.isLetter(last);
    }
    if (c == '.') {
      return (Character.isDigit(next) && Character.isDigit(last))
          || isInitials(start, at)
          || (Character.isLetter(last) && Character.isLowerCase(next));
    }
    if (c == ',') {
      return Character.isDigit(next) && Character.isDigit(last);
    }
    return c == '&' && Character.isUpperCase(next) && Character.isUpperCase(last);
  }

  /** Whether {@code start..at} is a letter, or letters with dots between ("U", "U.S"). */
  private boolean isInitials(int start, int at) {
    int length = at - start;
    if (length % 2 == 0 || length > 9) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    int afterNext = codePoint(at + 2);
    return !isWordPart(afterNext) || length > 1;
  }

  private boolean takesDot(int start, int at) {
    int length = at - start;
    if (codePoint(at + 1) == '.') {
      return false;
    }
    if (length == 1) {
      return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
    }
    if (text.charAt(start + 1) == '.') {
      return length % 2 == 1 && length <= 9 && !Character.isDigit(text.charAt(start));
    }
    return length <= LONGEST_ABBREVIATION
        && ABBREVIATIONS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private boolean isAddress(int at) {
    char c = text.charAt(at);
    return (c == 'h' || c == 'w' || c == 'H' || c == 'W')
        && (text.regionMatches(true, at, "http://", 0, 7)
            || text.regionMatches(true, at, "https://", 0, 8)
            || text.regionMatches(true, at, "www.", 0, 4));
  }

  private int endOfAddress(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 128) {
      end++;
    }
    while (end > start + 1 && ".,;:!?)]}\"'>".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int endOfHandle(int from) {
    int end = from;
    while (end < text.length() && isWordPart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
