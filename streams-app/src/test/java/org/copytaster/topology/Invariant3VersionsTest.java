package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.Balance;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invariant 3: which version stands is a matter of versions, never of arrival. */
class Invariant3VersionsTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static Driver driver;

  @BeforeAll
  static void start() {
    driver = new Driver(PipelineSettings.DEFAULT, ENRICHER);
    driver.clock(Wire.MORNING);
  }

  @AfterAll
  static void stop() {
    driver.close();
  }

  @Test
  void theHighestNumberStandsWhateverWasUpdatedLast() {
    Article first = Wire.article("n").setUpdated(Wire.MORNING.plus(Duration.ofHours(9))).build();
    Article second = Wire.article("n").setVersion(2L).setTitle("SECOND").build();
    Article third = Wire.article("n").setVersion(3L).setTitle("THIRD").build();
    assertStands("THIRD", List.of(first, second, third));
  }

  @Test
  void ofOneNumberTheLatestUpdateStands() {
    Article first = Wire.article("u").build();
    Article second = Wire.article("u").setUpdated(Wire.MORNING.plusSeconds(1)).build();
    Article third =
        Wire.article("u").setUpdated(Wire.MORNING.plusSeconds(2)).setTitle("THIRD").build();
    assertStands("THIRD", List.of(first, second, third));
  }

  @Test
  void withoutNumbersTheLatestUpdateStands() {
    Article first = Wire.article("w").setVersion(null).build();
    Article second = Wire.next(first).build();
    Article third = Wire.next(second).setTitle("THIRD").build();
    assertStands("THIRD", List.of(first, second, third));
  }

  @Test
  void ofOneNumberAndTimeTheHighestHashStands() {
    List<List<Article>> orders = permutations(List.of(named("A"), named("B"), named("C")));
    for (int i = 0; i < orders.size(); i++) {
      String id = "hash-" + i;
      List<Article> versions = renamed(orders.get(i), id);
      String highest = versions.stream().map(ContentHash::of).max(String::compareTo).orElseThrow();
      versions.forEach(driver::article);
      assertEquals(highest, enriched(id).getContentHash());
    }
  }

  @Test
  void theSameAgainChangesNoOutput() {
    Article article = Wire.article("same", Wire.report(1), Wire.gain(400)).build();
    Article second = Wire.next(article).setBody(Wire.report(1) + " " + Wire.gain(410)).build();
    driver.article(article);
    driver.article(second);
    Driver.outputs().forEach(driver::drain);
    long before = balance().getDuplicate();
    driver.article(second);
    driver.article(Article.newBuilder(article).setReceived(Wire.MORNING.plusSeconds(9)).build());
    for (Topic topic : Driver.outputs()) {
      assertEquals(List.of(), driver.drain(topic), topic.name());
    }
    assertEquals(before + 2, balance().getDuplicate());
  }

  @Test
  void theLoserIsSupersededNotDead() {
    Balance before = balance();
    Article article = Wire.article("loser", Wire.report(2)).build();
    driver.article(Wire.next(article).setTitle("NEW").build());
    driver.drain(Topic.ENRICHED);
    driver.article(article);
    assertEquals(List.of(), driver.drain(Topic.ENRICHED));
    Balance after = balance();
    assertEquals(before.getSuperseded() + 1, after.getSuperseded());
    assertEquals(before.getCurrent() + 1, after.getCurrent());
    assertEquals(List.of(), driver.drainBytes(Topic.DEAD_LETTERS));
  }

  @Test
  void aKillWithoutNumberIsForGood() {
    Article first = Wire.article("k").build();
    Article kill = Article.newBuilder(Wire.kill(first)).setVersion(null).build();
    Article newer = Wire.next(Wire.next(first).build()).build();
    assertStands(null, List.of(first, kill, newer));
  }

  @Test
  void aWithholdWithoutNumberLastsUntilSomethingNewer() {
    Article first = Wire.article("h").build();
    Article withhold = Article.newBuilder(Wire.withhold(first)).setVersion(null).build();
    assertStands(null, List.of(first, withhold));
    Article newer = Wire.next(Wire.next(first).build()).setTitle("NEWER").build();
    assertStands("NEWER", List.of(first, withhold, newer));
  }

  @Test
  void aNumberedWithholdIsLiftedByAHigherNumber() {
    Article first = Wire.article("l", Wire.report(3), Wire.gain(420)).build();
    Article withhold = Wire.withhold(first);
    assertStands(null, List.of(first, withhold));
    Article again = Wire.next(withhold).setTitle("AGAIN").setBody(first.getBody()).build();
    Article lifted =
        Article.newBuilder(again).setStatus(org.copytaster.schema.ArticleStatus.USABLE).build();
    assertStands("AGAIN", List.of(first, withhold, lifted));
    SortedMap<String, SpecificRecord> recalls = driver.last(Topic.RECALLS);
    assertTrue(recalls.containsKey("l-0-AGAIN"), "it was recalled for a while");
    assertNull(recalls.get("l-0-AGAIN"), "what was recalled stands again");
  }

  /** In each order of arrival; null: nothing stands. */
  private static void assertStands(String title, List<Article> versions) {
    List<List<Article>> orders = permutations(versions);
    for (int i = 0; i < orders.size(); i++) {
      String id = versions.get(0).getArticleId() + "-" + i + "-" + title;
      renamed(orders.get(i), id).forEach(driver::article);
      EnrichedArticle stands = enriched(id);
      if (title == null) {
        assertNull(stands, id);
      } else {
        assertNotNull(stands, id);
        assertEquals(title, stands.getTitle(), id);
      }
    }
  }

  private static EnrichedArticle enriched(String id) {
    SortedMap<String, SpecificRecord> last = new TreeMap<>(driver.last(Topic.ENRICHED));
    return (EnrichedArticle) last.get(id);
  }

  private static Article named(String title) {
    return Wire.article("hash").setTitle(title).build();
  }

  private static List<Article> renamed(List<Article> versions, String id) {
    return versions.stream().map(v -> Article.newBuilder(v).setArticleId(id).build()).toList();
  }

  private static List<List<Article>> permutations(List<Article> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Article>> all = new ArrayList<>();
    for (Article first : items) {
      List<Article> rest = new ArrayList<>(items);
      rest.remove(first);
      for (List<Article> order : permutations(rest)) {
        List<Article> with = new ArrayList<>(List.of(first));
        with.addAll(order);
        all.add(with);
      }
    }
    return all;
  }

  private static Balance balance() {
    driver.clock(Wire.MORNING);
    return (Balance) driver.last(Topic.AUDIT).get("0");
  }
}
