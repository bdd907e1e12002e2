package org.copytaster.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.view.LedgerView;

/**
 * The ledger and series of one measure, actor and about as they stood, computed from its claims:
 * all of these lie in one partition. Entries are made as far as a page goes; a point may sum up a
 * year, so points are made of all of them.
 */
final class AsOfReads {
  /** Claims read for a page of entries; those of its last entry are read to their end. */
  static final int CLAIMS = 20_000;

  private final Set<String> summed;

  AsOfReads(Set<String> summed) {
    this.summed = summed;
  }

  Slice entries(Question question, Stores stores) {
    StoodBook book = book(question, stores);
    List<Row> rows = new ArrayList<>();
    String reached = null;
    for (String key : book.keys(question.keys().get(0))) {
      if (!isAfter(key, question) || !LedgerReads.wantedKey(question, key)) {
        continue;
      }
      if (rows.size() == question.limit() || book.read() >= CLAIMS) {
        return new Slice(rows, reached);
      }
      LedgerEntry entry = book.entry(key);
      reached = key;
      if (entry != null && LedgerReads.wanted(question, key, entry)) {
        rows.add(new Row(key, Encodings.ENTRY.value(entry)));
      }
    }
    return new Slice(rows, null);
  }

  Slice series(Question question, Stores stores) {
    StoodBook book = book(question, stores);
    List<LedgerEntry> entries = new ArrayList<>();
    for (String key : book.keys(question.keys().get(0))) {
      LedgerEntry entry = book.entry(key);
      if (entry != null) {
        entries.add(entry);
      }
    }
    Map<String, SeriesPoint> sorted = new TreeMap<>(SortKeys.ORDER);
    sorted.putAll(LedgerView.series(entries, summed));
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, SeriesPoint> each : sorted.entrySet()) {
      if (isAfter(each.getKey(), question) && LedgerReads.wantedPoint(question, each.getKey())) {
        if (rows.size() == question.limit()) {
          return new Slice(rows, rows.get(rows.size() - 1).key());
        }
        rows.add(new Row(each.getKey(), Encodings.POINT.value(each.getValue())));
      }
    }
    return new Slice(rows, null);
  }

  private StoodBook book(Question question, Stores stores) {
    return new StoodBook(stores.get(ViewNames.CLAIM_STORE), question.time(LedgerReads.AT), summed);
  }

  private static boolean isAfter(String key, Question question) {
    return question.after() == null || SortKeys.ORDER.compare(key, question.after()) > 0;
  }
}
