package org.copytaster.claims;

import java.util.Set;

/** A list of words and phrases; whether it holds a token takes one bit. Immutable. */
final class WordList {
  private final Set<String> words;
  private final long[] known = new long[Vocabulary.size() / Long.SIZE + 1];

  /**
   * A list of words.
   *
   * @param words of {@link Words}, or parts of its phrases: a token of any other word is not found
   */
  WordList(Set<String> words) {
    this.words = words;
    for (String word : words) {
      Vocabulary.Word entry = Vocabulary.find(word, 0, word.length());
      if (entry != null) {
        known[entry.id() / Long.SIZE] |= 1L << entry.id();
      }
    }
  }

  boolean has(Token token) {
    return (known[token.id() / Long.SIZE] & 1L << token.id()) != 0;
  }

  /** Whether the words, in lower case and one space apart, are listed as they stand. */
  boolean contains(String phrase) {
    return words.contains(phrase);
  }
}
