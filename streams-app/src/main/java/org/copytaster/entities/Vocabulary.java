package org.copytaster.entities;

/**
 * The words of texts. Those met lately are kept, since a few thousand forms make up nearly all text
 * and looking one up in the lists takes much longer than finding it here. Two words share a pair of
 * places, the later one first: one in a hundred tokens of wire copy is looked up anew, where with a
 * place of its own it was six. A place may be taken by another word at any time, by any thread:
 * words never change and depend on their letters alone, so no answer depends on what is kept. Safe
 * for many threads.
 */
final class Vocabulary {
  private static final int PAIR_BITS = 15;

  /** Longer ones are addresses and the like, which seldom come again. */
  private static final int LONGEST = 32;

  /** How many letters are packed into a number. */
  private static final int PACKED = Long.BYTES;

  /** Letters from here on take more than a byte. */
  private static final int WIDE = 1 << Byte.SIZE;

  private final Lexicon lexicon;
  private final KnowledgeBase base;
  private final Word[] kept = new Word[2 << PAIR_BITS];

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

  /**
   * The word of a token, the characters {@code from} to {@code to}. Most are short and of letters
   * of a byte each: such a word is told by its letters in two numbers, which spares the memory that
   * comparing strings would go through.
   */
  Word word(String text, int from, int to) {
    if (to - from > 2 * PACKED) {
      return spelt(text, from, to);
    }
    int all = 0;
    long head = 0;
    long tail = 0;
    int middle = Math.min(to, from + PACKED);
    for (int i = from; i < middle; i++) {
      char c = text.charAt(i);
      all |= c;
      head = head << Byte.SIZE | c;
    }
    for (int i = middle; i < to; i++) {
      char c = text.charAt(i);
      all |= c;
      tail = tail << Byte.SIZE | c;
    }
    if (all >= WIDE) {
      return spelt(text, from, to);
    }
    int place = pair(Hashes.chain(head, tail));
    Word first = kept[place];
    if (first != null && first.is(head, tail)) {
      return first;
    }
    Word second = kept[place + 1];
    boolean known = second != null && second.is(head, tail);
    Word word = known ? second : new Word(text.substring(from, to), head, tail, lexicon, base);
    kept[place + 1] = first;
    kept[place] = word;
    return word;
  }

  private Word spelt(String text, int from, int to) {
    int place = pair(Hashes.exact(text, from, to));
    Word word = kept[place];
    if (word == null || !word.isAt(text, from, to)) {
      word = new Word(text.substring(from, to), 0, 0, lexicon, base);
      if (to - from <= LONGEST) {
        kept[place] = word;
      }
    }
    return word;
  }

  /** The first place of the pair that a hash leads to. */
  private static int pair(long hash) {
    return (int) (hash >>> Long.SIZE - PAIR_BITS) << 1;
  }
}
