package org.copytaster.query.store;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.LedgerEntry;

/** Keeps ledger entries and their orders. */
final class FollowLedger implements Processor<String, LedgerEntry, Void, Void> {
  private KeyValueStore<String, LedgerEntry> entries;
  private KeyValueStore<String, byte[]> index;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    entries = context.getStateStore(ViewNames.LEDGER_STORE);
    index = context.getStateStore(ViewNames.LEDGER_INDEX_STORE);
  }

  @Override
  public void process(Record<String, LedgerEntry> record) {
    LedgerIndex.replace(index, record.key(), record.value());
    entries.put(record.key(), record.value());
  }
}
