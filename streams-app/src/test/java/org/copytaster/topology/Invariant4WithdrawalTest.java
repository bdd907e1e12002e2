package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.Article;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.Recall;
import org.copytaster.schema.RecallCause;
import org.copytaster.schema.RecalledClaim;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.ViewBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invariant 4: what is taken back leaves nothing behind, and the log says what that was. */
class Invariant4WithdrawalTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final String OCTOBER = "territorial-gain|Q159|Q212|2025-10";

  @TempDir private Path folder;
  private Driver driver;
  private final List<Article> sent = new ArrayList<>();
  private final ViewBuilder view = new ViewBuilder();
  private final Map<Topic, SortedMap<String, SpecificRecord>> state = new EnumMap<>(Topic.class);

  @BeforeEach
  void start() {
    driver = new Driver(PipelineSettings.DEFAULT, ENRICHER);
    Driver.outputs().forEach(topic -> state.put(topic, new TreeMap<>()));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aKilledArticleLeavesNothing() {
    Article article = telling("gone", 410).setOutlet("Lost Gazette").build();
    send(article);
    assertPresent("gone", "Lost Gazette");
    send(Wire.kill(article));
    assertNothingLeft("gone", "Lost Gazette");
    assertRecall("gone", RecallCause.KILL, 410, null, List.of());
    assertSameAsOracle();
  }

  @Test
  void aWithheldArticleLeavesNothing() {
    Article article = telling("gone", 410).setOutlet("Lost Gazette").build();
    send(article);
    send(Wire.withhold(article));
    assertNothingLeft("gone", "Lost Gazette");
    assertRecall("gone", RecallCause.WITHHELD, 410, null, List.of());
    assertSameAsOracle();
  }

  @Test
  void aKillThatComesFirstKeepsTheArticleOut() {
    Article article = telling("gone", 410).setOutlet("Lost Gazette").build();
    send(Wire.kill(article));
    driver.article(article);
    sent.add(article);
    for (var record : driver.drain(Topic.ENRICHED)) {
      assertNull(record.value(), "it must never have stood");
    }
    for (var record : driver.drain(Topic.CLAIMS)) {
      view.accept(Topic.CLAIMS, record.key(), record.value());
      assertNotNull(((ReportedClaim) record.value()).getWithdrawnAt());
      assertNull(((ReportedClaim) record.value()).getText());
    }
    read();
    assertNothingLeft("gone", "Lost Gazette");
    assertSameAsOracle();
  }

  @Test
  void aCorrectionSaysWhatWasAndWhatIs() {
    Article article = telling("fixed", 410).build();
    Article copy = at(1, "copied", article.getBody()).setOutlet("Daily Lantern").build();
    send(article);
    send(copy);
    assertEquals(1, ledger().getFiguresTotal());
    send(
        Wire.next(article)
            .setBody(article.getBody().replace("captured 410", "captured 450"))
            .build());
    assertRecall("fixed", RecallCause.CORRECTION, 410, 450.0, List.of("copied"));
    assertEquals(
        List.of(List.of("copied"), List.of("fixed")),
        ledger().getFigures().stream().map(LedgerFigure::getCarriers).toList());
    assertEquals(2, ledger().getFiguresTotal());
    send(Wire.kill(copy));
    assertEquals(1, ledger().getFiguresTotal());
    assertEquals(450, ((SeriesPoint) state.get(Topic.SERIES).get(OCTOBER)).getValue());
    assertSameAsOracle();
  }

  @Test
  void aCorrectionThatDropsTheFigureLeavesTheArticle() {
    Article article = telling("emptied", 410).build();
    send(article);
    send(Wire.next(article).setBody(Wire.report(1)).build());
    assertRecall("emptied", RecallCause.CORRECTION, 410, null, List.of());
    assertNull(state.get(Topic.LEDGER).get(OCTOBER));
    assertNull(state.get(Topic.SERIES).get(OCTOBER));
    EnrichedArticle left = (EnrichedArticle) state.get(Topic.ENRICHED).get("emptied");
    assertEquals(List.of(), left.getClaims());
    assertSameAsOracle();
  }

  @Test
  void eachClaimSaysWhatTookItBack() {
    Article article = telling("fixed", 410).build();
    Article updated =
        Wire.next(article)
            .setChangeKind(ChangeKind.UPDATE)
            .setBody(article.getBody().replace("captured 410", "captured 450"))
            .build();
    Article corrected =
        Wire.next(updated)
            .setBody(article.getBody().replace("captured 410", "captured 470"))
            .build();
    for (Article version : List.of(corrected, Wire.kill(corrected), article, updated)) {
      send(version);
    }
    Recall recall = (Recall) state.get(Topic.RECALLS).get("fixed");
    assertEquals(RecallCause.KILL, recall.getCause());
    assertEquals(
        Map.of(410.0, RecallCause.UPDATE, 450.0, RecallCause.CORRECTION, 470.0, RecallCause.KILL),
        recall.getClaims().stream()
            .collect(Collectors.toMap(RecalledClaim::getOldValue, RecalledClaim::getCause)));
    for (RecalledClaim claim : recall.getClaims()) {
      assertEquals("Institute for the Study of War", claim.getOriginator());
    }
    assertNothingLeft("fixed");
    assertSameAsOracle();
  }

  @Test
  void theKillOfAnOriginHandsTheStoryOn() {
    Article origin = telling("a", 410).build();
    send(origin);
    send(at(1, "b", origin.getBody()).build());
    send(at(2, "c", origin.getBody()).build());
    assertEquals(List.of("a", "b", "c"), members("a"));
    send(Wire.kill(origin));
    assertNull(state.get(Topic.STORIES).get("a"));
    assertEquals(List.of("b", "c"), members("b"));
    Story story = (Story) state.get(Topic.STORIES).get("b");
    assertEquals(StoryRelation.ORIGIN, story.getMembers().get(0).getRelation());
    assertEquals("b", story.getMembers().get(1).getCopyOf());
    assertEquals(List.of("b"), ledger().getFigures().get(0).getStories());
    assertRecall("a", RecallCause.KILL, 410, null, List.of("b", "c"));
    assertSameAsOracle();
  }

  @Test
  void aCorrectionThatSwapsTheOrderMovesAStoryOfThreeHundred() {
    List<Article> members = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String id = String.format("m%03d", i);
      members.add(at(60 + i, id, Wire.report(1), Wire.gain(410)).build());
    }
    members.forEach(this::deliver);
    read();
    assertEquals(300, ((Story) state.get(Topic.STORIES).get("m000")).getMembersTotal());

    Article first = Wire.next(members.get(150)).setPublished(Wire.MORNING).build();
    send(first);
    assertNull(state.get(Topic.STORIES).get("m000"));
    assertEquals(300, ((Story) state.get(Topic.STORIES).get("m150")).getMembersTotal());
    assertSameAsOracle();

    send(Wire.next(first).setPublished(Wire.MORNING.plus(Duration.ofHours(9))).build());
    assertNull(state.get(Topic.STORIES).get("m150"));
    assertEquals(300, ((Story) state.get(Topic.STORIES).get("m000")).getMembersTotal());
    assertSameAsOracle();
  }

  private static Article.Builder telling(String id, int km2) {
    return Wire.article(id, Wire.report(1), Wire.gain(km2));
  }

  private static Article.Builder at(int minutes, String id, String... sentences) {
    return Wire.at(Wire.MORNING.plus(Duration.ofMinutes(minutes)), id, sentences);
  }

  private void deliver(Article article) {
    sent.add(article);
    driver.article(article);
  }

  private void send(Article article) {
    deliver(article);
    read();
  }

  private void read() {
    for (Topic topic : Driver.outputs()) {
      driver
          .drain(topic)
          .forEach(
              record -> {
                state.get(topic).put(record.key(), record.value());
                view.accept(topic, record.key(), record.value());
              });
    }
  }

  /** Claims and recalls say what was there; all other outputs must not. */
  private void assertNothingLeft(String... words) {
    state.forEach(
        (topic, records) ->
            records.forEach(
                (key, value) -> {
                  if (topic != Topic.CLAIMS && topic != Topic.RECALLS && value != null) {
                    for (String word : words) {
                      assertFalse((key + value).contains(word), topic + ": " + value);
                    }
                  }
                }));
    for (SpecificRecord claim : state.get(Topic.CLAIMS).values()) {
      assertNotNull(((ReportedClaim) claim).getWithdrawnAt());
      assertNull(((ReportedClaim) claim).getText(), "what was taken back is not quoted");
    }
  }

  private void assertPresent(String... words) {
    for (Topic topic : List.of(Topic.ENRICHED, Topic.STORIES, Topic.LEDGER, Topic.SERIES)) {
      String values = state.get(topic).values().toString();
      Arrays.stream(words).forEach(word -> assertTrue(values.contains(word), topic + ": " + word));
    }
    assertTrue(state.get(Topic.ACTIVITY).values().toString().contains(words[1]));
  }

  private void assertRecall(
      String id, RecallCause cause, double was, Double is, List<String> copies) {
    Recall recall = (Recall) state.get(Topic.RECALLS).get(id);
    assertEquals(cause, recall.getCause());
    assertEquals(copies, recall.getCopies());
    assertEquals(1, recall.getClaims().size());
    RecalledClaim claim = recall.getClaims().get(0);
    assertEquals(OCTOBER, claim.getLedgerKey());
    assertEquals(was, claim.getOldValue());
    assertEquals(is, claim.getNewValue());
    assertEquals("km2", claim.getUnit());
    assertEquals(Wire.MORNING, claim.getReportedAt());
    assertEquals(recall.getAt(), claim.getWithdrawnAt());
  }

  private LedgerEntry ledger() {
    return (LedgerEntry) state.get(Topic.LEDGER).get(OCTOBER);
  }

  private List<String> members(String story) {
    Story record = (Story) state.get(Topic.STORIES).get(story);
    return record.getMembers().stream().map(StoryMember::getArticleId).toList();
  }

  private void assertSameAsOracle() {
    driver.clock(Wire.MORNING);
    read();
    sent.forEach(article -> view.accept(Topic.ARTICLES, article.getArticleId(), article));
    Oracle.Verdict expected = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(sent, Wire.MORNING);
    Exports.assertSame(
        Exports.of(folder.resolve("oracle"), expected.view(), expected.tally()),
        Exports.of(folder.resolve("topology"), view.build(), view.tally()),
        "after " + sent.size() + " events");
  }
}
