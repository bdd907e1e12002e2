package org.copytaster.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.PlainSerdes;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.Test;

/**
 * What is under embargo leaves no trace before its instant: on no topic that the pipeline writes,
 * public, internal or changelog, but for the changelog of the store that holds it.
 */
class EmbargoLeaksTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final PlainSerdes SERDES = new PlainSerdes();
  private static final String ENRICHED = Topic.ENRICHED.name(Topic.DEFAULT_PREFIX);
  private static final String HELD = "driver-" + Names.EMBARGO_STORE + "-changelog";

  /** These count that something waits, and nothing else. */
  private static final Set<String> COUNTS =
      Set.of("news.audit", "driver-" + Names.BALANCE_STORE + "-changelog");

  private static final Instant END = Wire.MORNING.plus(Duration.ofHours(8));
  private static final String FIGURE = "According to Oryx, Russian forces captured 4176 square";

  private static final Article SECRET =
      Wire.article(
              "sealed-item",
              FIGURE + " kilometers in Ukraine in March 2024.",
              "Angela Merkel met Emmanuel Macron in Reykjavik, the Quillwater Institute said.",
              "Both denied that 8613 missiles had been fired at Odesa.")
          .setTitle("Quillwater pact about to be signed")
          .setSubtitle("Ceremony behind closed doors")
          .setSlugline("PACT-SEALED")
          .setByline("Orla Pennyfeather")
          .setOutlet("Sealed Gazette")
          .setCreditLine("Sealed Press Service")
          .setUrl("https://sealed.example.org/pact")
          .setSummary("The pact in short.")
          .setEditorsNote("Hold for release.")
          .setFeedId("sealed-feed")
          .setEmbargoedUntil(END)
          .build();

  @Test
  void onANightOfClockRecordsAloneNoTopicTellsOfItBeforeItsInstant() {
    SortedMap<String, String> before = new TreeMap<>();
    SortedMap<String, String> after = new TreeMap<>();
    EnrichedArticle released;
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(Wire.article("open", Wire.report(1)).build());
      driver.article(SECRET);
      driver.article(from("sealed-feed-too", SECRET));
      driver.article(SECRET);
      for (Instant at = Wire.MORNING; at.isBefore(END); at = at.plus(Duration.ofMinutes(7))) {
        driver.clock(at);
      }
      driver.clock(END.minusMillis(1));
      gather(driver, before);
      driver.clock(END);
      released = gather(driver, after);
    }
    assertEquals(List.of("sealed-feed", "sealed-feed-too"), released.getFeeds());
    SortedSet<String> traces = traces(released);
    assertTrue(traces.contains("4176"));
    before.forEach(
        (topic, bytes) -> {
          for (String trace : traces) {
            assertFalse(
                bytes.contains(trace) && !topic.equals(HELD), topic + " tells of it: " + trace);
          }
        });
    for (String sentence : SECRET.getBody().split("\\. ")) {
      assertTrue(before.get(HELD).contains(sentence), "what is looked for would be found");
    }
    String told = String.join("", after.values());
    for (String trace : traces) {
      assertTrue(told.contains(trace) || SECRET.getBody().contains(trace), "told then: " + trace);
    }
  }

  @Test
  void everythingElseIsByteForByteAsIfItHadNeverCome() {
    SortedMap<String, List<String>> with = night(true);
    SortedMap<String, List<String>> without = night(false);
    assertTrue(with.remove(HELD).size() > 0);
    without.remove(HELD);
    for (String counts : COUNTS) {
      assertFalse(with.remove(counts).equals(without.remove(counts)), counts + " counts it");
    }
    assertEquals(without.keySet(), with.keySet());
    without.forEach((topic, records) -> assertEquals(records, with.get(topic), topic));
    assertTrue(without.size() > 15, "topics and changelogs: " + without.keySet());
  }

  /** A night with public articles that say the same, with or without the one under embargo. */
  private static SortedMap<String, List<String>> night(boolean withSecret) {
    Article copy =
        Wire.at(Wire.MORNING.plusSeconds(60), "copy", SECRET.getBody(), Wire.report(2)).build();
    Article open = Wire.article("open", Wire.report(3), Wire.gain(520)).build();
    SortedMap<String, List<String>> records = new TreeMap<>();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(open);
      if (withSecret) {
        driver.article(SECRET);
        driver.article(from("another", SECRET));
        driver.article(Wire.next(open).setBody(Wire.gain(77)).setEmbargoedUntil(END).build());
      }
      driver.article(copy);
      driver.article(Wire.kill(Wire.article("gone", Wire.report(4)).build()));
      driver.article(Wire.next(copy).setTitle("Another").build());
      driver.clock(END.minusMillis(1));
      driver
          .drainAll()
          .forEach(
              (topic, all) ->
                  records.put(topic, all.stream().map(EmbargoLeaksTest::text).toList()));
    }
    return records;
  }

  @Test
  void aDeadLetterOfOneSaysWhereItLiesAndNotWhatItSays() {
    Article broken = Article.newBuilder(SECRET).setBody("Sealed words\0").build();
    try (Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      driver.clock(Wire.MORNING);
      driver.article(broken);
      TestRecord<byte[], byte[]> letter = driver.drainBytes(Topic.DEAD_LETTERS).get(0);
      assertEquals(0, letter.value().length);
      assertEquals(END.toString(), header(letter, DeadLetters.EMBARGOED_UNTIL));
      assertEquals("0", header(letter, DeadLetters.OFFSET));
      assertTrue(Integer.parseInt(header(letter, DeadLetters.LENGTH)) > 100);
      assertFalse(text(letter).contains("Sealed"));
      assertFalse(text(letter).contains("Quillwater"));

      driver.clock(END);
      driver.article(broken);
      letter = driver.drainBytes(Topic.DEAD_LETTERS).get(0);
      assertTrue(new String(letter.value(), UTF_8).contains("Sealed words"));
      assertEquals(null, letter.headers().lastHeader(DeadLetters.EMBARGOED_UNTIL));
    }
  }

  /** What an article is told by, and everything that was found in it. */
  private static SortedSet<String> traces(EnrichedArticle released) {
    SortedSet<String> traces = new TreeSet<>(List.of(SECRET.getBody().split("[. ,]+")));
    // Words that any English text may hold say nothing.
    traces.removeIf(word -> !word.matches("[A-Z].{4,}|\\d{4}"));
    traces.removeAll(List.of("According", "There"));
    traces.addAll(
        List.of(
            SECRET.getArticleId(),
            SECRET.getTitle(),
            SECRET.getOutlet(),
            SECRET.getCreditLine(),
            SECRET.getUrl(),
            "sealed-feed",
            released.getContentHash()));
    List<LinkedEntity> entities = new ArrayList<>(released.getEntities());
    entities.addAll(released.getTitleEntities());
    for (LinkedEntity entity : entities) {
      traces.add(new String(entity.getName().getBytes(UTF_8), ISO_8859_1));
      if (entity.getWikidata() != null) {
        traces.add(entity.getWikidata());
      }
    }
    assertTrue(entities.size() > 4, "entities: " + entities);
    for (ReportedClaim claim : released.getClaims()) {
      traces.add(claim.getClaimId());
      traces.add(claim.getLedgerKey());
      traces.add(claim.getText());
      traces.add(bytes(claim.getSiValue()));
    }
    assertEquals(1, released.getClaims().size());
    assertEquals(1, released.getDenials().size());
    return traces;
  }

  /** Adds all that was written, by topic; gives what was last told of an article, or null. */
  private static EnrichedArticle gather(Driver driver, Map<String, String> bytes) {
    EnrichedArticle last = null;
    for (var topic : driver.drainAll().entrySet()) {
      for (TestRecord<byte[], byte[]> record : topic.getValue()) {
        bytes.merge(topic.getKey(), text(record), String::concat);
        if (topic.getKey().equals(ENRICHED)) {
          last =
              SERDES
                  .<EnrichedArticle>serde(Topic.ENRICHED)
                  .deserializer()
                  .deserialize(ENRICHED, record.value());
        }
      }
    }
    return last;
  }

  private static Article from(String feed, Article article) {
    return Article.newBuilder(article).setFeedId(feed).build();
  }

  /** A number as Avro writes it. */
  private static String bytes(double value) {
    return new String(
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array(),
        ISO_8859_1);
  }

  /** All of a record, byte by byte. */
  private static String text(TestRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder();
    for (byte[] part : new byte[][] {record.key(), record.value()}) {
      text.append(part == null ? "null" : new String(part, ISO_8859_1)).append('\n');
    }
    record.headers().forEach(h -> text.append(h.key()).append(new String(h.value(), ISO_8859_1)));
    return text.append(record.timestamp()).append('\n').toString();
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
