package org.copytaster.producer.replay;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Knows when a pipeline has dealt with everything that was written so far. */
@FunctionalInterface
public interface Rest {
  /**
   * Waits for it.
   *
   * @param goOn asked again and again; false gives up
   * @return whether it came to rest
   */
  boolean await(BooleanSupplier goOn) throws IOException, InterruptedException;
}
