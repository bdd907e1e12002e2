package org.copytaster.claims;

import java.util.List;

/** The tokens of one sentence, with safe access beyond its ends. */
final class Sentence {
  private static final Token NONE = new Token(Token.Kind.SIGN, 0, 0, "", "", 0, false, 0, 0);
  private static final AnyOf OPENING = AnyOf.of("\"", "“", "„", "«", "‘", "'");
  private static final AnyOf CLOSING = AnyOf.of("\"", "”", "»", "’");

  private final String text;
  private final Token[] tokens;
  private final boolean opensParagraph;
  private final int marks;
  private NumberReader.Numeral[] numerals;

  Sentence(String text, List<Token> tokens, boolean opensParagraph) {
    this.text = text;
    this.tokens = tokens.toArray(Token[]::new);
    this.opensParagraph = opensParagraph;
    int all = 0;
    for (Token token : this.tokens) {
      all |= token.marks();
    }
    this.marks = all;
  }

  /** The text from token {@code from} up to the token before {@code to}. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(at(from).start(), at(to - 1).end());
  }

  boolean opensParagraph() {
    return opensParagraph;
  }

  /** Whether this may start at one of its tokens. */
  boolean opens(Opener opener) {
    return opensAny(opener.mark());
  }

  /** Whether any of these may start at one of its tokens. */
  boolean opensAny(int openers) {
    return (marks & openers) != 0;
  }

  int size() {
    return tokens.length;
  }

  /** The token at {@code i}, or an empty sign outside the sentence. */
  Token at(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : NONE;
  }

  /** The number that starts at {@code i}, or null; read once, as many rules ask for it. */
  NumberReader.Numeral numeral(int i) {
    if (!at(i).opens(Opener.NUMBER)) {
      return null;
    }
    if (numerals == null) {
      numerals = new NumberReader.Numeral[tokens.length];
    }
    if (numerals[i] == null) {
      NumberReader.Numeral read = NumberReader.read(this, i);
      numerals[i] = read == null ? NumberReader.NO_NUMBER : read;
    }
    return numerals[i] == NumberReader.NO_NUMBER ? null : numerals[i];
  }

  /** {@code i}, or the token behind it where it is a closing quotation mark. */
  int unquoted(int i) {
    return has(i, CLOSING) ? i + 1 : i;
  }

  /** The token in front of {@code i} and of an article there: "by" of "by the army". */
  int beforeThe(int i) {
    return at(i - 1).is("the") ? i - 2 : i - 1;
  }

  /** {@code i}, or the token behind it where it is "'s": "army" of "Chad's army". */
  int behindOwner(int i) {
    return at(i).is("'s") ? i + 1 : i;
  }

  /** {@code i}, or the token in front of it where that is an opening quotation mark. */
  int quoted(int i) {
    return has(i - 1, OPENING) ? i - 1 : i;
  }

  String lower(int i) {
    return at(i).lower();
  }

  boolean has(int i, AnyOf words) {
    return words.has(at(i));
  }

  boolean has(int i, WordList words) {
    return words.has(at(i));
  }

  /** Whether all words in {@code from..to} (end exclusive) are listed. */
  boolean only(int from, int to, WordList words) {
    for (int i = from; i < to; i++) {
      if (!words.has(at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all words in {@code from..to} (end exclusive) are listed. */
  boolean only(int from, int to, AnyOf words) {
    for (int i = from; i < to; i++) {
      if (!words.has(at(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first index in {@code from..to} (end exclusive) whose word is listed, or -1. */
  int find(int from, int to, WordList words) {
    int end = Math.min(to, tokens.length);
    for (int i = Math.max(0, from); i < end; i++) {
      if (words.has(tokens[i])) {
        return i;
      }
    }
    return -1;
  }

  /** The first index in {@code from..to} (end exclusive) where that word or sign stands, or -1. */
  int find(int from, int to, String word) {
    int end = Math.min(to, tokens.length);
    for (int i = Math.max(0, from); i < end; i++) {
      if (tokens[i].is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** The first index in {@code from..to} (end exclusive) whose word is listed, or -1. */
  int find(int from, int to, AnyOf words) {
    int end = Math.min(to, tokens.length);
    for (int i = Math.max(0, from); i < end; i++) {
      if (words.has(tokens[i])) {
        return i;
      }
    }
    return -1;
  }
}
