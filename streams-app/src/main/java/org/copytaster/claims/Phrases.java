package org.copytaster.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final Starts starts = new Starts();
  private final boolean forms;

  private Phrases(boolean forms) {
    this.forms = forms;
  }

  static <T> Phrases<T> ofLower() {
    return new Phrases<>(false);
  }

  static <T> Phrases<T> ofForms() {
    return new Phrases<>(true);
  }

  /** Adds a phrase; answers the value it had before, or null. */
  T put(String phrase, T value) {
    Node<T> node = root;
    List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
    for (Token token : tokens) {
      String word = word(token);
      if (node == root) {
        starts.add(token);
      }
      Node<T> next = node.next.computeIfAbsent(word, k -> new Node<>());
      node.any = word.equals(ANY) ? next : node.any;
      node = next;
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
    return match(sentence, i, sentence.size());
  }

  /** The longest phrase at {@code i} that ends by {@code end}, or null. */
  Match<T> match(Sentence sentence, int i, int end) {
    if (root.any == null && !starts.has(sentence.at(i))) {
      return null;
    }
    Node<T> found = longest(root, sentence, i, end);
    return found == null ? null : new Match<>(found.value, found.length);
  }

  /** The longest phrase that goes on from {@code node} at a token; its own words before "_". */
  private Node<T> longest(Node<T> node, Sentence sentence, int at, int end) {
    Token token = sentence.at(at);
    Node<T> found = node.value == null ? null : node;
    if (at >= end) {
      return found;
    }
    Node<T> named = node.next.isEmpty() ? null : node.next.get(word(token));
    Node<T> any = wild(token) && node.any != named ? node.any : null;
    found = longer(found, named == null ? null : longest(named, sentence, at + 1, end));
    return any == null ? found : longer(found, longest(any, sentence, at + 1, end));
  }

  private static boolean wild(Token token) {
    return token.kind() == Token.Kind.WORD || token.is("-");
  }

  private static <T> Node<T> longer(Node<T> one, Node<T> other) {
    return one == null || other != null && other.length > one.length ? other : one;
  }

  private String word(Token token) {
    // "People’s Liberation Front".
    return forms ? token.form().replace('\u2019', '\'') : token.lower();
  }

  record Match<T>(T value, int length) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private Node<T> any;
    private T value;
    private int length;
  }
}
