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
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.schema.Article;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However outlets word, measure and attribute one analysis, its figures count once. */
class ParaphraseTest {
  private static final String GAIN = "territorial-gain";
  private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");

  /** A new one each time, so that other wordings come up; set the property to repeat a failure. */
  private static final long SEED =
      Long.getLong("copytaster.seed", Instant.now().toEpochMilli() % 1_000_000);

  @TempDir private Path folder;

  @Test
  void everyArticleSaysBothFiguresAndNoOther() throws IOException {
    Enricher enricher = Enricher.load();
    for (long seed = SEED; seed < SEED + 60; seed++) {
      Paraphrase paraphrase = Paraphrase.of(seed, pairs(seed).get(0));
      Path corpus = folder.resolve("articles-" + seed);
      paraphrase.writeTo(corpus);
      List<Article> articles = read(corpus);
      assertEquals(paraphrase.items().size(), articles.size(), "seed " + seed);
      for (Article article : articles) {
        assertEquals(
            paraphrase.reported(),
            claimed(enricher.enrich(article).version().getClaims(), paraphrase),
            () -> "-Dcopytaster.seed=" + paraphrase.seed() + ": " + article.getBody());
      }
    }
  }

  @Test
  void seriesHaveEachMonthOnce() throws IOException {
    List<Long> seeds = List.of(11L, 23L, SEED);
    List<Paraphrase> paraphrases = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      // Each has countries of its own, so that their ledgers do not meet.
      Paraphrase paraphrase = Paraphrase.of(seeds.get(i), pairs(SEED).get(i));
      paraphrase.writeTo(folder.resolve("corpus").resolve("seed-" + i));
      paraphrases.add(paraphrase);
    }
    Run run = Run.over(folder.resolve("corpus"), folder.resolve("out"), "--check");

    assertEquals(0, run.exitCode());
    for (Paraphrase paraphrase : paraphrases) {
      String label = "-Dcopytaster.seed=" + SEED + ", seed " + paraphrase.seed();
      List<JsonNode> points =
          run.records("series").stream().filter(point -> of(point, paraphrase)).toList();
      Map<String, Double> values = new TreeMap<>();
      points.forEach(p -> values.put(p.get("period").asText(), p.get("value").asDouble()));
      Map<String, Double> expected = new TreeMap<>();
      paraphrase.reported().forEach((month, area) -> expected.put(month, (double) area));
      assertEquals(expected, values, () -> label + ": " + points);
      assertEquals(expected.size(), points.size(), () -> label + ": " + points);
      TreeSet<String> carriers = new TreeSet<>();
      paraphrase.items().forEach(item -> carriers.add(item.id()));
      for (JsonNode point : points) {
        assertEquals(GAIN, point.get("series").asText(), label);
        assertEquals(carriers, new TreeSet<>(Run.texts(point.get("carriers"))), label);
        assertEquals(0, point.get("rivals").asInt(), label);
        assertEquals(
            paraphrase.pair().aboutId(), point.get("about").get("wikidata").asText(), label);
      }
    }
  }

  private static boolean of(JsonNode point, Paraphrase paraphrase) {
    String actor = point.get("actor").path("wikidata").asText();
    Paraphrase.Pair pair = paraphrase.pair();
    return point.get("series").asText().startsWith(GAIN)
        && (actor.equals(pair.actorId()) || actor.equals(pair.aboutId()));
  }

  /**
   * The reported area of each month that an article gives: what was put in where the claim agrees
   * with it, actor and affected country included, otherwise what the claim says.
   */
  private static Map<String, Integer> claimed(List<ReportedClaim> claims, Paraphrase paraphrase) {
    Map<String, Integer> claimed = new TreeMap<>();
    for (ReportedClaim claim : claims) {
      if (!claim.getMeasure().equals(GAIN)) {
        continue;
      }
      Integer area = paraphrase.reported().get(claim.getPeriod());
      boolean parties =
          claim.getActor() != null
              && claim.getAbout() != null
              && paraphrase.pair().actorId().equals(claim.getActor().getWikidata())
              && paraphrase.pair().aboutId().equals(claim.getAbout().getWikidata());
      // Half a square mile is what a house that rounds to whole miles loses.
      boolean agrees = parties && area != null && Math.abs(claim.getSiValue() - area) < 1.3;
      int value = agrees ? area : (int) Math.round(claim.getSiValue());
      claimed.merge(
          parties ? claim.getPeriod() : claim.getPeriod() + " of others",
          value,
          (one, other) -> one.equals(other) ? one : -1);
    }
    return claimed;
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
