package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Runs another program's main class and ends with the process that started it, however that ended:
 * the parent holds the other end of standard input, which the system closes even after {@code kill
 * -9}. Uses nothing but the JDK, since it runs with the other program's class path.
 */
final class TetheredMain {
  private TetheredMain() {}

  /** Takes the main class's name and its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    InputStream tether = System.in;
    System.setIn(InputStream.nullInputStream());
    Thread watch = new Thread(() -> endWith(tether), "parent-watch");
    watch.setDaemon(true);
    watch.start();
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
    // No hooks: whoever asked for an orderly end has sent a signal instead.
    Runtime.getRuntime().halt(0);
  }
}
