package org.copytaster.claims;

import java.util.Collection;
import java.util.Set;

/**
 * A few words or signs, one of which a rule wants to see: a bit tells of nearly all other tokens
 * that they are none of them. Unlike a {@link WordList}, it needs no {@link Vocabulary}, which is
 * made of some of them. Immutable.
 *
 * @param words in lower case, as {@link Token#lower()} has them
 * @param slots a bit for the slot of each word
 */
record AnyOf(Set<String> words, long slots) {
  static AnyOf of(String... words) {
    return of(Set.of(words));
  }

  static AnyOf of(Collection<String> words) {
    long slots = 0;
    for (String word : words) {
      slots |= 1L << slot(word.hashCode());
    }
    return new AnyOf(Set.copyOf(words), slots);
  }

  boolean has(Token token) {
    return (slots >>> slot(token.hash()) & 1) != 0 && words.contains(token.lower());
  }

  /** For a word that is not a token's own in lower case. */
  boolean contains(String word) {
    return (slots >>> slot(word.hashCode()) & 1) != 0 && words.contains(word);
  }

  /** Of the 64 bits; a shift reads no more than six. */
  private static int slot(int hash) {
    return hash ^ hash >>> 7 ^ hash >>> 16;
  }
}
