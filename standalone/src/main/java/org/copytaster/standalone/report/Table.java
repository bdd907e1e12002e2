package org.copytaster.standalone.report;

import java.util.List;

/**
 * A table to show to a person.
 *
 * @param title what it tells
 * @param columns heading of each column
 * @param rows cells, as many a row as there are columns
 * @param note a line below: what was left out, or why there are no rows; null for none
 */
public record Table(String title, List<String> columns, List<List<String>> rows, String note) {
  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
