package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.copytaster.export.TopicReader;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A corpus of several years in three partitions, with a clock that moves and lets state go on the
 * way: nothing is late, and the bytes are the oracle's.
 */
class PacedClockTest {
  private static final int STORIES = 40;

  @TempDir private Path folder;

  @Test
  void yearsInPublishedOrder() throws Exception {
    try (Rig rig = Rig.shared(folder)) {
      yearsInPublishedOrder(rig, folder);
    }
  }

  /** The clock never moves among them, but partitions must not get far apart. */
  @Test
  void articlesOfOneDayAreNotPublishedFarAhead() throws Exception {
    Path corpus = folder.resolve("day.jsonl");
    List<String> day = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      day.add(
          "{\"id\": \"d"
              + i
              + "\", \"published\": \"2025-06-01T10:00:00Z\", \"text\": \"T"
              + i
              + "\"}");
    }
    Files.write(corpus, day);
    try (Rig rig = Rig.shared(folder)) {
      RegistrySerdes serdes = rig.prepare("day", 2);
      AtomicInteger pauses = new AtomicInteger();
      long written =
          new Corpus(corpus.toString(), true, null, false, pace(pauses, () -> {}))
              .publish(rig.laboratory().bootstrapServers(), "day", serdes)
              .written()
              .articles();
      assertEquals(100, written);
      assertEquals(4, pauses.get());
    }
  }

  /** On any broker; the corpus is written into a folder. */
  static void yearsInPublishedOrder(Rig rig, Path folder) throws Exception {
    Path corpus = folder.resolve("years.jsonl");
    Files.write(corpus, lines());
    String prefix = "years";
    RegistrySerdes serdes = rig.prepare(prefix, 3);
    try (App app = rig.app(prefix, "", 3, serdes)) {
      AtomicInteger advances = new AtomicInteger();
      Instant clock =
          new Corpus(
                  corpus.toString(),
                  true,
                  null,
                  false,
                  pace(
                      advances,
                      () -> rig.laboratory().watch(prefix).await(() -> app.fault() == null)))
              .publish(rig.laboratory().bootstrapServers(), prefix, serdes)
              .written()
              .highestPublished();
      assertTrue(advances.get() > 3, "the clock moved " + advances + " times on the way");
      SortedMap<String, String> got = rig.settled(prefix, serdes, clock, app);
      List<Article> events = new ArrayList<>();
      TopicReader.read(rig.laboratory().bootstrapServers(), prefix, serdes, events::add);
      assertTrue(events.size() > STORIES);
      Exports.assertSame(rig.oracle(events, clock), got, prefix);
      assertEquals(-1, got.get("articles.jsonl").indexOf("\"late\":true"));
      assertTrue(got.get("articles.jsonl").contains("\"relation\":\"COPY\""));
    }
  }

  /** What waiting for the pipeline is. */
  private interface Wait {
    void await() throws ExecutionException, InterruptedException;
  }

  private static Corpus.Pace pace(AtomicInteger advances, Wait wait) {
    return new Corpus.Pace() {
      @Override
      public Duration step() {
        return Duration.ofDays(30);
      }

      @Override
      public long articles() {
        return 10;
      }

      @Override
      public void settle() throws IOException {
        advances.incrementAndGet();
        try {
          wait.await();
        } catch (ExecutionException | InterruptedException e) {
          throw new IOException(e);
        }
      }
    };
  }

  /** First versions of random stories, each story in another season. */
  private static List<String> lines() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, String> lines = new TreeMap<>();
    for (Article article : RandomFacts.of(77, STORIES)) {
      String id = article.getArticleId();
      int story = Integer.parseInt(id.substring(1, id.indexOf('-')));
      Instant published = article.getPublished().minus(Duration.ofDays(37L * story));
      Map<String, String> fields = new TreeMap<>();
      fields.put("id", id);
      fields.put("published", published.toString());
      fields.put("text", article.getBody());
      fields.put("source", article.getOutlet());
      fields.put("title", article.getTitle());
      if (!article.getBody().isBlank()) {
        lines.putIfAbsent(id, json.writeValueAsString(fields));
      }
    }
    return List.copyOf(lines.values());
  }
}
