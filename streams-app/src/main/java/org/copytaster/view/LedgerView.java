package org.copytaster.view;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.ledger.ClaimsBook;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.ledger.SeriesPoints;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;

/** Ledger entries and series straight from a set of claims, without any state in between. */
public final class LedgerView {
  private LedgerView() {}

  /**
   * The entries of claims that stand, by ledger key.
   *
   * @param claims any claims; withdrawn ones are left out
   * @param extent how much the entries hold
   * @param summed the measures whose periods are summed up
   */
  public static SortedMap<String, LedgerEntry> entries(
      Collection<ReportedClaim> claims, Extent extent, Set<String> summed) {
    ClaimsBook book = new ClaimsBook(claims, summed);
    SortedMap<String, LedgerEntry> entries = new TreeMap<>();
    book.keys().forEach(key -> entries.put(key, LedgerEntries.entry(book, key, extent)));
    return entries;
  }

  /**
   * The points of entries, trailing sums included, by series key.
   *
   * @param entries as they stand on the topic
   * @param summed the measures whose months add up
   */
  public static SortedMap<String, SeriesPoint> series(
      Collection<LedgerEntry> entries, Set<String> summed) {
    SortedMap<String, SeriesPoint> series = new TreeMap<>();
    Map<String, Map<String, SeriesPoint>> months = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      SeriesPoint point = SeriesPoints.point(entry);
      if (point != null) {
        series.put(entry.getLedgerKey(), point);
        if (summed.contains(entry.getMeasure()) && SeriesPoints.isMonth(entry.getPeriod())) {
          months
              .computeIfAbsent(LedgerKeys.subject(entry.getLedgerKey()), k -> new TreeMap<>())
              .put(entry.getPeriod(), point);
        }
      }
    }
    months.values().forEach(m -> series.putAll(SeriesPoints.all(m)));
    return series;
  }
}
