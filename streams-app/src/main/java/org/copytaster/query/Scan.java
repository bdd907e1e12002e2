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
 * Reads rows of a store in order of their keys. A filter may let few through, and rows may be
 * large: so that a request stays small, a scan ends after so many rows looked at or bytes found,
 * and says how far it came.
 */
final class Scan {
  /** Rows looked at in one partition. */
  static final int ROWS = 5_000;

  /** Bytes found in one partition; the row that passes it is still taken. */
  static final int BYTES = 4 << 20;

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
      BiFunction<String, V, Value> value) {
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
      BiFunction<String, V, Value> value) {
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
    int bytes = 0;
    String place = null;
    try (KeyValueIterator<String, V> found = store.range(from, to)) {
      while (found.hasNext()) {
        if (rows.size() == question.limit() || looked == ROWS || bytes >= BYTES) {
          return new Slice(rows, place);
        }
        KeyValue<String, V> next = found.next();
        looked++;
        place = next.key.substring(prefix.length());
        Value row = value.apply(place, next.value);
        if (row != null) {
          bytes += row.weight();
          rows.add(new Row(place, row));
        }
      }
    }
    return new Slice(rows, null);
  }
}
