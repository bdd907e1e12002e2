package org.copytaster.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the process was asked to end; it waits until what is at work has stopped in order. */
final class Stop implements AutoCloseable {
  private static final long STOP_SECONDS = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private Stop() {}

  /** Listens to the signals that end a process. */
  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::inOrder, "stop"));
    return stop;
  }

  private void inOrder() {
    asked.countDown();
    try {
      done.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it is to end. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Waits until it is to end, or a while. */
  boolean await(long millis) throws InterruptedException {
    return asked.await(millis, TimeUnit.MILLISECONDS);
  }

  /** All has stopped. */
  @Override
  public void close() {
    done.countDown();
  }
}
