package org.copytaster.standalone;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copytaster.standalone.embedded.Loopback;

/**
 * Where {@code up} listens, on loopback only.
 *
 * @param page the API and the dashboard
 * @param kafka the broker
 * @param registry the schema registry
 */
record Ports(int page, int kafka, int registry) {
  /** The ports that people expect. */
  static final Ports USUAL = new Ports(8080, 9092, 8081);

  private static final int LAST = 65_535;

  /** Three in a row from this one on. */
  static Ports from(int first) {
    if (first < 1 || first + 2 > LAST) {
      throw new IllegalArgumentException("give a port from 1 to " + (LAST - 2));
    }
    return new Ports(first, first + 1, first + 2);
  }

  /**
   * Sees whether all are free.
   *
   * @throws SetupException if one is not, with one line that says what to do
   */
  void check() throws SetupException {
    Map<Integer, String> uses = new LinkedHashMap<>();
    uses.put(page, "the dashboard");
    uses.put(kafka, "Kafka");
    uses.put(registry, "the schema registry");
    for (Map.Entry<Integer, String> use : uses.entrySet()) {
      try {
        Loopback.listen(use.getKey()).close();
      } catch (IOException e) {
        throw new SetupException(
            "port "
                + use.getKey()
                + ", wanted for "
                + use.getValue()
                + ", is taken or may not be used: stop what listens there, or move all three ports"
                + " with --port N",
            e);
      }
    }
  }
}
