package org.copytaster.query.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * Keys of index rows: parts joined by NUL, which no part holds. They sort by their UTF-8 bytes, in
 * stores and wherever answers are merged.
 */
public final class SortKeys {
  /** The order of stores. */
  public static final Comparator<String> ORDER = SortKeys::compare;

  private static final String SEPARATOR = "\0";
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
  private static final int DIGITS = Long.toString(Long.MAX_VALUE).length();

  private SortKeys() {}

  /** By UTF-8 bytes, which is by code points: halves of those above U+FFFF go behind the others. */
  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean half = Character.isSurrogate(x);
        return half == Character.isSurrogate(y) ? Character.compare(x, y) : half ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Parts one after the other. */
  public static String of(String... parts) {
    return String.join(SEPARATOR, parts);
  }

  /** What all keys with more parts than these begin with. */
  public static String prefix(String... parts) {
    return of(parts) + SEPARATOR;
  }

  /** The last part of a key. */
  public static String last(String key) {
    return key.substring(key.lastIndexOf(SEPARATOR) + 1);
  }

  /** The first part of a key. */
  public static String first(String key) {
    return key.substring(0, key.indexOf(SEPARATOR));
  }

  /** The smallest key above a key. */
  public static String above(String key) {
    return key + SEPARATOR;
  }

  /** A key above all that begin so. */
  public static String end(String prefix) {
    return prefix + LAST;
  }

  /** A number in a form that sorts the highest first; any {@code long} above its minimum half. */
  public static String descending(long number) {
    long inverted = Long.MAX_VALUE / 2 - number;
    if (inverted < 0) {
      throw new IllegalArgumentException("out of range: " + number);
    }
    String digits = Long.toString(inverted);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** A key that sorts the latest first, then by id. */
  public static String latestFirst(long epochMilli, String id) {
    return of(descending(epochMilli), id);
  }

  /** Epoch ms of the first whole millisecond at or after an instant, kept within range. */
  public static long ceilMillis(Instant at) {
    long limit = Long.MAX_VALUE / 4;
    if (at.getEpochSecond() >= limit / 1000) {
      return limit;
    }
    if (at.getEpochSecond() <= -limit / 1000) {
      return -limit;
    }
    long millis = at.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(at) ? millis + 1 : millis;
  }
}
