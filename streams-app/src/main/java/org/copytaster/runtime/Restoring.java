package org.copytaster.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Which stores are being restored, and how far. */
public final class Restoring implements StateRestoreListener {
  private final Map<Which, Store> stores = new ConcurrentHashMap<>();

  /**
   * A store that is being restored.
   *
   * @param remaining records still to come
   * @param total records when it began
   */
  public record Store(String store, int partition, long remaining, long total) {}

  private record Which(String store, int partition) {}

  /** All of them, by name and partition; empty where nothing is being restored. */
  public List<Store> stores() {
    return stores.values().stream()
        .sorted(Comparator.comparing(Store::store).thenComparing(Store::partition))
        .toList();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    long total = Math.max(0, end - start);
    stores.put(which(store, partition), new Store(store, partition.partition(), total, total));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
    stores.computeIfPresent(
        which(store, partition),
        (which, at) ->
            new Store(store, at.partition(), Math.max(0, at.remaining() - restored), at.total()));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long restored) {
    stores.remove(which(store, partition));
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
    stores.remove(which(store, partition));
  }

  private static Which which(String store, TopicPartition partition) {
    return new Which(store, partition.partition());
  }
}
