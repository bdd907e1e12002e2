package org.copytaster.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.Punctuator;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.PlainSerdes;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.Test;

/** Invariant 8: no clock, no network, no chance inside; every name is ours and stays. */
class Invariant8NoSurprisesTest {
  private static final String[] INSIDE =
      Arrays.stream(
              new String[] {
                "topology", "view", "article", "ledger", "claims", "entities", "syndication"
              })
          .map(name -> "org.copytaster." + name)
          .toArray(String[]::new);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.copytaster");

  private static final Set<String> CLOCKS_AND_CHANCE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.Thread.sleep",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault");

  private static final Set<String> UNSEEDED =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date");

  @Test
  void theTopologyIsTheOneThatWasReviewed() throws IOException {
    String now = description();
    Path written = Path.of("target", "topology.txt");
    Files.createDirectories(written.getParent());
    Files.writeString(written, now);
    assertEquals(
        golden(),
        now,
        "The topology changed. A running application looks its stores and internal topics up by"
            + " these names: one that is renamed starts empty, one that moves needs a migration. If"
            + " that is meant and reviewed, copy target/topology.txt to"
            + " src/test/resources/org/copytaster/topology/topology.txt.");
  }

  @Test
  void everyNodeStoreAndTopicHasANameOfOurs() {
    String text = description();
    assertFalse(text.contains("KSTREAM") || text.contains("KTABLE"), text);
    Set<String> names = names();
    Matcher node = Pattern.compile("(?:Source|Processor|Sink): (\\S+)").matcher(text);
    Set<String> nodes = new TreeSet<>();
    while (node.find()) {
      nodes.add(node.group(1));
      assertTrue(names.contains(node.group(1)), "node " + node.group(1) + " is not in Names");
    }
    Set<String> topics =
        Arrays.stream(Topic.values())
            .map(topic -> topic.name(Topic.DEFAULT_PREFIX))
            .collect(Collectors.toSet());
    Matcher topic = Pattern.compile("topics?: \\[?([^\\])]+)").matcher(text);
    int found = 0;
    while (topic.find()) {
      assertTrue(topics.contains(topic.group(1)), "topic " + topic.group(1) + " is not in Topic");
      found++;
    }
    Matcher stores = Pattern.compile("stores: \\[([^\\]]+)]").matcher(text);
    while (stores.find()) {
      for (String store : stores.group(1).split(", ")) {
        assertTrue(names.contains(store), "store " + store + " is not in Names");
      }
    }
    assertTrue(nodes.size() > 20 && found > 15, "the description is read");
  }

  @Test
  void nothingInsideAsksAClockOrRollsDice() {
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .callMethodWhere(
            described("a clock, the machine's settings or chance", this::asksClockOrChance))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .callConstructorWhere(
            described(
                "chance without a seed",
                call ->
                    UNSEEDED.contains(call.getTargetOwner().getName())
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .check(CLASSES);
  }

  @Test
  void nothingInsideTouchesTheNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..")
        .check(CLASSES);
  }

  @Test
  void noStagePunctuatesOrAsksStreamTime() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Punctuator.class).check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .callMethodWhere(
            described(
                "punctuation or the stream time of a task",
                call ->
                    Set.of("schedule", "currentSystemTimeMs", "currentStreamTimeMs")
                        .contains(call.getName())))
        .check(CLASSES);
  }

  private boolean asksClockOrChance(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    boolean now =
        owner.startsWith("java.time.")
            && (call.getName().equals("now") || call.getName().startsWith("system"));
    return now || CLOCKS_AND_CHANCE.contains(owner + "." + call.getName());
  }

  private static <T extends JavaCall<?>> DescribedPredicate<T> described(
      String what, java.util.function.Predicate<JavaCall<?>> predicate) {
    return DescribedPredicate.describe(what, predicate::test);
  }

  private static String description() {
    return Pipeline.topology(PipelineSettings.DEFAULT, new PlainSerdes(), Enricher.foldingOnly(), 3)
        .describe()
        .toString();
  }

  private static String golden() throws IOException {
    try (InputStream in = Invariant8NoSurprisesTest.class.getResourceAsStream("topology.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The constants of Names. */
  private static Set<String> names() {
    return Arrays.stream(Names.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(Invariant8NoSurprisesTest::constant)
        .collect(Collectors.toSet());
  }

  private static String constant(java.lang.reflect.Field field) {
    try {
      return field.get(null).toString();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
