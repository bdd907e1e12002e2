package org.copytaster.topology;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Scans over rows of a store. The caller closes the iterator. */
final class Rows {
  private static final StringSerializer STRINGS = new StringSerializer();

  private Rows() {}

  /** The rows whose key starts with these parts, in key order. */
  static <V> KeyValueIterator<String, V> startingWith(
      KeyValueStore<String, V> store, String... parts) {
    return store.prefixScan(Keys.prefix(parts), STRINGS);
  }
}
