package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.Sources;
import org.copytaster.ledger.ValueGroup;
import org.copytaster.ledger.ValueGroup.Carrier;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;
import org.copytaster.view.LedgerView;

/**
 * Who says a value: rows in order of report, by claimId, by source and by story, so that the first
 * ones can be read without going through all.
 */
final class LedgerIndex {
  private static final String BY_REPORT = "r";
  private static final String BY_CLAIM = "c";
  private static final String BY_SOURCE = "o";
  private static final String BY_STORY = "s";

  private final KeyValueStore<String, Long> rows;

  LedgerIndex(KeyValueStore<String, Long> rows) {
    this.rows = rows;
  }

  /** Adds a claim that stands. */
  void add(ReportedClaim claim) {
    count(claim, 1);
  }

  /** Takes a claim out that stood. */
  void remove(ReportedClaim claim) {
    count(claim, -1);
  }

  /** A value with the first of those who say it. */
  ValueGroup group(String ledgerKey, LedgerValue value) {
    String key = LedgerView.valueKey(value);
    TreeSet<Carrier> carriers = new TreeSet<>();
    try (KeyValueIterator<String, Long> found =
        Rows.startingWith(rows, ledgerKey, key, BY_REPORT)) {
      while (found.hasNext() && carriers.size() < LedgerEntries.LISTED) {
        carriers.add(carrier(found.next()));
      }
    }
    return new ValueGroup(
        value,
        carriers.first().reportedAt(),
        first(1, ledgerKey, key, BY_CLAIM).get(0),
        List.copyOf(carriers),
        first(LedgerEntries.LISTED, ledgerKey, key, BY_SOURCE),
        first(LedgerEntries.LISTED, ledgerKey, key, BY_STORY));
  }

  private void count(ReportedClaim claim, long change) {
    String ledgerKey = claim.getLedgerKey();
    String key = LedgerView.valueKey(claim);
    String source = Sources.of(claim.getOutlet(), claim.getArticleId());
    String at = Keys.time(claim.getReportedAt().toEpochMilli());
    count(Keys.of(ledgerKey, key, BY_REPORT, at, claim.getArticleId()), change);
    count(Keys.of(ledgerKey, key, BY_CLAIM, claim.getClaimId()), change);
    count(Keys.of(ledgerKey, key, BY_SOURCE, source), change);
    count(Keys.of(ledgerKey, key, BY_STORY, claim.getStoryId()), change);
  }

  private void count(String row, long change) {
    Long before = rows.get(row);
    long now = (before == null ? 0 : before) + change;
    rows.put(row, now == 0 ? null : now);
  }

  private List<String> first(int most, String... prefix) {
    List<String> names = new ArrayList<>();
    try (KeyValueIterator<String, Long> found = Rows.startingWith(rows, prefix)) {
      while (found.hasNext() && names.size() < most) {
        names.add(Keys.last(found.next().key));
      }
    }
    return names;
  }

  private static Carrier carrier(KeyValue<String, Long> row) {
    String[] parts = row.key.split("\0", -1);
    return new Carrier(Keys.millis(parts[parts.length - 2]), parts[parts.length - 1]);
  }
}
