package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.standalone.containers.OnContainers;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The whole pipeline on a broker in a container that is otherwise as it comes, but cleans all the
 * time.
 */
@OnContainers
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PipelineOnAContainerIT {
  @Container
  private static final KafkaContainer KAFKA =
      new KafkaContainer(OnContainers.IMAGE)
          .withEnv(
              Invariant9RetentionTest.CLEANING.entrySet().stream()
                  .collect(Collectors.toMap(e -> variable(e.getKey()), Map.Entry::getValue)));

  @TempDir private static Path folder;
  private static Rig rig;
  private static SortedMap<String, String> expected;

  @BeforeAll
  static void start() throws Exception {
    rig = new Rig(folder, Laboratory.on(KAFKA.getBootstrapServers(), 1));
    expected = rig.oracle(Invariant1OnABrokerTest.EVENTS, RandomFacts.END);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void aCorpusOfYears() throws Exception {
    PacedClockTest.yearsInPublishedOrder(rig, folder);
  }

  @Test
  void articlesOf1999() throws Exception {
    Invariant9RetentionTest.articlesOf1999(rig);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8})
  void killedHalfWay(int partitions) throws Exception {
    Invariant1OnABrokerTest.killedHalfWay(rig, partitions, expected);
  }

  @Test
  void twoInstancesOfTheLauncherOneOfThemKilled() throws Exception {
    String prefix = "launched";
    RegistrySerdes serdes = rig.prepare(prefix, 3);
    List<Article> events = RandomFacts.shuffled(Invariant1OnABrokerTest.EVENTS, 13);
    Process staying = rig.launched(prefix, "-1", 3);
    Process killed = rig.launched(prefix, "-2", 3);
    try {
      while (rig.membersWithWork(prefix) < 2) {
        assertTrue(staying.isAlive() && killed.isAlive(), "both instances run");
        Thread.sleep(100);
      }
      rig.publish(prefix, serdes, events);
      rig.awaitCommitted(prefix, events.size() / 2, () -> staying.isAlive() && killed.isAlive());
      killed.destroyForcibly();
      Exports.assertSame(
          expected, rig.settled(prefix, serdes, RandomFacts.END, staying::isAlive), prefix);
      staying.destroy();
      assertTrue(staying.waitFor(60, TimeUnit.SECONDS), "stops when it is asked to");
    } finally {
      killed.destroyForcibly();
      staying.destroyForcibly();
    }
  }

  /** The environment variable of a broker's setting. */
  private static String variable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
