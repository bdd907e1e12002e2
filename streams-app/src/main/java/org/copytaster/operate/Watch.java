package org.copytaster.operate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.operate.Standing.TopicLag;
import org.copytaster.schema.Balance;
import org.copytaster.schema.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds where the pipeline stands, in a thread of its own. */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long EVERY_SECONDS = 5;
  private static final long RATE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final Set<Topic> FOLLOWED = EnumSet.of(Topic.AUDIT, Topic.DEAD_LETTERS);

  private final Cluster cluster;
  private final Follower follower;
  private final String prefix;
  private final List<Application> applications;
  private final Deque<Progress> progress = new ArrayDeque<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
          });
  private List<TopicPartition> partitions;
  private volatile Standing standing = Standing.UNKNOWN;

  /** How many articles were committed past, on the clock of {@link System#nanoTime}. */
  private record Progress(long nanos, long articles) {}

  Watch(Cluster cluster, Follower follower, String prefix, List<Application> applications) {
    this.cluster = cluster;
    this.follower = follower;
    this.prefix = prefix;
    this.applications = List.copyOf(applications);
    timer.scheduleWithFixedDelay(this::tryLook, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** The last look. */
  Standing standing() {
    return standing;
  }

  private void tryLook() {
    try {
      standing = look();
    } catch (KafkaException e) {
      LOG.warn("could not see where the pipeline stands: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("watching failed", e);
    }
  }

  private Standing look() {
    Set<Topic> read = EnumSet.copyOf(FOLLOWED);
    applications.forEach(each -> read.addAll(each.reads()));
    if (partitions == null) {
      partitions = cluster.partitions(prefix, read);
    }
    Map<TopicPartition, Long> ends = cluster.ends(partitions);
    Set<String> followed = FOLLOWED.stream().map(t -> t.name(prefix)).collect(Collectors.toSet());
    Map<TopicPartition, Long> followedEnds = new HashMap<>(ends);
    followedEnds.keySet().removeIf(partition -> !followed.contains(partition.topic()));
    follower.readTo(followedEnds);

    Map<String, Map<TopicPartition, Long>> committed = new TreeMap<>();
    applications.forEach(each -> committed.put(each.name(), cluster.committed(each.group())));
    List<TopicLag> lags = read.stream().map(topic -> lag(topic, ends, committed)).toList();
    Collection<Balance> balances = follower.balances();
    return new Standing(
        lags,
        counts(balances),
        balances.stream().map(Balance::getClock).min(Comparator.naturalOrder()).orElse(null),
        follower.dead(),
        rate(committed));
  }

  private TopicLag lag(
      Topic topic,
      Map<TopicPartition, Long> ends,
      Map<String, Map<TopicPartition, Long>> committed) {
    String name = topic.name(prefix);
    Map<String, Long> lags = new TreeMap<>();
    for (Application each : applications) {
      if (each.reads().contains(topic)) {
        Map<TopicPartition, Long> past = committed.get(each.name());
        lags.put(
            each.name(),
            ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(name))
                // A commit may come between the two questions.
                .mapToLong(end -> Math.max(0, end.getValue() - past.getOrDefault(end.getKey(), 0L)))
                .sum());
      }
    }
    return new TopicLag(name, sum(ends, name), lags);
  }

  private double rate(Map<String, Map<TopicPartition, Long>> committed) {
    String articles = Topic.ARTICLES.name(prefix);
    Progress now =
        new Progress(
            System.nanoTime(),
            committed.values().stream().mapToLong(each -> sum(each, articles)).max().orElse(0));
    progress.addLast(now);
    while (now.nanos() - progress.peekFirst().nanos() > RATE_NANOS) {
      progress.removeFirst();
    }
    Progress first = progress.peekFirst();
    long nanos = now.nanos() - first.nanos();
    return nanos == 0
        ? 0
        : (now.articles() - first.articles()) * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
  }

  private static long sum(Map<TopicPartition, Long> offsets, String topic) {
    return offsets.entrySet().stream()
        .filter(each -> each.getKey().topic().equals(topic))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Long> counts(Collection<Balance> balances) {
    Map<String, Long> counts = new TreeMap<>();
    for (Balance each : balances) {
      counts.merge("delivered", each.getDelivered(), Long::sum);
      counts.merge("current", each.getCurrent(), Long::sum);
      counts.merge("superseded", each.getSuperseded(), Long::sum);
      counts.merge("duplicate", each.getDuplicate(), Long::sum);
      counts.merge("withheld", each.getWithheld(), Long::sum);
      counts.merge("killed", each.getKilled(), Long::sum);
      counts.merge("embargoed", each.getEmbargoed(), Long::sum);
    }
    return counts;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (timer.awaitTermination(EVERY_SECONDS, TimeUnit.SECONDS)) {
        follower.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
