package org.copytaster.producer.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds articles back until they are due. For one thread. */
final class Rhythm {
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Speed speed;
  private final LongSupplier nanos;
  private long begun;
  private Instant first;
  private long written;

  /**
   * A rhythm that begins with the first article asked for.
   *
   * @param nanos as {@link System#nanoTime}
   */
  Rhythm(Speed speed, LongSupplier nanos) {
    this.speed = speed;
    this.nanos = nanos;
  }

  /** Nanoseconds until an article is due; 0 where it is. */
  long left(Instant published) {
    if (first == null) {
      first = published;
      begun = nanos.getAsLong();
    }
    long due = speed.due(written, Duration.between(first, published));
    return Math.max(0, begun + due - nanos.getAsLong());
  }

  /** Counts an article as written. */
  void written() {
    written++;
  }

  /** Waits for a moment, or less where an article is due sooner. */
  void pause(Instant published) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.min(left(published), SLICE_NANOS));
  }

  /** The published time that is reached by now at the speed asked for. */
  Instant reached() {
    return first.plusNanos((long) ((nanos.getAsLong() - begun) * speed.times()));
  }
}
