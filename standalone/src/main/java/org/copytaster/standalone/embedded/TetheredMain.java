package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another program's main class and ends with the process that started it, however that ended:
 * the parent holds the other end of standard input, which the system closes even after {@code kill
 * -9}. Uses nothing but the JDK, since it runs with the other program's class path.
 */
final class TetheredMain {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private TetheredMain() {}

  /** Takes the main class's name and its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    InputStream tether = System.in;
    System.setIn(InputStream.nullInputStream());
    background("parent-watch", () -> endWith(tether));
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static void endWith(InputStream tether) {
    try {
      while (tether.read() >= 0) {
        // Nothing is ever said: only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe is the end as well.
    }
    // The program's own hooks write down what it still holds. Process.destroy() sends a signal and
    // closes the tether at once: this must not overtake the orderly end that the signal began.
    background("stop-limit", TetheredMain::haltAfterLimit);
    System.exit(0);
  }

  private static void haltAfterLimit() {
    try {
      Thread.sleep(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      // The limit is over all the same: nobody but the end of the process interrupts this.
    }
    Runtime.getRuntime().halt(0);
  }

  private static void background(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
