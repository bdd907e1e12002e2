package org.copytaster.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.PeerCodec.Answered;
import org.copytaster.query.PeerCodec.Asked;
import org.copytaster.topology.Partitions;

/** Answers from the stores of this instance, and only from these. */
final class LocalViews {
  private final KafkaStreams streams;
  private final int partitions;
  private final Reads reads;

  /**
   * Over the stores of running streams.
   *
   * @param partitions of every topic
   * @param summed the measures whose periods are summed up
   */
  LocalViews(KafkaStreams streams, int partitions, Set<String> summed) {
    this.streams = streams;
    this.partitions = partitions;
    reads = new Reads(summed);
  }

  /**
   * Answers for those of the partitions that are here and, unless the asker takes what is stale, up
   * to date. The others are missing from the answer.
   */
  Answered answer(Asked asked) {
    Set<Integer> answered = new TreeSet<>();
    List<Slice> slices = new ArrayList<>();
    long lag = 0;
    for (int partition : asked.partitions()) {
      try {
        Stores stores = new Stores(partition, new Opener(partition, asked.stale()));
        slices.add(read(asked.question(), stores));
        answered.add(partition);
        lag = Math.max(lag, asked.stale() ? lag(stores) : 0);
      } catch (InvalidStateStoreException notHere) {
        // Not assigned, or no longer, or still being restored: the asker sees that it is missing.
      }
    }
    int limit = Math.max(1, asked.question().limit());
    return new Answered(answered, Slice.merge(slices, limit), lag);
  }

  private Slice read(Question question, Stores stores) {
    Question here = question;
    if (!question.keys().isEmpty() && question.kind() != Kind.ENTITY) {
      List<String> keys =
          question.keys().stream()
              .filter(key -> partition(question.kind(), key) == stores.partition())
              .toList();
      if (keys.isEmpty()) {
        return Slice.EMPTY;
      }
      here =
          new Question(
              question.kind(), keys, question.filters(), question.after(), question.limit());
    }
    return reads.of(question.kind()).read(here, stores);
  }

  /** Where a key belongs. */
  int partition(Kind kind, String key) {
    return Partitions.of(kind.routing(key), partitions);
  }

  private long lag(Stores stores) {
    Map<String, Map<Integer, LagInfo>> lags = streams.allLocalStorePartitionLags();
    return stores.opened().stream()
        .map(store -> lags.getOrDefault(store, Map.of()).get(stores.partition()))
        .filter(info -> info != null)
        .mapToLong(LagInfo::offsetLag)
        .max()
        .orElse(0);
  }

  /** Opens stores of one partition. */
  private final class Opener implements Stores.Opener {
    private final int partition;
    private final boolean stale;

    Opener(int partition, boolean stale) {
      this.partition = partition;
      this.stale = stale;
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> open(String store) {
      StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> where =
          StoreQueryParameters.fromNameAndType(
                  store, QueryableStoreTypes.<String, V>keyValueStore())
              .withPartition(partition);
      return stale ? streams.store(where.enableStaleStores()) : current(where);
    }

    /**
     * While a thread waits for one of its tasks to be restored it hands out none of its stores; but
     * those of its other tasks go on, and have no lag.
     */
    private <T> T current(StoreQueryParameters<T> where) {
      try {
        return streams.store(where);
      } catch (InvalidStateStoreException e) {
        T store = streams.store(where.enableStaleStores());
        LagInfo lag =
            streams
                .allLocalStorePartitionLags()
                .getOrDefault(where.storeName(), Map.of())
                .get(partition);
        if (lag == null || lag.offsetLag() > 0) {
          throw e;
        }
        return store;
      }
    }
  }
}
