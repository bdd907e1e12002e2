package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.corpus.ReadCounts;
import org.copytaster.producer.replay.CorpusChangedException;
import org.copytaster.producer.replay.Replay;
import org.copytaster.producer.replay.ReplayListener;
import org.copytaster.producer.replay.ReplayOutcome;
import org.copytaster.producer.replay.ReplaySettings;
import org.copytaster.producer.replay.Rest;
import org.copytaster.producer.replay.Selection;
import org.copytaster.producer.replay.Speed;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.ReplayPosition;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replay that is interrupted publishes what one does that is not. {@code
 * -Dcopytaster.replay.articles=100000} takes as many articles.
 */
class ReplayTest {
  private static final int ARTICLES = Integer.getInteger("copytaster.replay.articles", 600);
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final int PARTITIONS = 3;

  /** Nothing reads the topics. */
  private static final Rest AT_REST = goOn -> true;

  private static final ReplayListener SILENT =
      new ReplayListener() {
        @Override
        public void reading(ReadCounts counts) {
          // Nobody watches.
        }

        @Override
        public void replaying(long articles, long of) {
          // Nobody watches.
        }

        @Override
        public void resting() {
          // Nobody watches.
        }
      };

  @TempDir private static Path folder;
  private static Path corpus;
  private static int lines;
  private static Rig rig;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    List<String> written = lines(ARTICLES);
    lines = written.size();
    Files.write(corpus.resolve("a.jsonl"), written.subList(0, lines / 2));
    Files.write(corpus.resolve("b.jsonl"), written.subList(lines / 2, lines));
    Files.writeString(corpus.resolve("broken.jsonl"), "{\"id\": 7,\n\nno line of JSON\n");
    rig = Rig.shared(folder);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void interruptedThreeTimesItGivesTheSameBytes() throws Exception {
    RegistrySerdes once = rig.prepare("once", PARTITIONS);
    SortedMap<String, String> expected;
    try (App app = rig.app("once", "", PARTITIONS, once)) {
      ReplayOutcome outcome = replay("once", once, rest("once", app)).run(NOW, () -> false, SILENT);
      assertTrue(outcome.finished());
      assertEquals(lines, outcome.articles());
      assertEquals(2, outcome.deadLetters());
      expected = rig.settled("once", once, null, app);
    }

    RegistrySerdes thrice = rig.prepare("thrice", PARTITIONS);
    try (App app = rig.app("thrice", "", PARTITIONS, thrice)) {
      long killed = killedHalfWay(thrice);
      assertTrue(killed > 0 && killed < lines, "it was killed after " + killed);
      Rest rest = rest("thrice", app);

      long failed = lines / 2;
      Replay replay = replay("thrice", thrice, rest);
      assertThrows(Failure.class, () -> replay.run(NOW, failingAfter(failed - killed), SILENT));
      long afterFailure = position(thrice, "thrice").getArticles();
      assertTrue(
          killed <= afterFailure && afterFailure < failed,
          "what was open is void: " + afterFailure);

      ReplayOutcome stopped = replay.run(NOW, writing(lines / 4), SILENT);
      assertFalse(stopped.finished());
      assertEquals(afterFailure, stopped.skipped());
      assertEquals(position(thrice, "thrice").getArticles(), stopped.articles());

      ReplayOutcome outcome = replay.run(NOW, () -> false, SILENT);
      assertTrue(outcome.finished());
      assertEquals(stopped.articles(), outcome.skipped(), "at the very next article");
      assertEquals(lines, outcome.articles());
      Exports.assertSame(expected, rig.settled("thrice", thrice, null, app), "thrice");
    }
    assertEquals(events("once", once), events("thrice", thrice), "each article once");
    assertEquals(2, dead("thrice", thrice), "each dead letter once");
    assertEquals(lines, replay("thrice", thrice, AT_REST).run(NOW, () -> false, SILENT).skipped());
  }

  @Test
  void aChangedCorpusIsRefused() throws Exception {
    RegistrySerdes serdes = rig.prepare("changed", 1);
    replay("changed", serdes, AT_REST).run(NOW, writing(lines / 2), SILENT);
    ReplaySettings other = settings("changed", "another", Speed.MAX, false);
    CorpusChangedException refused =
        assertThrows(
            CorpusChangedException.class,
            () -> replay(other, "changed", serdes, AT_REST).run(NOW, () -> false, SILENT));
    assertEquals(position(serdes, "changed").getArticles(), refused.articles());

    ReplayOutcome anew =
        replay(settings("changed", "another", Speed.MAX, true), "changed", serdes, AT_REST)
            .run(NOW, () -> false, SILENT);
    assertEquals(0, anew.skipped());
    assertEquals(lines, anew.articles());
  }

  @Test
  void theClockOnlyMovesOverWhatThePipelineHasRead() throws Exception {
    RegistrySerdes serdes = rig.prepare("paced", 1);
    AtomicInteger rests = new AtomicInteger();
    List<Long> uncommitted = new ArrayList<>();
    Rest rest =
        goOn -> {
          rests.incrementAndGet();
          uncommitted.add(
              position(serdes, "paced").getArticles()
                  - events("paced", serdes).values().stream().mapToLong(Long::longValue).sum());
          return true;
        };
    replay("paced", serdes, rest).run(NOW, () -> false, SILENT);
    assertTrue(rests.get() > 3, "the clock moved " + rests.get() + " times");
    assertTrue(uncommitted.stream().allMatch(n -> n == 0), "all is written before: " + uncommitted);
  }

  @Test
  void inARhythmItTakesItsTime() throws Exception {
    RegistrySerdes serdes = rig.prepare("rhythm", 1);
    Path few = folder.resolve("few.jsonl");
    Files.writeString(
        few,
        """
        {"id": "late", "published": "2025-12-01T08:00:00Z", "text": "The last ferry has left."}
        {"id": "early", "published": "2025-12-01T06:00:00Z", "text": "The first ferry has left."}
        """);
    ReplaySettings settings =
        new ReplaySettings(
            "rhythm",
            few.toString(),
            "few",
            false,
            null,
            Selection.ALL,
            new Speed(3_600, 0),
            Duration.ofDays(30),
            10,
            null);
    long begun = System.nanoTime();
    replay(settings, "rhythm", serdes, AT_REST).run(NOW, () -> false, SILENT);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    assertTrue(took >= 2_000, "two hours at 3,600x took " + took + " ms");
    ReplayPosition position = position(serdes, "rhythm");
    assertEquals(Instant.parse("2025-12-01T08:00:00Z"), position.getClock());
    assertTrue(position.getFinished());
  }

  @Test
  void theCommandReplaysOnceAndGoesOnWithWhatIsSelected() throws Exception {
    RegistrySerdes serdes = rig.prepare("command", 2);
    try (App app = rig.app("command", "", 2, serdes)) {
      assertEquals(Main.DEAD_LETTERS, command("--dry-run"));
      assertEquals(0, events("command", serdes).size());
      assertEquals(Main.DEAD_LETTERS, command("--to", "2024-01-01"));
      long before2024 = events("command", serdes).size();
      assertTrue(before2024 > 0 && before2024 < lines, "selected: " + before2024);
      assertEquals(Main.DEAD_LETTERS, command("--from", "2024-01-01"));
      assertEquals(lines, events("command", serdes).size(), "the rest");
      assertEquals(Main.DEAD_LETTERS, command("--from", "2024-01-01"));
      assertEquals(
          lines,
          events("command", serdes).values().stream().mapToLong(Long::longValue).sum(),
          "no article again");
      assertEquals(null, app.fault());
    }
  }

  private static int command(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "replay",
                "--corpus",
                corpus.toString(),
                "--bootstrap-servers",
                rig.laboratory().bootstrapServers(),
                "--registry",
                rig.laboratory().registryUrl(),
                "--application-id",
                "command",
                "--prefix",
                "command"));
    arguments.addAll(List.of(more));
    return Main.commandLine().execute(arguments.toArray(String[]::new));
  }

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Asked between records: a failure, half-way through a transaction. */
  private static BooleanSupplier failingAfter(long articles) {
    BooleanSupplier count = writing(articles);
    return () -> {
      if (count.getAsBoolean()) {
        throw new Failure();
      }
      return false;
    };
  }

  /** True after so many articles: it is asked for each that is read, and each that is written. */
  private static BooleanSupplier writing(long articles) {
    AtomicInteger asked = new AtomicInteger();
    return () -> asked.incrementAndGet() > lines + articles;
  }

  /** A process of its own, killed while it writes; how many articles it has committed. */
  private static long killedHalfWay(RegistrySerdes serdes) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReplayProcess.class.getName(),
                rig.laboratory().bootstrapServers(),
                rig.laboratory().registryUrl(),
                "thrice",
                corpus.toString(),
                // A minute of time to see that it has begun.
                Integer.toString(Math.max(1, lines / 60)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("replay.log").toFile())
            .start();
    try {
      ReplayPosition position = null;
      while (position == null || position.getArticles() == 0) {
        assertTrue(process.isAlive(), Files.readString(folder.resolve("replay.log")));
        Thread.sleep(50);
        position =
            LastRecords.<ReplayPosition>all(cluster("thrice"), Topic.REPLAYS, serdes).get("thrice");
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    return position(serdes, "thrice").getArticles();
  }

  /** A replay at a bounded rate, to be killed. */
  static final class ReplayProcess {
    private ReplayProcess() {}

    public static void main(String[] arguments) throws Exception {
      String prefix = arguments[2];
      ReplaySettings settings =
          new ReplaySettings(
              prefix,
              arguments[3],
              "as it is",
              false,
              null,
              Selection.ALL,
              new Speed(0, Integer.parseInt(arguments[4])),
              Duration.ofDays(30),
              Long.MAX_VALUE - 1,
              null);
      new Replay(
              settings,
              new PublisherSettings(arguments[0], prefix, 0, Map.of()),
              new RegistrySerdes(arguments[1], prefix),
              AT_REST)
          .run(NOW, () -> false, SILENT);
    }
  }

  private static Replay replay(String prefix, RegistrySerdes serdes, Rest rest) {
    return replay(settings(prefix, "as it is", Speed.MAX, false), prefix, serdes, rest);
  }

  private static Replay replay(
      ReplaySettings settings, String prefix, RegistrySerdes serdes, Rest rest) {
    return new Replay(settings, cluster(prefix), serdes, rest);
  }

  private static ReplaySettings settings(
      String name, String fingerprint, Speed speed, boolean restart) {
    return new ReplaySettings(
        name,
        corpus.toString(),
        fingerprint,
        restart,
        null,
        Selection.ALL,
        speed,
        Duration.ofDays(30),
        lines / 10,
        null);
  }

  private static Rest rest(String prefix, App app) {
    return goOn -> {
      try {
        return rig.laboratory()
            .watch(prefix)
            .await(() -> goOn.getAsBoolean() && app.fault() == null);
      } catch (ExecutionException e) {
        throw new IOException(e);
      }
    };
  }

  private static PublisherSettings cluster(String prefix) {
    return new PublisherSettings(rig.laboratory().bootstrapServers(), prefix, 0, Map.of());
  }

  private static ReplayPosition position(RegistrySerdes serdes, String prefix) {
    ReplayPosition position =
        LastRecords.<ReplayPosition>all(cluster(prefix), Topic.REPLAYS, serdes).get(prefix);
    assertNotNull(position, "where the replay of " + prefix + " stands");
    return position;
  }

  /** How often each article was delivered. */
  private static SortedMap<String, Long> events(String prefix, RegistrySerdes serdes) {
    SortedMap<String, Long> events = new TreeMap<>();
    TopicReader.read(
        rig.laboratory().bootstrapServers(),
        prefix,
        serdes,
        article ->
            events.merge(article.getArticleId() + " " + article.getReceived(), 1L, Long::sum));
    return events;
  }

  private static int dead(String prefix, RegistrySerdes serdes) {
    return TopicReader.read(rig.laboratory().bootstrapServers(), prefix, serdes).dead().size();
  }

  /** First versions of random stories over several years, in no order. */
  private static List<String> lines(int articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, String> lines = new TreeMap<>();
    for (int seed = 1; lines.size() < articles; seed++) {
      for (Article article : RandomFacts.of(seed, 40)) {
        String id = article.getArticleId();
        int story = Integer.parseInt(id.substring(1, id.indexOf('-')));
        Map<String, String> fields = new TreeMap<>();
        fields.put("id", seed + "-" + id);
        fields.put(
            "published",
            article.getPublished().minus(Duration.ofDays(37L * story + seed % 30)).toString());
        fields.put("text", article.getBody());
        fields.put("source", article.getOutlet());
        fields.put("title", article.getTitle());
        if (!article.getBody().isBlank()) {
          lines.putIfAbsent(seed + "-" + id, json.writeValueAsString(fields));
        }
      }
    }
    return lines.values().stream().limit(articles).toList();
  }
}
