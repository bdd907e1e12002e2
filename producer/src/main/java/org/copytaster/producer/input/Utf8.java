package org.copytaster.producer.input;

import java.nio.charset.StandardCharsets;

/** Strict UTF-8: says where it breaks instead of putting replacement characters into a text. */
public final class Utf8 {
  private Utf8() {}

  /** Index of the first byte in {@code [from, to)} that is no well-formed UTF-8, or -1. */
  public static int firstBadByte(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequenceLength(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  private static int sequenceLength(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    // 0xC0, 0xC1 and 0xF5 upwards never occur: overlong forms, and beyond Unicode.
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xff;
    boolean outside =
        lead == 0xe0 && second < 0xa0 // overlong
            || lead == 0xed && second > 0x9f // half of a surrogate pair
            || lead == 0xf0 && second < 0x90 // overlong
            || lead == 0xf4 && second > 0x8f; // beyond U+10FFFF
    return outside ? 0 : length;
  }

  /** Bytes that {@code text} takes in UTF-8; half a surrogate pair counts 3. */
  public static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        // The two units of a pair take 4 bytes together, any other unit takes 3.
        length += Character.isHighSurrogate(c) && pairAt(text, i) ? 1 : 2;
        if (Character.isHighSurrogate(c) && pairAt(text, i)) {
          length++;
          i++;
        }
      } else if (c >= 0x80) {
        length++;
      }
    }
    return length;
  }

  /** Index of the first half of a surrogate pair without its other half, or -1. */
  public static int firstLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isHighSurrogate(text.charAt(i)) || !pairAt(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean pairAt(String text, int at) {
    return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /** Bytes of a byte order mark at the start: 3 or 0. */
  public static int bomLength(byte[] bytes, int length) {
    return length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf
        ? 3
        : 0;
  }

  /**
   * Refuses what is no UTF-8 text.
   *
   * @param what names the input in the reason, such as "the file"
   */
  public static void check(byte[] bytes, int from, int to, String what) throws Unreadable {
    if (to - from >= 2
        && ((bytes[from] == (byte) 0xff && bytes[from + 1] == (byte) 0xfe)
            || (bytes[from] == (byte) 0xfe && bytes[from + 1] == (byte) 0xff))) {
      throw new Unreadable(null, what + " is UTF-16; save it as UTF-8");
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        throw new Unreadable(
            null, what + " is binary data, no text: a NUL byte at byte " + (i - from + 1));
      }
    }
    int bad = firstBadByte(bytes, from, to);
    if (bad >= 0) {
      throw new Unreadable(
          null,
          what
              + " is no UTF-8: it breaks at byte "
              + (bad - from + 1)
              + String.format(" (0x%02X)", bytes[bad])
              + "; save it as UTF-8");
    }
  }

  /** The text of well-formed bytes. */
  public static String decode(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
