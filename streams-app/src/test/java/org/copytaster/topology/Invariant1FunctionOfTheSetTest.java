package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 1 in one partition: random sets in random orders give the oracle's bytes. */
class Invariant1FunctionOfTheSetTest {
  private static final Enricher ENRICHER = Enricher.load();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomSetsGiveTheOraclesBytes(long seed) {
    List<Article> events = RandomFacts.of(seed, 25);
    SortedMap<String, String> expected = oracle(events);
    for (int order = 0; order < 3; order++) {
      SortedMap<String, String> got = topology(RandomFacts.shuffled(events, seed * 31 + order));
      Exports.assertSame(expected, got, "seed " + seed + ", order " + order);
    }
  }

  @Test
  void randomSetsHoldWhatTheyAreFor() {
    SortedMap<String, String> export = new TreeMap<>();
    for (long seed = 1; seed <= 8; seed++) {
      oracle(RandomFacts.of(seed, 25))
          .forEach((file, text) -> export.merge(file, text, String::concat));
    }
    for (String word :
        List.of(
            "COPY",
            "ORIGIN",
            "\"publishedImplausible\":true",
            "\"publishedInferred\":true",
            "\"feeds\":[\"agency\",\"desk\"]",
            "\"feeds\":[]")) {
      assertTrue(export.get("articles.jsonl").contains(word), word);
    }
    for (String word :
        List.of(
            "SINGLE",
            "AGREED",
            "DISPUTED",
            "\"dropped\":[\"AFP\"]",
            "one digit differs",
            "the same figure stands under")) {
      assertTrue(export.get("ledger.jsonl").contains(word), word);
    }
    for (String word : List.of("KILL", "CORRECTION", "WITHHELD", "\"newValue\":null")) {
      assertTrue(export.get("recalls.jsonl").contains(word), word);
    }
    for (String count : List.of("superseded", "duplicate", "withheld", "killed", "embargoed")) {
      assertTrue(export.get("manifest.json").matches("(?s).*\"" + count + "\":[1-9].*"), count);
    }
  }

  private SortedMap<String, String> oracle(List<Article> events) {
    Oracle.Verdict verdict =
        new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, RandomFacts.END);
    return Exports.of(folder.resolve("oracle"), verdict.view(), verdict.tally());
  }

  private SortedMap<String, String> topology(List<Article> events) {
    ViewBuilder view = new ViewBuilder();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      for (int i = 0; i < events.size(); i++) {
        driver.article(events.get(i));
        view.accept(Topic.ARTICLES, events.get(i).getArticleId(), events.get(i));
        if (i % 10 == 9) {
          driver.clock(RandomFacts.START.plus(Duration.ofHours(i)));
        }
      }
      driver.clock(RandomFacts.END);
      driver.drainTo(view);
    }
    return Exports.of(folder.resolve("topology"), view.build(), view.tally());
  }
}
