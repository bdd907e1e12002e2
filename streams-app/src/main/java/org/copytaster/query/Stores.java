package org.copytaster.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stores of one partition; those that were opened are remembered, for their lag. */
final class Stores {
  private final int partition;
  private final Opener opener;
  private final Set<String> opened = new LinkedHashSet<>();

  Stores(int partition, Opener opener) {
    this.partition = partition;
    this.opener = opener;
  }

  /** Opens a store. */
  interface Opener {
    <V> ReadOnlyKeyValueStore<String, V> open(String store);
  }

  /** The store of a name. */
  <V> ReadOnlyKeyValueStore<String, V> get(String store) {
    opened.add(store);
    return opener.open(store);
  }

  int partition() {
    return partition;
  }

  Set<String> opened() {
    return opened;
  }
}
