package org.copytaster.standalone;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * A broker and a registry for all test classes of this JVM that stop neither: to start both takes
 * longer than most of those classes. Each test has topics, groups and schemas under a prefix of its
 * own.
 */
final class SharedLaboratory {
  private static final Set<String> PREFIXES = new HashSet<>();
  private static Laboratory laboratory;

  private SharedLaboratory() {}

  /** Starts it for the first who asks; it ends with the JVM. */
  static synchronized Laboratory get() throws IOException {
    if (laboratory == null) {
      Laboratory started = Laboratory.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      laboratory = started;
    }
    return laboratory;
  }

  /**
   * Takes a prefix for good.
   *
   * @throws IllegalStateException if another test has it
   */
  static synchronized void take(String prefix) {
    if (!PREFIXES.add(prefix)) {
      throw new IllegalStateException("two tests have the prefix " + prefix);
    }
  }
}
