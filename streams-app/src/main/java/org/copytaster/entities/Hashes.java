package org.copytaster.entities;

/** The hash functions of words and features; the tagger model depends on them, bit for bit. */
final class Hashes {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private Hashes() {}

  /** Hash of the characters as they stand. */
  static long exact(CharSequence text, int from, int to) {
    return extended(BASIS, text, from, to);
  }

  /** The exact hash of two texts together, from that of the first. */
  static long extended(long first, CharSequence text, int from, int to) {
    long hash = first;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Hash of the characters in lower case, a curly apostrophe counting as a straight one. */
  static long lower(CharSequence text, int from, int to) {
    long hash = BASIS;
    for (int i = from; i < to; i++) {
      hash = (hash ^ lower(text.charAt(i))) * PRIME;
    }
    return hash;
  }

  /** Hash of the first character as it stands and the others in lower case. */
  static long capitalised(CharSequence text, int from, int to) {
    long hash = BASIS;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (i == from ? c : lower(c))) * PRIME;
    }
    return hash;
  }

  /** Hash of the first character as a capital and the others in lower case. */
  static long titled(CharSequence text, int from, int to) {
    long hash = BASIS;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      hash = (hash ^ (i == from ? Character.toUpperCase(c) : lower(c))) * PRIME;
    }
    return hash;
  }

  /** Hash of the characters in lower case, each row of digits counting as one nought. */
  static long simplified(CharSequence text, int from, int to) {
    return digitless(text, from, to, true);
  }

  /** Hash of the characters as they stand, each row of digits counting as one nought. */
  static long digitless(CharSequence text, int from, int to) {
    return digitless(text, from, to, false);
  }

  private static long digitless(CharSequence text, int from, int to, boolean fold) {
    long hash = BASIS;
    boolean inNumber = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !inNumber) {
        hash = (hash ^ (digit ? '0' : fold ? lower(c) : c == '\u2019' ? '\'' : c)) * PRIME;
      }
      inNumber = digit;
    }
    return hash;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  /** Extends the hash of a token sequence by one more token. */
  static long chain(long hash, long token) {
    long mixed = (hash * 0x9E3779B97F4A7C15L) ^ token;
    mixed ^= mixed >>> 32;
    return mixed * 0xD6E8FEB86659FD93L;
  }

  /** Folds a template's number and its value into 32 well-mixed bits. */
  static int feature(int template, long value) {
    long mixed = (value ^ (template * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32);
  }
}
