package org.copytaster.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store in memory that counts what it is asked: rows read, written and gone through. */
public final class CountingStore<V> implements KeyValueStore<String, V> {
  private final String name;
  private final NavigableMap<String, V> rows = new TreeMap<>();
  private long operations;

  /** An empty store. */
  public CountingStore(String name) {
    this.name = name;
  }

  /** Rows read, written and gone through so far. */
  public long operations() {
    return operations;
  }

  @Override
  public V get(String key) {
    operations++;
    return rows.get(key);
  }

  @Override
  public void put(String key, V value) {
    operations++;
    if (value == null) {
      rows.remove(key);
    } else {
      rows.put(key, value);
    }
  }

  @Override
  public V putIfAbsent(String key, V value) {
    V old = get(key);
    if (old == null) {
      put(key, value);
    }
    return old;
  }

  @Override
  public void putAll(List<KeyValue<String, V>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public V delete(String key) {
    operations++;
    return rows.remove(key);
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return new Rows(rows.subMap(from, true, to, true));
  }

  @Override
  public KeyValueIterator<String, V> all() {
    return new Rows(rows);
  }

  @Override
  public <PS extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(
      P prefix, PS serializer) {
    String from = new String(serializer.serialize(name, prefix), StandardCharsets.UTF_8);
    int last = from.length() - 1;
    String to = from.substring(0, last) + (char) (from.charAt(last) + 1);
    return new Rows(rows.subMap(from, true, to, false));
  }

  @Override
  public long approximateNumEntries() {
    return rows.size();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    // Nothing to restore.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  private final class Rows implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<String, V>> entries;

    private Rows(NavigableMap<String, V> rows) {
      entries = rows.entrySet().iterator();
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<String, V> next() {
      operations++;
      Map.Entry<String, V> entry = entries.next();
      return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public String peekNextKey() {
      throw new UnsupportedOperationException("no stage peeks");
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
