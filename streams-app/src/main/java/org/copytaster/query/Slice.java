package org.copytaster.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.query.store.SortKeys;

/**
 * A part of a list, in order.
 *
 * @param rows by their keys
 * @param reached the key up to which all there is stands in the rows; null where nothing follows
 */
record Slice(List<Row> rows, String reached) {
  /** A part without rows of a list that has no more. */
  static final Slice EMPTY = new Slice(List.of(), null);

  /**
   * A row.
   *
   * @param key its place in the list
   * @param value a record
   */
  record Row(String key, Value value) {}

  Slice {
    rows = List.copyOf(rows);
  }

  /**
   * Parts of one list from several places as one. It ends where the first of them ends: what the
   * others have after that may not be next.
   *
   * @param limit how many rows at most
   */
  static Slice merge(List<Slice> slices, int limit) {
    String horizon =
        slices.stream()
            .map(Slice::reached)
            .filter(reached -> reached != null)
            .min(SortKeys.ORDER)
            .orElse(null);
    List<Row> rows =
        new ArrayList<>(
            slices.stream()
                .flatMap(slice -> slice.rows().stream())
                .filter(row -> horizon == null || SortKeys.ORDER.compare(row.key(), horizon) <= 0)
                .sorted(Comparator.comparing(Row::key, SortKeys.ORDER))
                .toList());
    if (rows.size() <= limit) {
      return new Slice(rows, horizon);
    }
    return new Slice(rows.subList(0, limit), rows.get(limit - 1).key());
  }
}
