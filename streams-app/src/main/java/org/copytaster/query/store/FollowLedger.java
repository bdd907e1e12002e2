package org.copytaster.query.store;

import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.LedgerEntry;

/** Keeps ledger entries, and which of them are about a party. The key says which parties. */
final class FollowLedger implements Processor<String, LedgerEntry, Void, Void> {
  private static final byte[] NOTHING = {};

  private KeyValueStore<String, LedgerEntry> entries;
  private KeyValueStore<String, byte[]> parties;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    entries = context.getStateStore(ViewNames.LEDGER_STORE);
    parties = context.getStateStore(ViewNames.LEDGER_INDEX_STORE);
  }

  @Override
  public void process(Record<String, LedgerEntry> record) {
    String key = record.key();
    List<String> parts = LedgerKeys.split(key);
    for (String party : new TreeSet<>(parts.subList(1, 3))) {
      parties.put(SortKeys.of(party, key), record.value() == null ? null : NOTHING);
    }
    entries.put(key, record.value());
  }
}
