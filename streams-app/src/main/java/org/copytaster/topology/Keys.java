package org.copytaster.topology;

/** Keys of store rows with several parts. No part holds a NUL: admission sees to that. */
final class Keys {
  /** Before any time that a record may have, epoch ms. */
  static final long EARLIEST = Long.MIN_VALUE / 4;

  private static final char SEPARATOR = '\0';
  private static final String ZEROS = "0".repeat(Long.toString(Long.MAX_VALUE).length());

  private Keys() {}

  /** Parts one after the other; rows of one first part lie together. */
  static String of(String... parts) {
    return String.join(String.valueOf(SEPARATOR), parts);
  }

  /** The prefix of all rows whose key starts with these parts. */
  static String prefix(String... parts) {
    return of(parts) + SEPARATOR;
  }

  /** The parts of a key. */
  static String[] split(String key) {
    return key.split(String.valueOf(SEPARATOR), -1);
  }

  /** The last part of a key. */
  static String last(String key) {
    return key.substring(key.lastIndexOf(SEPARATOR) + 1);
  }

  /** A time as text that sorts as the time does, years before 1970 included. */
  static String time(long epochMilli) {
    String digits = Long.toString(epochMilli + Long.MAX_VALUE / 2);
    return ZEROS.substring(digits.length()) + digits;
  }

  /** The time that {@link #time} wrote. */
  static long millis(String time) {
    return Long.parseLong(time) - Long.MAX_VALUE / 2;
  }
}
