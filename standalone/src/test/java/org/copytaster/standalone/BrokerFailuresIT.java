package org.copytaster.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.standalone.containers.Cluster;
import org.copytaster.standalone.containers.OnContainers;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that fail half-way leave the bytes alone. */
@OnContainers
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BrokerFailuresIT {
  private static final List<Article> EVENTS = RandomFacts.of(31, 100);
  private static final int HALF = EVENTS.size() / 2;
  private static final int PARTITIONS = 3;

  /** A broker that is silent for nine seconds counts as lost, and others take over. */
  private static final Duration MISSED = Duration.ofSeconds(14);

  @TempDir private static Path folder;

  private interface Fault {
    void happen() throws Exception;
  }

  @Test
  void oneOfThreeIsKilled() throws Exception {
    try (Cluster cluster = Cluster.start(3, 3, 2)) {
      halfWay(cluster, () -> cluster.kill(cluster.activeController()));
    }
  }

  @Test
  void oneOfTwoHangsForAWhile() throws Exception {
    try (Cluster cluster = Cluster.start(2, 1, 1)) {
      halfWay(
          cluster,
          () -> {
            cluster.pause(2);
            Thread.sleep(MISSED.toMillis());
            cluster.resume(2);
          });
    }
  }

  /** A fault while half of the articles are worked on; the other half comes after it. */
  private static void halfWay(Cluster cluster, Fault fault) throws Exception {
    String prefix = "failing";
    try (Rig rig = new Rig(folder, Laboratory.on(cluster.bootstrapServers(), cluster.size()))) {
      RegistrySerdes serdes = rig.prepare(prefix, PARTITIONS);
      try (App app = rig.app(prefix, "", PARTITIONS, serdes)) {
        rig.publish(prefix, serdes, EVENTS.subList(0, HALF));
        rig.awaitCommitted(prefix, HALF / 2, () -> app.fault() == null);
        fault.happen();
        rig.publish(prefix, serdes, EVENTS.subList(HALF, EVENTS.size()));
        Exports.assertSame(
            rig.oracle(EVENTS, RandomFacts.END),
            rig.settled(prefix, serdes, RandomFacts.END, app),
            prefix);
      }
    }
  }
}
