package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The gold beside a corpus: tables of tab-separated text with a head, {@link #NONE} for null. A row
 * is compared as its cells joined by {@link #BETWEEN}.
 *
 * @param folder the one with the tables
 */
record SeedsGold(Path folder) {
  static final String BETWEEN = " | ";
  static final String NONE = "-";
  private static final String KNOWN_MISSES = "known-misses";

  /** The rows of a table such as {@code claims}, each by the names of its columns. */
  List<Map<String, String>> table(String name) {
    List<String> lines = read(name);
    String[] head = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != head.length) {
        throw new IllegalStateException(
            name + ".tsv has " + head.length + " columns, but not here: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The rows of a table, joined. */
  SortedSet<String> rows(String name) {
    SortedSet<String> rows = new TreeSet<>();
    for (Map<String, String> row : table(name)) {
      String joined = String.join(BETWEEN, row.values());
      if (!rows.add(joined)) {
        throw new IllegalStateException(name + ".tsv says twice: " + joined);
      }
    }
    return rows;
  }

  /**
   * What is wrong with the actual rows of a table, in words; empty where each difference from the
   * gold is a known miss, and each known miss a difference.
   */
  List<String> faults(String name, SortedSet<String> actual) {
    SortedSet<String> missing = rows(name);
    missing.removeAll(actual);
    SortedSet<String> unexpected = new TreeSet<>(actual);
    unexpected.removeAll(rows(name));
    List<String> faults = new ArrayList<>();
    for (Map<String, String> miss : table(KNOWN_MISSES)) {
      if (miss.get("table").equals(name)) {
        boolean still = missing.remove(miss.get("expected"));
        still &= unexpected.remove(miss.get("actual"));
        if (!still) {
          faults.add("no longer missed in this way: correct known-misses.tsv: " + miss);
        }
      }
    }
    missing.forEach(row -> faults.add("missing:    " + row));
    unexpected.forEach(row -> faults.add("unexpected: " + row));
    return faults;
  }

  private List<String> read(String name) {
    try {
      return Files.readAllLines(folder.resolve(name + ".tsv"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
