package org.copytaster.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phrases of one or more tokens, each with a value; finds the longest that starts at a token. "_"
 * in a phrase stands for any one word.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
  /** Stands for any one word. */
  private static final String ANY = "_";

  private final Node<T> root = new Node<>();
  private final Function<Token, String> key;

  private Phrases(Function<Token, String> key) {
    this.key = key;
  }

  static <T> Phrases<T> ofLower() {
    return new Phrases<>(Token::lower);
  }

  static <T> Phrases<T> ofForms() {
    return new Phrases<>(Token::form);
  }

  /** Adds a phrase; answers the value it had before, or null. */
  T put(String phrase, T value) {
    Node<T> node = root;
    List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(key.apply(token), k -> new Node<>());
    }
    T before = node.value;
    node.value = value;
    node.length = tokens.size();
    return before;
  }

  T get(String phrase) {
    List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
    Match<T> match = match(new Sentence(phrase, tokens, false), 0);
    return match != null && match.length() == tokens.size() ? match.value() : null;
  }

  /** The longest phrase at {@code i}, or null. */
  Match<T> match(Sentence sentence, int i) {
    Node<T> node = root;
    Node<T> found = null;
    for (int j = i; j < sentence.size(); j++) {
      Node<T> next = node.next.get(key.apply(sentence.at(j)));
      if (next == null && sentence.at(j).kind() == Token.Kind.WORD) {
        next = node.next.get(ANY);
      }
      if (next == null) {
        break;
      }
      node = next;
      if (node.value != null) {
        found = node;
      }
    }
    return found == null ? null : new Match<>(found.value, found.length);
  }

  record Match<T>(T value, int length) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private T value;
    private int length;
  }
}
