package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One item from several feeds is one article that names them all. */
class FeedsOfAnArticleTest {
  private static final Enricher ENRICHER = Enricher.foldingOnly();
  private static final String[] FEEDS = {null, "agency", "desk", "wire", "zone"};

  @TempDir private Path folder;

  @Test
  void aDuplicateFromAnotherFeedAddsItsFeedAndNothingElse() {
    Article article = Wire.article("a", Wire.report(1)).setFeedId("wire").build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.article(article);
      assertEquals(List.of("wire"), feeds(driver, "a"));
      driver.article(from("agency", article));
      driver.article(from("agency", article));
      driver.article(from(null, article));
      assertEquals(1, driver.drain(Topic.ENRICHED).size(), "written once, for the new feed");
      for (Topic topic : List.of(Topic.STORIES, Topic.CLAIMS, Topic.RECALLS, Topic.ACTIVITY)) {
        long changes = driver.drain(topic).stream().filter(r -> r.key().equals("a")).count();
        assertTrue(changes <= 1, topic + " is not told of another feed");
      }
      driver.article(from("zone", Wire.next(article).setTitle("Another").build()));
      assertEquals(List.of("agency", "wire", "zone"), feeds(driver, "a"), "over all versions");
    }
  }

  @Test
  void whatWasTakenBackStaysSoWhoeverDeliversItAgain() {
    Article article = Wire.article("a", Wire.report(1)).setFeedId("wire").build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.article(article);
      driver.article(from("agency", Wire.kill(article)));
      assertNull(driver.last(Topic.ENRICHED).get("a"));
      driver.article(from("desk", article));
      assertEquals(List.of(), driver.drain(Topic.ENRICHED));
    }
  }

  @Test
  void whoDeliveredWhatIsUnderEmbargoIsToldWhenItEnds() {
    Instant end = Wire.MORNING.plus(Duration.ofHours(5));
    Article open = Wire.article("a", Wire.report(1)).setFeedId("wire").build();
    Article held = Wire.next(open).setTitle("Later").setEmbargoedUntil(end).build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(open);
      driver.article(from("desk", held));
      driver.article(from("agency", held));
      driver.article(from("agency", held));
      assertEquals(List.of("wire"), feeds(driver, "a"));
      driver.clock(end);
      assertEquals(List.of("agency", "desk", "wire"), feeds(driver, "a"));
      assertEquals(List.of(), driver.keys(Names.EMBARGO_STORE));
    }
  }

  @Test
  void theListIsBoundedAndTheSameInEveryOrder() {
    Article article = Wire.article("a", Wire.report(1)).build();
    List<Article> deliveries = new ArrayList<>();
    for (int feed = 0; feed < 200; feed++) {
      deliveries.add(from("feed-%03d".formatted(feed), article));
    }
    for (int order = 0; order < 3; order++) {
      try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
        RandomFacts.shuffled(deliveries, order).forEach(driver::article);
        List<String> feeds = feeds(driver, "a");
        assertEquals(128, feeds.size());
        assertEquals("feed-127", feeds.get(127));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void anyOrderOfAnySetGivesTheOraclesBytes(long seed) {
    List<Article> events = delivered(seed);
    Oracle.Verdict verdict =
        new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, RandomFacts.END);
    SortedMap<String, String> expected =
        Exports.of(folder.resolve("oracle"), verdict.view(), verdict.tally());
    assertFalse(expected.get("articles.jsonl").isEmpty());
    for (int order = 0; order < 4; order++) {
      ViewBuilder view = new ViewBuilder();
      try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
        int sent = 0;
        for (Article event : RandomFacts.shuffled(events, seed * 17 + order)) {
          driver.article(event);
          view.accept(Topic.ARTICLES, event.getArticleId(), event);
          if (++sent % 10 == 0) {
            driver.clock(RandomFacts.START.plus(Duration.ofHours(sent)));
          }
        }
        driver.clock(RandomFacts.END);
        driver.drainTo(view);
        assertEquals(
            List.of(),
            driver.keys(Names.EMBARGO_STORE).stream()
                .filter(key -> Keys.millis(Keys.split(key)[0]) <= RandomFacts.END.toEpochMilli())
                .toList());
      }
      Exports.assertSame(
          expected,
          Exports.of(folder.resolve("topology"), view.build(), view.tally()),
          "seed " + seed + ", order " + order);
    }
  }

  /** A random set of which every item comes from one to three feeds, many under embargo. */
  private static List<Article> delivered(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Article> deliveries = new ArrayList<>();
    for (Article event : RandomFacts.of(seed, 15)) {
      Article.Builder article = Article.newBuilder(event);
      if (random.nextInt(3) == 0) {
        article.setEmbargoedUntil(
            RandomFacts.START.plus(Duration.ofHours(random.nextInt(24 * 30))));
      }
      for (int delivery = random.nextInt(3); delivery >= 0; delivery--) {
        deliveries.add(article.setFeedId(FEEDS[random.nextInt(FEEDS.length)]).build());
      }
    }
    return deliveries;
  }

  private static Article from(String feed, Article article) {
    return Article.newBuilder(article)
        .setFeedId(feed)
        .setReceived(article.getReceived().plusSeconds(9))
        .build();
  }

  private static List<String> feeds(Driver driver, String id) {
    return ((EnrichedArticle) driver.last(Topic.ENRICHED).get(id)).getFeeds();
  }
}
