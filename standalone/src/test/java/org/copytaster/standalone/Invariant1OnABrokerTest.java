package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invariant 1 on a real broker: order, partitions, instances and crashes leave the bytes alone. The
 * system property {@code copytaster.test.stories} asks for more stories than the usual 120.
 */
class Invariant1OnABrokerTest {
  static final List<Article> EVENTS =
      RandomFacts.of(11, Integer.getInteger("copytaster.test.stories", 120));

  @TempDir private static Path folder;
  private static Rig rig;
  private static SortedMap<String, String> expected;

  @BeforeAll
  static void start() throws Exception {
    rig = Rig.shared(folder);
    expected = rig.oracle(EVENTS, RandomFacts.END);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void anyOrderAndAnyNumberOfPartitions(int partitions) throws Exception {
    String prefix = "shuffled-" + partitions;
    RegistrySerdes serdes = rig.prepare(prefix, partitions);
    try (App app = rig.app(prefix, "", partitions, serdes)) {
      rig.publish(prefix, serdes, RandomFacts.shuffled(EVENTS, partitions));
      Exports.assertSame(expected, rig.settled(prefix, serdes, RandomFacts.END, app), prefix);
    }
  }

  @Test
  void twoInstancesOneOfThemLeaving() throws Exception {
    String prefix = "two-instances";
    RegistrySerdes serdes = rig.prepare(prefix, 3);
    List<Article> events = RandomFacts.shuffled(EVENTS, 5);
    try (App first = rig.app(prefix, "-1", 3, serdes)) {
      try (App second = rig.app(prefix, "-2", 3, serdes)) {
        rig.publish(prefix, serdes, events.subList(0, events.size() / 2));
        rig.laboratory().settle(prefix, serdes, null, () -> second.fault() == null);
        assertTrue(
            !second.streams().metadataForLocalThreads().isEmpty()
                && second.streams().metadataForLocalThreads().stream()
                    .anyMatch(thread -> !thread.activeTasks().isEmpty()),
            "the second instance has work");
      }
      rig.publish(prefix, serdes, events.subList(events.size() / 2, events.size()));
      Exports.assertSame(expected, rig.settled(prefix, serdes, RandomFacts.END, first), prefix);
    }
  }

  @Test
  void killedHalfWay() throws Exception {
    killedHalfWay(rig, 3, expected);
  }

  /** On any broker. */
  static void killedHalfWay(Rig rig, int partitions, SortedMap<String, String> expected)
      throws Exception {
    String prefix = "killed-" + partitions;
    RegistrySerdes serdes = rig.prepare(prefix, partitions);
    rig.publishAndKill(prefix, partitions, serdes, RandomFacts.shuffled(EVENTS, 9));
    try (App app = rig.app(prefix, "", partitions, serdes)) {
      Exports.assertSame(expected, rig.settled(prefix, serdes, RandomFacts.END, app), prefix);
    }
  }
}
