package org.copytaster.syndication;

import java.util.Arrays;

/** The words and numbers of one article in text order, as parallel arrays. */
final class Tokens {
  static final byte WORD = 0;
  static final byte NUMBER = 1;

  /** Two neighbouring characters of a script without spaces. */
  static final byte GRAM = 2;

  final String text;
  int size;
  int[] start = new int[256];
  int[] end = new int[256];
  long[] hash = new long[256];
  byte[] kind = new byte[256];
  byte[] weight = new byte[256];
  boolean[] capital = new boolean[256];

  /** Whether a sentence, line or quote starts here, where a capital letter says nothing. */
  boolean[] opens = new boolean[256];

  /** Number of the line, counted from 0. */
  int[] line = new int[256];

  /** Number of the quotation the token stands in, counted from 1; 0 outside of quotations. */
  int[] quote = new int[256];

  Tokens(String text) {
    this.text = text;
  }

  /** Appends a token and returns its place. */
  int add(int from, int to, byte type, long key, int rarity) {
    if (size == start.length) {
      grow();
    }
    start[size] = from;
    end[size] = to;
    kind[size] = type;
    hash[size] = key;
    weight[size] = (byte) rarity;
    return size++;
  }

  boolean isContent(int i) {
    return weight[i] >= Rarity.CONTENT;
  }

  String folded(int i) {
    return Words.folded(text, start[i], end[i]);
  }

  private void grow() {
    int room = size * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    hash = Arrays.copyOf(hash, room);
    kind = Arrays.copyOf(kind, room);
    weight = Arrays.copyOf(weight, room);
    capital = Arrays.copyOf(capital, room);
    opens = Arrays.copyOf(opens, room);
    line = Arrays.copyOf(line, room);
    quote = Arrays.copyOf(quote, room);
  }
}
