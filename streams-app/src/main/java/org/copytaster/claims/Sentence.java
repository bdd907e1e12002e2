package org.copytaster.claims;

import java.util.List;
import java.util.Set;

/** The tokens of one sentence, with safe access beyond its ends. */
final class Sentence {
  private static final Token NONE = new Token(Token.Kind.SIGN, 0, 0, "", "", 0);

  private final String text;
  private final Token[] tokens;
  private final boolean opensParagraph;

  Sentence(String text, List<Token> tokens, boolean opensParagraph) {
    this.text = text;
    this.tokens = tokens.toArray(Token[]::new);
    this.opensParagraph = opensParagraph;
  }

  /** The text from token {@code from} up to the token before {@code to}. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(at(from).start(), at(to - 1).end());
  }

  boolean opensParagraph() {
    return opensParagraph;
  }

  int size() {
    return tokens.length;
  }

  /** The token at {@code i}, or an empty sign outside the sentence. */
  Token at(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : NONE;
  }

  String lower(int i) {
    return at(i).lower();
  }

  boolean has(int i, Set<String> words) {
    return words.contains(at(i).lower());
  }

  /** Whether all words in {@code from..to} (end exclusive) are listed. */
  boolean only(int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (!words.contains(lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first index in {@code from..to} (end exclusive) whose word is listed, or -1. */
  int find(int from, int to, Set<String> words) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (words.contains(tokens[i].lower())) {
        return i;
      }
    }
    return -1;
  }
}
