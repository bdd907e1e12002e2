package org.copytaster.producer.feed.format;

import java.util.Map;
import java.util.TreeMap;

/** What could not be mapped: kept by name, up to a bound. */
final class Extras {
  static final int MAX_ENTRIES = 64;
  static final int MAX_NAME = 200;
  static final int MAX_VALUE = 4_096;
  static final int MAX_ALL = 65_536;

  private final Map<String, String> entries = new TreeMap<>();
  private int characters;

  /** Adds a value under a name; further values of a name get a number. Blank ones are left out. */
  void add(String name, String value) {
    if (value == null || value.isBlank() || entries.size() >= MAX_ENTRIES) {
      return;
    }
    String key = cut(name, MAX_NAME);
    for (int i = 2; entries.containsKey(key); i++) {
      key = cut(name, MAX_NAME) + "." + i;
    }
    String kept = cut(value.strip(), MAX_VALUE);
    if (characters + key.length() + kept.length() <= MAX_ALL) {
      characters += key.length() + kept.length();
      entries.put(key, kept);
    }
  }

  /** The start of a text, with an ellipsis where it is cut; never half a character. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** All, sorted by name. */
  Map<String, String> all() {
    return entries;
  }
}
