package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.internal.LedgerValue;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.CountingStore;

/** The ledger's stage alone, over stores in memory that count. */
final class LedgerBench {
  final SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
  final SortedMap<String, SeriesPoint> series = new TreeMap<>();
  final CountingStore<LedgerValue> values = new CountingStore<>(Names.LEDGER_VALUE_STORE);

  private final List<CountingStore<?>> stores =
      List.of(
          values,
          new CountingStore<ReportedClaim>(Names.LEDGER_CLAIM_STORE),
          new CountingStore<Long>(Names.LEDGER_INDEX_STORE),
          new CountingStore<SeriesPoint>(Names.SERIES_STORE));
  private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
  private final KeepLedger stage = new KeepLedger(Set.of(Claims.MEASURE));

  LedgerBench() {
    stores.forEach(context::addStateStore);
    stage.init(context);
  }

  /** Sends a claim in and gives the records that come out. */
  List<SpecificRecord> accept(ReportedClaim claim) {
    stage.process(new Record<>(Claims.key(claim), claim, 0L));
    List<SpecificRecord> out = new ArrayList<>();
    context.forwarded(Names.TO_LEDGER).forEach(f -> out.add(put(ledger, f.record())));
    context.forwarded(Names.TO_SERIES).forEach(f -> out.add(put(series, f.record())));
    context.resetForwards();
    return out;
  }

  long operations() {
    return stores.stream().mapToLong(CountingStore::operations).sum();
  }

  @SuppressWarnings("unchecked") // Each sink has one class of values.
  private static <V extends SpecificRecord> V put(
      SortedMap<String, V> last, Record<? extends String, ?> record) {
    V value = (V) record.value();
    if (value == null) {
      last.remove(record.key());
    } else {
      last.put(record.key(), value);
    }
    return value;
  }
}
