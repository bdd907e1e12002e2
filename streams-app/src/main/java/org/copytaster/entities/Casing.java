package org.copytaster.entities;

/**
 * How a sentence uses capitals, since they say little of names where all words or none have them.
 */
enum Casing {
  /** Capitals mark names. */
  MIXED,
  /** No word but the first has a capital. */
  LOWER,
  /** Every longer word has a capital, as in headlines. */
  TITLE,
  /** All words are in capitals. */
  UPPER;

  private static final int FEWEST = 4;
  private static final int LONGER = 4;

  /** The casing of the tokens {@code from} to {@code to}. */
  static Casing of(Tokens tokens, byte[] shapes, int from, int to) {
    int capitals = 0;
    int shouted = 0;
    int small = 0;
    int smallLong = 0;
    int later = 0;
    for (int i = from; i < to; i++) {
      int length = tokens.end(i) - tokens.start(i);
      int shape = shapes[i];
      if (Shape.isCapital(shape)) {
        later += i > from && length > 1 ? 1 : 0;
        capitals += length >= LONGER ? 1 : 0;
        shouted += shape == Shape.UPPER && length >= LONGER ? 1 : 0;
      } else if (shape == Shape.LOWER) {
        small++;
        smallLong += length > LONGER ? 1 : 0;
      }
    }
    if (shouted >= FEWEST - 1 && shouted == capitals && small * 4 <= shouted) {
      return UPPER;
    }
    if (capitals >= FEWEST && smallLong == 0) {
      return TITLE;
    }
    return later == 0 && small > 1 ? LOWER : MIXED;
  }
}
