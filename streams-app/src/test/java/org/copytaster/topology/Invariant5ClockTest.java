package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invariant 5: only clock records move the clock, and only the clock releases and expires. */
class Invariant5ClockTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final String OCTOBER = "territorial-gain|Q159|Q212|2025-10";

  @TempDir private Path folder;

  @Test
  void anEmbargoEndsByTheClockAloneOnANightWithoutNews() {
    Instant end = Wire.MORNING.plus(Duration.ofHours(5));
    Article secret =
        Wire.article("secret", Wire.report(1), Wire.gain(410)).setEmbargoedUntil(end).build();
    Article open = Wire.article("open", Wire.report(2)).build();
    Article change =
        Wire.next(open).setTitle("secret title").setEmbargoedUntil(end.plusMillis(1)).build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.article(secret);
      driver.clock(Wire.MORNING);
      driver.article(secret);
      driver.article(open);
      driver.article(change);
      // Neither dates of other articles nor an older clock end it.
      driver.article(Wire.at(end.plus(Duration.ofDays(9)), "ahead", Wire.report(3)).build());
      driver.article(Wire.at(end.plusSeconds(60), "copy", secret.getBody()).build());
      driver.clock(end.minusMillis(1));
      driver.clock(Wire.MORNING);
      assertNowhere(driver, "secret");

      driver.clock(end);
      EnrichedArticle released = (EnrichedArticle) driver.last(Topic.ENRICHED).get("secret");
      assertNotNull(released);
      assertFalse(released.getLate());
      assertEquals(end, released.getClaims().get(0).getReportedAt());
      Story story = (Story) driver.last(Topic.STORIES).get("secret");
      assertEquals(2, story.getMembersTotal(), "public before its copy");

      driver.clock(end.plusMillis(1));
      EnrichedArticle changed = (EnrichedArticle) driver.last(Topic.ENRICHED).get("open");
      assertEquals("secret title", changed.getTitle());
    }
  }

  @Test
  void whatWasUnderEmbargoIsNoOriginOfWhatWasPublicBefore() {
    Instant end = Wire.MORNING.plus(Duration.ofHours(5));
    Article secret = Wire.article("secret", Wire.report(1)).setEmbargoedUntil(end).build();
    Article leak = Wire.at(end.minusSeconds(1), "leak", Wire.report(1)).build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.article(secret);
      driver.article(leak);
      driver.clock(end);
      EnrichedArticle released = (EnrichedArticle) driver.last(Topic.ENRICHED).get("secret");
      assertEquals("leak", released.getCopyOf());
    }
  }

  @Test
  void anImplausibleDateIsMarkedAndMovesNothing() {
    Instant ahead = Wire.MORNING.plus(Duration.ofDays(900));
    Article odd =
        Wire.article("odd", Wire.report(1), Wire.gain(410))
            .setPublished(ahead)
            .setReceived(Wire.MORNING.plusSeconds(60))
            .build();
    Article honest = Wire.at(Wire.MORNING.plusSeconds(300), "honest", odd.getBody()).build();
    Article waiting =
        Wire.article("waiting", Wire.report(2))
            .setEmbargoedUntil(Wire.MORNING.plus(Duration.ofHours(1)))
            .build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(waiting);
      driver.article(odd);
      driver.article(honest);
      driver.article(Wire.at(Wire.MORNING.minus(Duration.ofDays(29)), "old", "x").build());
      SortedMap<String, SpecificRecord> enriched = driver.last(Topic.ENRICHED);
      EnrichedArticle marked = (EnrichedArticle) enriched.get("odd");
      assertTrue(marked.getPublishedImplausible());
      assertEquals(odd.getReceived(), marked.getPublished());
      assertFalse(((EnrichedArticle) enriched.get("honest")).getPublishedImplausible());
      assertFalse(((EnrichedArticle) enriched.get("old")).getLate(), "the clock stood still");
      assertFalse(enriched.containsKey("waiting"), "the clock stood still");
      assertEquals("honest", marked.getCopyOf(), "no origin over one with a stated date");
    }
  }

  @Test
  void whatIsLateIsMarkedAndCountsButDoesNotFold() {
    Duration lateness = PipelineSettings.DEFAULT.lateness();
    Article early = Wire.article("early", Wire.report(1), Wire.gain(410)).build();
    Article late =
        Wire.at(Wire.MORNING.plusSeconds(60), "late", Wire.report(1), Wire.gain(410))
            .setOutlet("Daily Lantern")
            .build();
    Article justInTime =
        Wire.at(Wire.MORNING.plusSeconds(61), "in-time", Wire.report(1), Wire.gain(410)).build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.article(early);
      driver.clock(Wire.MORNING.plusSeconds(61).plus(lateness));
      driver.article(late);
      driver.article(justInTime);
      SortedMap<String, SpecificRecord> enriched = driver.last(Topic.ENRICHED);
      EnrichedArticle marked = (EnrichedArticle) enriched.get("late");
      assertTrue(marked.getLate());
      assertEquals(StoryRelation.ORIGIN, marked.getRelation());
      assertEquals("late", marked.getStoryId());
      EnrichedArticle folded = (EnrichedArticle) enriched.get("in-time");
      assertFalse(folded.getLate());
      assertEquals("early", folded.getStoryId());
      LedgerEntry entry = (LedgerEntry) driver.last(Topic.LEDGER).get(OCTOBER);
      assertEquals(List.of("early", "late", "in-time"), entry.getFigures().get(0).getCarriers());
      SeriesPoint point = (SeriesPoint) driver.last(Topic.SERIES).get(OCTOBER);
      assertEquals(3, point.getClaimsTotal());
      driver.clock(Wire.MORNING.plusSeconds(62).plus(lateness));
      assertEquals(List.of(), driver.drainBytes(Topic.DEAD_LETTERS));
    }
  }

  @Test
  void foldingStateExpiresByTheClockAndLateKillsStillHandStoriesOn() {
    Duration kept =
        FoldSettings.DEFAULT.window().plus(PipelineSettings.DEFAULT.lateness()).plusDays(2);
    Instant released = RandomFacts.END.plus(Duration.ofDays(8));
    // Receipt stands in for an implausible date.
    Instant over = RandomFacts.RECEIVED.plus(kept);
    for (long seed = 21; seed <= 22; seed++) {
      List<Article> events = new ArrayList<>(RandomFacts.of(seed, 40));
      ViewBuilder view = new ViewBuilder();
      try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
        events.forEach(driver::article);
        driver.clock(released);
        assertNotEquals(List.of(), driver.keys(Names.FOLD_EXPIRY_STORE));
        assertNotEquals(List.of(), driver.keys(Names.FOLD_INDEX_STORE));
        List<String> register = driver.keys(Names.REGISTER_STORE);
        driver.clock(over);
        for (String store :
            List.of(Names.EMBARGO_STORE, Names.FOLD_EXPIRY_STORE, Names.FOLD_INDEX_STORE)) {
          assertEquals(List.of(), driver.keys(store), store);
        }
        assertEquals(register, driver.keys(Names.REGISTER_STORE), "the register stays");
        driver.drainTo(view);
        assertSameAsOracle(events, over, view, "expired, seed " + seed);

        List<Article> kills = killsOfOrigins(events, over);
        assertFalse(kills.isEmpty());
        kills.forEach(driver::article);
        driver.clock(over);
        driver.drainTo(view);
        events.addAll(kills);
        assertSameAsOracle(events, over, view, "killed after expiry, seed " + seed);
        assertEquals(List.of(), driver.keys(Names.FOLD_INDEX_STORE));
      }
    }
  }

  @Test
  void whatIsKilledWhileWindowsEndLeavesNoRow() {
    Enricher folding = Enricher.foldingOnly();
    List<Article> events = new ArrayList<>(RandomFacts.of(103, 60));
    Instant clock = RandomFacts.END.plus(Duration.ofDays(8));
    Map<String, Article> byHash = new HashMap<>();
    events.forEach(event -> byHash.put(ContentHash.of(event), event));
    List<EnrichedArticle> standing =
        new ArrayList<>(
            new Oracle(folding, FoldSettings.DEFAULT)
                .view(events, clock)
                .view()
                .articles()
                .values());
    Collections.shuffle(standing, new Random(103));
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, folding)) {
      events.forEach(driver::article);
      driver.clock(clock);
      for (EnrichedArticle article : standing) {
        clock = clock.plus(Duration.ofHours(9));
        driver.clock(clock);
        driver.article(Wire.kill(byHash.get(article.getContentHash())));
      }
      driver.clock(clock.plus(Duration.ofDays(90)));
      for (String store :
          List.of(
              Names.FOLD_MATCH_STORE,
              Names.FOLD_POINTER_STORE,
              Names.FOLD_CHILD_STORE,
              Names.FOLD_EXPIRY_STORE,
              Names.FOLD_INDEX_STORE)) {
        assertEquals(List.of(), driver.keys(store), store);
      }
    }
  }

  private static List<Article> killsOfOrigins(List<Article> events, Instant clock) {
    Map<String, Article> byHash = new HashMap<>();
    events.forEach(event -> byHash.put(ContentHash.of(event), event));
    View view = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, clock).view();
    List<Article> kills = new ArrayList<>();
    for (Story story : view.stories().values()) {
      if (story.getMembersTotal() > 2) {
        kills.add(Wire.kill(byHash.get(view.articles().get(story.getStoryId()).getContentHash())));
      }
    }
    return kills;
  }

  private void assertSameAsOracle(
      List<Article> events, Instant clock, ViewBuilder view, String run) {
    events.forEach(event -> view.accept(Topic.ARTICLES, event.getArticleId(), event));
    Oracle.Verdict expected = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, clock);
    Exports.assertSame(
        Exports.of(folder.resolve("oracle"), expected.view(), expected.tally()),
        Exports.of(folder.resolve("topology"), view.build(), view.tally()),
        run);
  }

  /** On no topic that the topology writes, internal ones included. */
  private static void assertNowhere(Driver driver, String word) {
    for (Topic topic : Topic.values()) {
      if (topic != Topic.ARTICLES && topic != Topic.CLOCK) {
        for (var record : driver.drainBytes(topic)) {
          String bytes = text(record.key()) + (record.value() == null ? "" : text(record.value()));
          assertFalse(bytes.contains(word), topic + " tells of what is under embargo");
        }
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
