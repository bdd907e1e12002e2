package org.copytaster.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.ledger.ClaimsBook;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerBook;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.ValueGroup;
import org.copytaster.query.store.SortKeys;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;
import org.copytaster.view.AsOf;

/**
 * The claims that stood at a time, read from the store entry by entry, as they are asked for. An
 * entry leans on no others but its neighbours in time, so few are held at once.
 */
final class StoodBook implements LedgerBook {
  private static final char JOINT = '|';

  /** An entry and its neighbours, of months, days and weeks side by side. */
  private static final int HELD = 16;

  private final ReadOnlyKeyValueStore<String, ReportedClaim> store;
  private final Instant at;
  private final Set<String> summed;
  private final Map<String, ClaimsBook> books =
      new LinkedHashMap<>(2 * HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClaimsBook> eldest) {
          return size() > HELD;
        }
      };
  private int read;

  StoodBook(ReadOnlyKeyValueStore<String, ReportedClaim> store, Instant at, Set<String> summed) {
    this.store = store;
    this.at = at;
    this.summed = summed;
  }

  /** The keys of all entries of a subject that were ever reported on, in the order of lists. */
  List<String> keys(String subject) {
    List<String> keys = new ArrayList<>();
    String from = subject + JOINT;
    String to = SortKeys.end(from);
    while (from != null) {
      try (KeyValueIterator<String, ReportedClaim> found = store.range(from, to)) {
        from = null;
        if (found.hasNext()) {
          String first = found.peekNextKey();
          String key = first.substring(0, first.lastIndexOf(JOINT));
          keys.add(key);
          from = SortKeys.end(key + JOINT);
        }
      }
    }
    keys.sort(SortKeys.ORDER);
    return keys;
  }

  /** An entry as far as its topic would list it; null where nothing stood. */
  LedgerEntry entry(String ledgerKey) {
    return valuesTotal(ledgerKey) == 0
        ? null
        : LedgerEntries.entry(this, ledgerKey, Extent.BOUNDED);
  }

  /** How many claims have been read. */
  int read() {
    return read;
  }

  private ClaimsBook book(String ledgerKey) {
    ClaimsBook book = books.get(ledgerKey);
    if (book == null) {
      List<ReportedClaim> claims = new ArrayList<>();
      String from = ledgerKey + JOINT;
      try (KeyValueIterator<String, ReportedClaim> found = store.range(from, SortKeys.end(from))) {
        found.forEachRemaining(row -> claims.add(row.value));
      }
      read += claims.size();
      book = new ClaimsBook(AsOf.claims(claims, at), summed);
      books.put(ledgerKey, book);
    }
    return book;
  }

  @Override
  public long valuesTotal(String ledgerKey) {
    return book(ledgerKey).valuesTotal(ledgerKey);
  }

  @Override
  public List<LedgerValue> values(String ledgerKey, int most) {
    return book(ledgerKey).values(ledgerKey, most);
  }

  @Override
  public LedgerValue value(String ledgerKey, String valueKey) {
    return book(ledgerKey).value(ledgerKey, valueKey);
  }

  @Override
  public ValueGroup group(String ledgerKey, LedgerValue value, int each, Extent extent) {
    return book(ledgerKey).group(ledgerKey, value, each, extent);
  }

  @Override
  public ReportedClaim claim(String ledgerKey, String claimId) {
    return book(ledgerKey).claim(ledgerKey, claimId);
  }

  @Override
  public boolean summed(String measure) {
    return summed.contains(measure);
  }
}
