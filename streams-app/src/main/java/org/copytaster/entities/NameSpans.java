package org.copytaster.entities;

/**
 * Where the tokens of a passage stand in listed names: for each kind of name, in the longest one
 * that covers the token. Written once, by its constructor.
 */
final class NameSpans {
  static final int BITS = 3;

  private static final int BEARERS =
      NameList.PERSON | NameList.PLACE | NameList.ORGANISATION | NameList.PART;
  private static final int ONLY = 1;
  private static final int FIRST_OF_TWO = 2;
  private static final int SECOND_OF_TWO = 3;
  private static final int FIRST = 4;
  private static final int MIDDLE = 5;
  private static final int LAST = 6;

  private final int[] places;
  private final byte[] lengths;

  NameSpans(Passage passage, NameList names, boolean[] candidates) {
    Tokens tokens = passage.tokens();
    this.places = new int[tokens.size()];
    this.lengths = new byte[tokens.size() * NameList.KINDS];
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int limit = tokens.sentenceEnd(sentence);
      boolean lower = passage.casing(sentence) == Casing.LOWER;
      for (int i = tokens.sentenceStart(sentence); i < limit; i++) {
        if (passage.isCapital(i)) {
          look(passage, names, i, limit, false);
          if (passage.shape(i) == Shape.UPPER) {
            look(passage, names, i, limit, true);
          }
        } else if (lower
            && passage.shape(i) == Shape.LOWER
            && tokens.end(i) - tokens.start(i) > 2) {
          int end = look(passage, names, i, limit, true);
          for (int j = i; j < end; j++) {
            candidates[j] = end - i > 1 || passage.clusters().isNames(passage.word(i).cluster());
          }
        }
      }
    }
  }

  /** For each kind, {@link #BITS} bits: 0 in no such name, else the place in it. */
  int places(int token) {
    return places[token];
  }

  private int look(Passage passage, NameList names, int from, int limit, boolean folded) {
    long hash = 0;
    int end = from;
    int last = Math.min(limit, from + NameList.LONGEST);
    for (int i = from; i < last; i++) {
      Word word = passage.word(i);
      hash = Hashes.chain(hash, folded ? word.titledHash() : word.listedHash());
      int kinds = i == from && !folded ? word.kinds() : names.kinds(hash);
      end = (kinds & BEARERS) != 0 ? i + 1 : end;
      for (int kind = 0; kinds != 0; kind++, kinds >>>= 1) {
        if ((kinds & 1) != 0) {
          mark(kind, from, i + 1);
        }
      }
    }
    return end;
  }

  private void mark(int kind, int from, int to) {
    int length = to - from;
    for (int i = from; i < to; i++) {
      int cell = i * NameList.KINDS + kind;
      if (lengths[cell] < length) {
        lengths[cell] = (byte) length;
        int shift = kind * BITS;
        places[i] = places[i] & ~(7 << shift) | place(i - from, length) << shift;
      }
    }
  }

  private static int place(int index, int length) {
    if (length == 1) {
      return ONLY;
    }
    if (length == 2) {
      return index == 0 ? FIRST_OF_TWO : SECOND_OF_TWO;
    }
    return index == 0 ? FIRST : index == length - 1 ? LAST : MIDDLE;
  }
}
