package org.copytaster.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.ledger.Extent;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.view.AsOf;
import org.copytaster.view.LedgerView;

/**
 * The ledger and series of one measure, actor and about as they stood, computed from its claims:
 * all of these lie in one partition.
 */
final class AsOfReads {
  private final Set<String> summed;

  AsOfReads(Set<String> summed) {
    this.summed = summed;
  }

  Slice entries(Question question, Stores stores) {
    return slice(
        question,
        stood(question, stores),
        (key, entry) -> LedgerReads.wanted(question, key, entry),
        Encodings.ENTRY::bytes);
  }

  Slice series(Question question, Stores stores) {
    return slice(
        question,
        LedgerView.series(stood(question, stores).values(), summed),
        (key, point) -> LedgerReads.wantedPoint(question, key),
        Encodings.POINT::bytes);
  }

  private SortedMap<String, LedgerEntry> stood(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, ReportedClaim> store = stores.get(ViewNames.CLAIM_STORE);
    String prefix = question.keys().get(0) + "|";
    List<ReportedClaim> claims = new ArrayList<>();
    try (KeyValueIterator<String, ReportedClaim> found =
        store.range(prefix, SortKeys.end(prefix))) {
      found.forEachRemaining(row -> claims.add(row.value));
    }
    List<ReportedClaim> stood = AsOf.claims(claims, question.time(LedgerReads.AT));
    // As far as the topic lists them: asked as of now, the answer is the entry of now.
    return LedgerView.entries(stood, Extent.BOUNDED, summed);
  }

  private static <V> Slice slice(
      Question question,
      Map<String, V> all,
      BiPredicate<String, V> wanted,
      Function<V, byte[]> encode) {
    TreeMap<String, V> sorted = new TreeMap<>(SortKeys.ORDER);
    sorted.putAll(all);
    Map<String, V> rest =
        question.after() == null ? sorted : sorted.tailMap(question.after(), false);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, V> each : rest.entrySet()) {
      if (wanted.test(each.getKey(), each.getValue())) {
        if (rows.size() == question.limit()) {
          return new Slice(rows, rows.get(rows.size() - 1).key());
        }
        rows.add(new Row(each.getKey(), encode.apply(each.getValue())));
      }
    }
    return new Slice(rows, null);
  }
}
