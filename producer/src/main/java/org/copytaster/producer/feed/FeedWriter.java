package org.copytaster.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.copytaster.producer.PublishException;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.TransactionalPublisher;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.TopicSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of all feeds of a process: articles, where the feeds stand, and every second the
 * clock. Deliveries that come close together share a transaction.
 */
public final class FeedWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWriter.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int WAITING = 256;

  /** Enough that a commit costs little, few enough that it does not take long. */
  private static final int BATCH_ITEMS = 2_000;

  private record Work(Delivery delivery, CompletableFuture<List<Answer>> answers) {}

  private final PublisherSettings cluster;
  private final String id;
  private final TopicSerdes serdes;
  private final InstantSource time;
  private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::run, "feed-writer");
  private volatile Map<String, FeedState> committed = Map.of();
  private volatile boolean ready;
  private volatile boolean closing;
  private volatile RuntimeException fault;
  private long nextTick = System.nanoTime();

  /**
   * A writer that starts at once.
   *
   * @param name of the set of feeds: one process of a name writes at a time
   * @param time the time that the clock tells
   */
  public FeedWriter(
      PublisherSettings cluster, String name, TopicSerdes serdes, InstantSource time) {
    this.cluster = cluster;
    this.id = cluster.prefix() + "-feeds-" + name;
    this.serdes = serdes;
    this.time = time;
    thread.start();
  }

  /**
   * Hands a delivery over; waits while many others do.
   *
   * @return what became of each item, once it stands in the cluster; fails if it does not stand
   *     there: then it has to be delivered again
   */
  public CompletableFuture<List<Answer>> submit(Delivery delivery) throws InterruptedException {
    Work work = new Work(delivery, new CompletableFuture<>());
    while (!queue.offer(work, TICK.toMillis(), TimeUnit.MILLISECONDS)) {
      if (closing || fault != null) {
        work.answers().completeExceptionally(closed());
        return work.answers();
      }
    }
    if (closing || fault != null) {
      failQueued();
    }
    return work.answers();
  }

  /** Where a feed stands in the cluster; null where nothing is known of it. */
  public FeedState state(String feed) {
    return committed.get(feed);
  }

  /** Whether it knows by now where the feeds stand. */
  public boolean ready() {
    return ready;
  }

  /** Why it will not write any more; null while it does. */
  public RuntimeException fault() {
    return fault;
  }

  private void run() {
    while (!closing && fault == null) {
      try (TransactionalPublisher transaction = new TransactionalPublisher(cluster, id, serdes)) {
        FeedLedger ledger = FeedLedger.read(cluster, serdes, transaction);
        committed = Map.copyOf(ledger.states());
        ready = true;
        while (!closing) {
          step(transaction, ledger);
        }
      } catch (KafkaException | PublishException e) {
        if (TransactionalPublisher.isFenced(e)) {
          fault = new IllegalStateException("another process serves these feeds as " + id, e);
        } else {
          LOG.warn("the cluster did not take what the feeds brought; trying again", e);
          pause();
        }
      } catch (InterruptedException e) {
        closing = true;
      } catch (RuntimeException e) {
        fault = e;
      }
    }
    failQueued();
  }

  private void step(TransactionalPublisher transaction, FeedLedger ledger)
      throws InterruptedException {
    List<Work> batch = new ArrayList<>();
    Work first = queue.poll(Math.max(0, nextTick - System.nanoTime()), TimeUnit.NANOSECONDS);
    if (first != null) {
      batch.add(first);
      long items = first.delivery().parsed().size();
      for (Work next = first; next != null && items < BATCH_ITEMS; ) {
        next = queue.poll();
        if (next != null) {
          batch.add(next);
          items += next.delivery().parsed().size();
        }
      }
    }
    try {
      List<List<Answer>> answers = new ArrayList<>();
      for (Work work : batch) {
        answers.add(ledger.take(work.delivery()));
      }
      if (System.nanoTime() >= nextTick) {
        transaction.publisher().clock(now());
        nextTick = System.nanoTime() + TICK.toNanos();
      }
      transaction.commit();
      committed = Map.copyOf(ledger.states());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answers().complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      batch.forEach(work -> work.answers().completeExceptionally(e));
      throw e;
    }
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void failQueued() {
    for (Work work = queue.poll(); work != null; work = queue.poll()) {
      work.answers().completeExceptionally(closed());
    }
  }

  private RuntimeException closed() {
    return fault == null ? new IllegalStateException("the feeds are being closed") : fault;
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  /** Writes what it is at, and ends; the rest fails. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    failQueued();
  }
}
