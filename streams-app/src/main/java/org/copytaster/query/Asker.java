package org.copytaster.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.errors.StreamsStoppedException;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.query.PeerCodec.Answered;
import org.copytaster.query.PeerCodec.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers answers from the instances that have them: each is asked once for all partitions it owns,
 * all at the same time. What an owner does not answer it is asked for a second time, since
 * ownership may just have changed; then those that keep copies are asked.
 */
final class Asker implements Sources {
  private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
  private static final Duration BEFORE_SECOND_TRY = Duration.ofMillis(100);
  private static final HostInfo NOBODY = HostInfo.unavailable();

  private final KafkaStreams streams;
  private final HostInfo self;
  private final String prefix;
  private final int partitions;
  private final LocalViews local;
  private final Peers peers;

  Asker(
      KafkaStreams streams,
      HostInfo self,
      String prefix,
      int partitions,
      LocalViews local,
      Peers peers) {
    this.streams = streams;
    this.self = self;
    this.prefix = prefix;
    this.partitions = partitions;
    this.local = local;
    this.peers = peers;
  }

  @Override
  public Gathered askKeys(Question question) {
    Set<Integer> where = new TreeSet<>();
    question.keys().forEach(key -> where.add(local.partition(question.kind(), key)));
    return gather(question, where);
  }

  @Override
  public Gathered askAll(Question question) {
    Gathered gathered =
        gather(question, new TreeSet<>(IntStream.range(0, partitions).boxed().toList()));
    if (gathered.missing().size() == partitions) {
      gathered.whole();
    }
    return gathered;
  }

  private Gathered gather(Question question, Set<Integer> where) {
    Round round = new Round(question, where);
    round.ask(round.owners()::active, false);
    if (!round.left.isEmpty()) {
      LockSupport.parkNanos(BEFORE_SECOND_TRY.toNanos());
      round.ask(round.owners()::active, false);
    }
    for (int copy = 0; !round.left.isEmpty(); copy++) {
      Owners owners = round.owners();
      int which = copy;
      boolean any =
          round.ask(
              partition -> {
                List<HostInfo> copies = owners.standbys(partition);
                return which < copies.size() ? copies.get(which) : null;
              },
              true);
      if (!any) {
        break;
      }
    }
    return round.gathered();
  }

  /** One question on its way. */
  private final class Round {
    private final Question question;
    private final Set<Integer> left;
    private final Set<HostInfo> silent = new HashSet<>();
    private final List<Slice> slices = new ArrayList<>();
    private boolean standby;
    private long lag;

    Round(Question question, Set<Integer> where) {
      this.question = question;
      this.left = new TreeSet<>(where);
    }

    Owners owners() {
      try {
        return new Owners(streams.metadataForAllStreamsClients());
      } catch (StreamsNotStartedException | StreamsStoppedException | IllegalStateException e) {
        throw new UnansweredException(
            "this instance does not run: " + e.getMessage(), Gathered.RETRY_AFTER);
      }
    }

    /** Asks for what is left; false where there is nobody to ask. */
    boolean ask(PartitionOwner owner, boolean stale) {
      Map<HostInfo, Set<Integer>> hosts = new HashMap<>();
      boolean any = false;
      for (int partition : left) {
        HostInfo host =
            owner.of(new TopicPartition(question.kind().topic().name(prefix), partition));
        any |= host != null;
        if (host != null && !host.equals(NOBODY) && !silent.contains(host)) {
          hosts.computeIfAbsent(host, h -> new TreeSet<>()).add(partition);
        }
      }
      Map<HostInfo, CompletableFuture<Answered>> answers = new HashMap<>();
      hosts.forEach(
          (host, where) -> {
            if (!host.equals(self)) {
              answers.put(host, peers.ask(host, new Asked(question, where, stale)));
            }
          });
      if (hosts.containsKey(self)) {
        take(local.answer(new Asked(question, hosts.get(self), stale)), stale);
      }
      answers.forEach((host, answer) -> await(host, answer, stale));
      return any;
    }

    private void await(HostInfo host, CompletableFuture<Answered> answer, boolean stale) {
      try {
        take(answer.join(), stale);
      } catch (CompletionException e) {
        LOG.debug("{} does not answer", host, e.getCause());
        silent.add(host);
      }
    }

    private void take(Answered answered, boolean stale) {
      if (answered.partitions().isEmpty()) {
        return;
      }
      left.removeAll(answered.partitions());
      slices.add(answered.slice());
      standby |= stale;
      lag = Math.max(lag, answered.lag());
    }

    Gathered gathered() {
      return new Gathered(Slice.merge(slices, question.limit()), List.copyOf(left), standby, lag);
    }
  }

  /** Who is to be asked for a partition; null for nobody. */
  private interface PartitionOwner {
    HostInfo of(TopicPartition partition);
  }
}
