package org.copytaster.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question to the owners of some partitions.
 *
 * @param kind what is asked for
 * @param keys the keys asked for; of a list, what it is a list of, or none
 * @param filters of a list, by name
 * @param after the sort key after which a list goes on; null from its beginning
 * @param limit how many rows at most
 */
record Question(
    Kind kind, List<String> keys, Map<String, String> filters, String after, int limit) {
  Question {
    keys = List.copyOf(keys);
    filters = Map.copyOf(filters);
  }

  /** Asks for keys. */
  static Question keys(Kind kind, List<String> keys) {
    return new Question(kind, keys, Map.of(), null, Integer.MAX_VALUE);
  }

  /** A filter; null where it is not set. */
  String filter(String name) {
    return filters.get(name);
  }

  /** A filter that is a number; 0 where it is not set. */
  int number(String name) {
    String value = filters.get(name);
    return value == null ? 0 : Integer.parseInt(value);
  }

  /** A filter that is a time; null where it is not set. */
  Instant time(String name) {
    String value = filters.get(name);
    return value == null ? null : Instant.parse(value);
  }

  /** Collects filters; those that ask for nothing are left out. */
  static final class Filters {
    private final Map<String, String> set = new TreeMap<>();

    Filters with(String name, Object value) {
      if (value != null) {
        set.put(name, value.toString());
      }
      return this;
    }

    Filters with(String name, int value) {
      return value == 0 ? this : with(name, Integer.toString(value));
    }

    Map<String, String> map() {
      return set;
    }
  }
}
