package org.copytaster.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;

/**
 * Reads rows of a store in order of their keys. A filter may let few through: so that a request
 * stays small, a scan ends after so many rows looked at, and says how far it came.
 */
final class Scan {
  /** Rows looked at in one partition. */
  static final int ROWS = 5_000;

  private Scan() {}

  /**
   * Reads the rows whose key begins so.
   *
   * @param question says after which place and how many; places are keys without the prefix
   * @param value what a row becomes by its place; null leaves it out
   */
  static <V> Slice of(
      ReadOnlyKeyValueStore<String, V> store,
      String prefix,
      Question question,
      BiFunction<String, V, byte[]> value) {
    return of(store, prefix, "", null, question, value);
  }

  /**
   * The same between two places.
   *
   * @param first the place to begin at
   * @param last what the last place may begin with; null for the end
   */
  static <V> Slice of(
      ReadOnlyKeyValueStore<String, V> store,
      String prefix,
      String first,
      String last,
      Question question,
      BiFunction<String, V, byte[]> value) {
    String from = prefix + first;
    if (question.after() != null) {
      String after = prefix + SortKeys.above(question.after());
      from = SortKeys.ORDER.compare(after, from) > 0 ? after : from;
    }
    String to = SortKeys.end(last == null ? prefix : prefix + last);
    if (SortKeys.ORDER.compare(from, to) > 0) {
      return Slice.EMPTY;
    }
    List<Row> rows = new ArrayList<>();
    int looked = 0;
    String place = null;
    try (KeyValueIterator<String, V> found = store.range(from, to)) {
      while (found.hasNext()) {
        if (rows.size() == question.limit() || looked == ROWS) {
          return new Slice(rows, place);
        }
        KeyValue<String, V> next = found.next();
        looked++;
        place = next.key.substring(prefix.length());
        byte[] row = value.apply(place, next.value);
        if (row != null) {
          rows.add(new Row(place, row));
        }
      }
    }
    return new Slice(rows, null);
  }
}
