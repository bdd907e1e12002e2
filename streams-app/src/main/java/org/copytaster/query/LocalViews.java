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
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.PeerCodec.Answered;
import org.copytaster.query.PeerCodec.Asked;
import org.copytaster.topology.Partitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers from the stores of this instance, and only from these. */
final class LocalViews {
  private static final Logger LOG = LoggerFactory.getLogger(LocalViews.class);

  /** The mark that ends a transaction counts as a record that a copy never gets to. */
  private static final long MARK = 1;

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
    Lags lags = new Lags();
    long lag = 0;
    for (int partition : asked.partitions()) {
      try {
        Stores stores = new Stores(partition, new Opener(partition, asked.stale(), lags));
        Slice slice = read(asked.question(), stores);
        lag = Math.max(lag, asked.stale() || lags.asked() ? lags.of(stores) : 0);
        slices.add(slice);
        answered.add(partition);
      } catch (InvalidStateStoreException notHere) {
        LOG.debug("{} of partition {} not here", asked.question().kind(), partition, notHere);
      } catch (StreamsException e) {
        LOG.warn("{} of partition {} not answered", asked.question().kind(), partition, e);
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

  /** By how much local stores are late: asked of the cluster at most once an answer. */
  private final class Lags {
    private Map<String, Map<Integer, LagInfo>> all;

    /** Whether anybody wanted to know one. */
    boolean asked() {
      return all != null;
    }

    /** Records by which a store is late; null where it is not known. */
    Long of(String store, int partition) {
      if (all == null) {
        all = streams.allLocalStorePartitionLags();
      }
      LagInfo lag = all.getOrDefault(store, Map.of()).get(partition);
      return lag == null ? null : lag.offsetLag();
    }

    /** That of the latest of the stores that were opened. */
    long of(Stores stores) {
      long latest = 0;
      for (String store : stores.opened()) {
        Long lag = of(store, stores.partition());
        latest = lag == null ? latest : Math.max(latest, lag);
      }
      return latest;
    }
  }

  /** Opens stores of one partition. */
  private final class Opener implements Stores.Opener {
    private final int partition;
    private final boolean stale;
    private final Lags lags;

    Opener(int partition, boolean stale, Lags lags) {
      this.partition = partition;
      this.stale = stale;
      this.lags = lags;
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
     * those of its other tasks go on, and have no lag, and those that are just taken over from a
     * standby have next to none.
     */
    private <T> T current(StoreQueryParameters<T> where) {
      try {
        return streams.store(where);
      } catch (InvalidStateStoreException e) {
        T store = streams.store(where.enableStaleStores());
        Long lag = lags.of(where.storeName(), partition);
        if (lag == null || lag > MARK) {
          throw e;
        }
        return store;
      }
    }
  }
}
