package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.schema.Article;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.view.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However outlets word, measure and attribute one analysis, its figures count once. */
class ParaphraseTest {
  private static final String GAIN = "territorial-gain";
  private static final int MANY = 60;
  private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");

  /** Another one each time, so that new wordings come up; the property repeats a failure. */
  private static final long SEED =
      Long.getLong("copytaster.seed", System.currentTimeMillis() % 1_000_000);

  @TempDir private Path folder;

  /** A point of a series, from memory or from an export. */
  private record Point(
      String series,
      String actor,
      String about,
      String period,
      double value,
      long rivals,
      TreeSet<String> carriers) {}

  @Test
  void inMemoryForManySeeds() throws IOException {
    Oracle oracle = new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT);
    for (long seed = SEED; seed < SEED + MANY; seed++) {
      Paraphrase paraphrase = Paraphrase.of(seed, pairs(seed).get(0));
      Path corpus = folder.resolve("corpus-" + seed);
      paraphrase.writeTo(corpus);
      List<Article> articles = read(corpus);
      assertEquals(paraphrase.items().size(), articles.size(), "-Dcopytaster.seed=" + seed);
      for (Article article : articles) {
        assertSaysBothFigures(article, paraphrase);
      }
      assertSeries(
          oracle.view(articles, RECEIVED).view().series().values().stream()
              .map(ParaphraseTest::point)
              .toList(),
          paraphrase,
          "-Dcopytaster.seed=" + seed);
    }
  }

  @Test
  void throughTheWholePipeline() throws IOException {
    List<Long> seeds = List.of(11L, 23L, SEED);
    List<Paraphrase> paraphrases = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      // Each has countries of its own, so that their ledgers do not meet.
      Paraphrase paraphrase = Paraphrase.of(seeds.get(i), pairs(SEED).get(i));
      paraphrase.writeTo(folder.resolve("corpus").resolve("of-" + i));
      paraphrases.add(paraphrase);
    }
    Run run = Run.over(folder.resolve("corpus"), folder.resolve("out"), "--check");

    assertEquals(0, run.exitCode(), "-Dcopytaster.seed=" + SEED);
    List<Point> points = run.records("series").stream().map(ParaphraseTest::point).toList();
    for (Paraphrase paraphrase : paraphrases) {
      assertSeries(points, paraphrase, "-Dcopytaster.seed=" + SEED + ", seed " + paraphrase.seed());
    }
  }

  /** Both months once, with the value put in and every carrier, and nothing else of these two. */
  private static void assertSeries(List<Point> all, Paraphrase paraphrase, String label) {
    Paraphrase.Pair pair = paraphrase.pair();
    TreeSet<String> carriers = new TreeSet<>();
    paraphrase.items().forEach(item -> carriers.add(item.id()));
    List<Point> expected = new ArrayList<>();
    paraphrase
        .reported()
        .forEach(
            (month, area) ->
                expected.add(
                    new Point(GAIN, pair.actorId(), pair.aboutId(), month, area, 0, carriers)));
    List<Point> points =
        all.stream()
            .filter(point -> point.series().startsWith(GAIN))
            .filter(p -> p.actor().equals(pair.actorId()) || p.actor().equals(pair.aboutId()))
            .toList();
    assertEquals(expected, points, label);
  }

  private static void assertSaysBothFigures(Article article, Paraphrase paraphrase) {
    List<ReportedClaim> gains =
        Rig.ENRICHER.enrich(article).version().getClaims().stream()
            .filter(claim -> claim.getMeasure().equals(GAIN))
            .toList();
    Map<String, Integer> expected = paraphrase.reported();
    boolean agree =
        gains.stream()
            .allMatch(
                claim ->
                    expected.containsKey(claim.getPeriod())
                        // Half a square mile is what a house that rounds to whole miles loses.
                        && Math.abs(claim.getSiValue() - expected.get(claim.getPeriod())) < 1.3);
    assertEquals(
        "2 figures, true",
        gains.size() + " figures, " + agree,
        () ->
            "-Dcopytaster.seed=%d, expected %s, got %s of:%n%s"
                .formatted(paraphrase.seed(), expected, gains, article.getBody()));
  }

  private static Point point(SeriesPoint point) {
    return new Point(
        point.getSeries(),
        point.getActor() == null ? "" : Objects.toString(point.getActor().getWikidata(), ""),
        point.getAbout() == null ? "" : Objects.toString(point.getAbout().getWikidata(), ""),
        point.getPeriod(),
        point.getValue(),
        point.getRivals(),
        new TreeSet<>(point.getCarriers()));
  }

  private static Point point(JsonNode point) {
    return new Point(
        point.get("series").asText(),
        point.get("actor").path("wikidata").asText(),
        point.get("about").path("wikidata").asText(),
        point.get("period").asText(),
        point.get("value").asDouble(),
        point.get("rivals").asLong(),
        new TreeSet<>(Run.texts(point.get("carriers"))));
  }

  private static List<Paraphrase.Pair> pairs(long seed) {
    List<Paraphrase.Pair> pairs = new ArrayList<>(Paraphrase.PAIRS);
    Collections.shuffle(pairs, new Random(seed));
    return pairs;
  }

  private static List<Article> read(Path corpus) throws IOException {
    List<Article> articles = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            articles.add(article);
          }

          @Override
          public void dead(DeadLetter letter) {
            throw new IllegalStateException(letter.file() + ": " + letter.reason());
          }
        };
    new CorpusReader(new ReadSettings(null, () -> RECEIVED)).read(corpus, sink);
    return articles;
  }
}
