package org.copytaster.query.http.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest records of all topics, numbered in the order in which they were read. One writer; each
 * reader keeps its own place and is overtaken rather than waited for.
 */
final class Ring {
  private static final int BATCH = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final LiveRecord[] slots;
  private final long mostBytes;
  private final Position tail;
  private final Position head;
  private long first;
  private long next;
  private long bytes;
  private boolean closed;

  /**
   * An empty one.
   *
   * @param mostRecords that it holds
   * @param mostBytes of their values
   * @param start where reading begins
   */
  Ring(int mostRecords, long mostBytes, Position start) {
    slots = new LiveRecord[mostRecords];
    this.mostBytes = mostBytes;
    tail = start.copy();
    head = start.copy();
  }

  /**
   * What a reader gets.
   *
   * @param records from its place on; none where none came in time
   * @param next its next place
   */
  record Batch(List<LiveRecord> records, long next) {}

  /** Adds records in order; the oldest make room. */
  void add(List<LiveRecord> records) {
    lock.lock();
    try {
      for (LiveRecord each : records) {
        while (next > first && (next - first == slots.length || bytes + each.size() > mostBytes)) {
          evict();
        }
        slots[(int) (next++ % slots.length)] = each;
        bytes += each.size();
        head.advance(each.topic(), each.partition(), each.offset() + 1);
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void evict() {
    int slot = (int) (first++ % slots.length);
    LiveRecord oldest = slots[slot];
    slots[slot] = null;
    bytes -= oldest.size();
    tail.advance(oldest.topic(), oldest.partition(), oldest.offset() + 1);
  }

  /** How far has been read. */
  Position head() {
    lock.lock();
    try {
      return head.copy();
    } finally {
      lock.unlock();
    }
  }

  /** The place at which a reader goes on from a position; empty if that lies before the ring. */
  OptionalLong join(Position position) {
    lock.lock();
    try {
      return position.reaches(tail) ? OptionalLong.of(first) : OptionalLong.empty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What comes at a place, once it is there.
   *
   * @return null if the place was overtaken
   */
  Batch read(long place, long waitMillis) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
      while (place >= next && nanos > 0 && !closed) {
        nanos = more.awaitNanos(nanos);
      }
      if (place < first) {
        return null;
      }
      long until = Math.min(next, place + BATCH);
      List<LiveRecord> records = new ArrayList<>();
      for (long i = place; i < until; i++) {
        records.add(slots[(int) (i % slots.length)]);
      }
      return new Batch(records, Math.max(place, until));
    } finally {
      lock.unlock();
    }
  }

  /** Wakes all readers for good. */
  void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there will be no more. */
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
