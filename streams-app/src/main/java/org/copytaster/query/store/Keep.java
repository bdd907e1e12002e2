package org.copytaster.query.store;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the last value of each key, as the topic does. */
final class Keep<V> implements Processor<String, V, Void, Void> {
  private final String name;
  private KeyValueStore<String, V> store;

  Keep(String name) {
    this.name = name;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(name);
  }

  @Override
  public void process(Record<String, V> record) {
    store.put(record.key(), record.value());
  }
}
