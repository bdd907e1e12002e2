package org.copytaster.entities;

/**
 * The words of texts. Those met lately are kept, since a few thousand forms make up nearly all text
 * and looking one up in the lists takes much longer than finding it here. A place may be taken by
 * another word at any time, by any thread: words never change and depend on their letters alone, so
 * no answer depends on what is kept. Safe for many threads.
 */
final class Vocabulary {
  private static final int PLACES = 1 << 15;

  /** Longer ones are addresses and the like, which seldom come again. */
  private static final int LONGEST = 32;

  private final Lexicon lexicon;
  private final KnowledgeBase base;
  private final Word[] kept = new Word[PLACES];

  Vocabulary(Lexicon lexicon, KnowledgeBase base) {
    this.lexicon = lexicon;
    this.base = base;
  }

  WordClusters clusters() {
    return lexicon.clusters();
  }

  NameList names() {
    return lexicon.names();
  }

  KnowledgeBase base() {
    return base;
  }

  /** The word of a token, the characters {@code from} to {@code to}. */
  Word word(String text, int from, int to) {
    long hash = Hashes.exact(text, from, to);
    int place = (int) (hash ^ hash >>> 32) & PLACES - 1;
    Word word = kept[place];
    if (word != null && word.exactHash() == hash && word.isAt(text, from, to)) {
      return word;
    }
    word = new Word(text.substring(from, to), hash, lexicon, base);
    if (to - from <= LONGEST) {
      kept[place] = word;
    }
    return word;
  }
}
