package org.copytaster.claims;

/** What phrases start with: of nearly all tokens one bit tells that none starts there. */
final class Starts {
  /** A power of two, several times the words that start a phrase. */
  private static final int SLOTS = 1 << 14;

  private final long[] slots = new long[SLOTS / Long.SIZE];

  void add(Token token) {
    slots[slot(token) / Long.SIZE] |= 1L << slot(token);
  }

  /** Whether one may start at a token; a few others have the same bit. */
  boolean has(Token token) {
    return (slots[slot(token) / Long.SIZE] & 1L << slot(token)) != 0;
  }

  private static int slot(Token token) {
    return (token.hash() ^ token.hash() >>> Short.SIZE) & SLOTS - 1;
  }
}
