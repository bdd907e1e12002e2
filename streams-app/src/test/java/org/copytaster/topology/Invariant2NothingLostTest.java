package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.Balance;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.TextSpan;
import org.copytaster.schema.Topic;
import org.copytaster.schema.internal.InternalSerde;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.Tally;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 2: every event is counted once, and what cannot be taken is set aside with its bytes.
 */
class Invariant2NothingLostTest {
  private static final Enricher ENRICHER = Enricher.foldingOnly();

  @TempDir private Path folder;

  @Test
  void everyEventOfARandomSetIsCountedOnce() {
    for (long seed = 11; seed <= 12; seed++) {
      List<Article> events = RandomFacts.of(seed, 40);
      try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
        int sent = 0;
        for (Article event : events) {
          driver.article(event);
          sent++;
          if (sent % 17 == 0) {
            driver.clock(RandomFacts.START.plus(Duration.ofHours(3L * sent)));
            assertEquals(sent, balance(driver).getDelivered(), "after " + sent + " of " + seed);
          }
        }
        driver.clock(RandomFacts.END);
        Balance balance = balance(driver);
        assertEquals(events.size(), balance.getDelivered(), "seed " + seed);
        assertEquals(oracle(events).tally(), tally(balance), "seed " + seed);
      }
    }
  }

  @Test
  void eachEventFallsIntoItsClass() {
    Article kept = Wire.article("kept", Wire.report(1)).build();
    Article changed = Wire.article("changed", Wire.report(2)).build();
    Article twice = Wire.article("twice", Wire.report(3)).build();
    Article held = Wire.article("held", Wire.report(4)).build();
    Article killed = Wire.article("killed", Wire.report(5)).build();
    Instant later = Wire.MORNING.plus(Duration.ofDays(2));
    Article waiting = Wire.article("waiting", Wire.report(6)).setEmbargoedUntil(later).build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(kept);
      driver.article(changed);
      driver.article(Wire.next(changed).setTitle("Another").build());
      driver.article(twice);
      driver.article(Article.newBuilder(twice).setReceived(later).build());
      driver.article(held);
      driver.article(Wire.withhold(held));
      driver.article(killed);
      driver.article(Wire.kill(killed));
      driver.article(waiting);
      driver.article(waiting);
      driver.clock(Wire.MORNING);
      assertEquals(new Tally(3, 3, 2, 1, 1, 1), tally(balance(driver)));
      driver.clock(later);
      assertEquals(new Tally(4, 3, 2, 1, 1, 0), tally(balance(driver)));
      driver.article(waiting);
      driver.clock(later);
      assertEquals(new Tally(4, 3, 3, 1, 1, 0), tally(balance(driver)));
    }
  }

  @Test
  void whatCannotBeTakenIsSetAsideAndTheRestStays() {
    Map<String, Article> bad = new LinkedHashMap<>();
    bad.put(" ", Wire.article(" ", "text").build());
    bad.put("a\0b", Wire.article("a\0b", "text").build());
    bad.put("other", Wire.article("id", "text").build());
    bad.put("binary", Wire.article("binary", "PK\0\0").build());
    bad.put("source", Wire.article("source", "text").setOutlet("Post\0").build());
    Instant never = Instant.ofEpochMilli(Long.MAX_VALUE);
    Instant before = Instant.ofEpochMilli(Long.MIN_VALUE);
    bad.put("received", Wire.article("received", "text").setReceived(before).build());
    bad.put("published", Wire.article("published", "text").setPublished(before).build());
    bad.put("updated", Wire.article("updated", "text").setUpdated(never).build());
    bad.put("embargo", Wire.article("embargo", "text").setEmbargoedUntil(never).build());
    bad.put("before", furniture("before", -1, 2));
    bad.put("crossed", furniture("crossed", 3, 2));
    bad.put("behind", furniture("behind", 0, 5));
    List<String> fields =
        List.of(
            "articleId",
            "articleId",
            "articleId",
            "body",
            "outlet",
            "received",
            "published",
            "updated",
            "embargoedUntil",
            "furniture",
            "furniture",
            "furniture");
    List<Article> good = RandomFacts.of(13, 12);
    ViewBuilder view = new ViewBuilder();
    List<TestRecord<byte[], byte[]>> letters = new ArrayList<>();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      good.subList(0, 6).forEach(driver::article);
      bad.forEach(driver::article);
      driver.bytes(utf8("bytes"), utf8("no article"));
      driver.article("nothing", null);
      good.subList(6, good.size()).forEach(driver::article);
      driver.clock(RandomFacts.END);
      letters.addAll(driver.drainBytes(Topic.DEAD_LETTERS));
      driver.drainTo(view);
    }
    good.forEach(a -> view.accept(Topic.ARTICLES, a.getArticleId(), a));
    Oracle.Verdict expected = oracle(good);
    Exports.assertSame(
        Exports.of(folder.resolve("oracle"), expected.view(), expected.tally()),
        Exports.of(folder.resolve("topology"), view.build(), view.tally()),
        "with bad articles between");

    assertEquals(bad.size() + 2, letters.size());
    int at = 0;
    for (Map.Entry<String, Article> entry : bad.entrySet()) {
      TestRecord<byte[], byte[]> letter = letters.get(at);
      byte[] original =
          InternalSerde.of(Article.class).serializer().serialize("", entry.getValue());
      assertArrayEquals(utf8(entry.getKey()), letter.key());
      boolean held = entry.getKey().equals("embargo");
      assertArrayEquals(held ? new byte[0] : original, letter.value());
      assertEquals(fields.get(at), header(letter, DeadLetters.FIELD));
      assertTrue(header(letter, DeadLetters.REASON).startsWith(fields.get(at)), entry.getKey());
      assertEquals("news.articles", header(letter, DeadLetters.TOPIC));
      assertEquals("0", header(letter, DeadLetters.PARTITION));
      assertEquals(Integer.toString(6 + at), header(letter, DeadLetters.OFFSET));
      assertEquals(ContentHash.ofBytes(original), header(letter, DeadLetters.SHA256));
      assertEquals(Integer.toString(original.length), header(letter, DeadLetters.LENGTH));
      at++;
    }
    assertArrayEquals(utf8("no article"), letters.get(at).value());
    assertNull(header(letters.get(at), DeadLetters.FIELD));
    assertTrue(header(letters.get(at), DeadLetters.REASON).contains("cannot be read"));
    assertArrayEquals(utf8("nothing"), letters.get(at + 1).key());
    assertTrue(header(letters.get(at + 1), DeadLetters.REASON).contains("no value"));
  }

  private static Article furniture(String id, int start, int end) {
    return Wire.article(id, "text").setFurniture(List.of(new TextSpan(start, end))).build();
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Oracle.Verdict oracle(List<Article> events) {
    return new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, RandomFacts.END);
  }

  private static Balance balance(Driver driver) {
    SpecificRecord last = driver.last(Topic.AUDIT).get("0");
    return (Balance) last;
  }

  private static Tally tally(Balance b) {
    return new Tally(
        b.getCurrent(),
        b.getSuperseded(),
        b.getDuplicate(),
        b.getWithheld(),
        b.getKilled(),
        b.getEmbargoed());
  }
}
