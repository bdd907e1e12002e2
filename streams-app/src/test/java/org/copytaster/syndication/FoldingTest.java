package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final long HOUR = 3_600_000;

  @Property(tries = 40)
  void theOrderOfTheCollectionDoesNotMatter(@ForAll @LongRange(min = 1, max = 99_999) long seed) {
    List<Folding.Item> items = randomSet(seed);
    var placed = Folding.fold(items, FoldSettings.DEFAULT);
    Collections.shuffle(items, new Random(seed + 1));
    assertEquals(placed, Folding.fold(items, FoldSettings.DEFAULT));
  }

  /** The definition, word for word, without any index. */
  @Property(tries = 40)
  void candidatesAreWhatTheDefinitionSays(@ForAll @LongRange(min = 1, max = 99_999) long seed) {
    List<Folding.Item> items = randomSet(seed);
    FoldSettings settings = new FoldSettings(Duration.ofHours(30), 3, 2);
    Map<String, TreeSet<String>> found = new HashMap<>();
    Folding.forEachCandidates(
        items,
        settings,
        (y, xs) -> {
          TreeSet<String> ids = new TreeSet<>();
          xs.forEach(x -> ids.add(x.articleId()));
          found.put(y.articleId(), ids);
        });
    for (Folding.Item y : items) {
      assertEquals(byDefinition(items, y, settings), found.get(y.articleId()));
    }
  }

  private static TreeSet<String> byDefinition(
      List<Folding.Item> items, Folding.Item y, FoldSettings settings) {
    TreeSet<String> ids = new TreeSet<>();
    for (Folding.Item x : items) {
      long[] anchors = both(x.sketch().anchors(), y.sketch().anchors());
      boolean enough =
          both(x.sketch().probes(), y.sketch().probes()).length >= settings.minShared()
              || anchors.length > 0 && Probes.isWholeText(anchors[0]);
      if (enough && anchors.length > 0 && shows(items, anchors[0], x, y, settings)) {
        ids.add(x.articleId());
      }
    }
    return ids;
  }

  private static long[] both(long[] some, long[] others) {
    return Arrays.stream(some).filter(p -> Arrays.binarySearch(others, p) >= 0).toArray();
  }

  private static boolean shows(
      List<Folding.Item> items,
      long anchor,
      Folding.Item x,
      Folding.Item y,
      FoldSettings settings) {
    return items.stream()
        .filter(z -> z.order().compareTo(y.order()) < 0)
        .filter(z -> distance(z, y) <= settings.window().toMillis())
        .filter(z -> Arrays.binarySearch(z.sketch().anchors(), anchor) >= 0)
        .sorted((a, b) -> a.order().compareTo(b.order()))
        .limit(settings.perAnchor())
        .anyMatch(z -> z == x);
  }

  private static long distance(Folding.Item x, Folding.Item y) {
    return Math.max(0, Math.max(x.from() - y.to(), y.from() - x.to()));
  }

  /** Five reports, each told up to six times over some days, some with a vague date. */
  private static List<Folding.Item> randomSet(long seed) {
    Random random = new Random(seed);
    List<Folding.Item> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<String> sentences = Texts.sentences(seed * 10 + i % 5, 12);
      int from = random.nextInt(4);
      String text = String.join("\n", sentences.subList(from, from + 5 + random.nextInt(4)));
      long at = random.nextInt(120) * HOUR;
      boolean inferred = random.nextInt(4) == 0;
      String id = "id" + random.nextInt(1_000_000) + "-" + i;
      items.add(
          new Folding.Item(
              id,
              new FoldOrder(inferred, at, id),
              at,
              inferred ? at + 48 * HOUR : at,
              Texts.sketch(text)));
    }
    return items;
  }

  @Test
  void aDigestDoesNotChainStories() {
    String fire = String.join(" ", Texts.sentences(11, 8));
    String vote = String.join(" ", Texts.sentences(22, 8));
    Folding.Item digest =
        new Folding.Item(
            "digest",
            new FoldOrder(false, 0, "digest"),
            0,
            0,
            Texts.sketch("News in brief", fire + "\n" + vote));
    var placed =
        Folding.fold(
            List.of(digest, Texts.item("fire", 1, fire), Texts.item("vote", 2, vote)),
            FoldSettings.DEFAULT);
    assertEquals("digest", placed.get("digest").storyId());
    assertEquals("fire", placed.get("fire").storyId());
    assertEquals("vote", placed.get("vote").storyId());
  }

  @Test
  void aMergedPieceJoinsOneStoryOnly() {
    String fire = String.join(" ", Texts.sentences(11, 8));
    String vote = String.join(" ", Texts.sentences(22, 8));
    var placed =
        Folding.fold(
            List.of(
                Texts.item("fire", 0, fire),
                Texts.item("vote", 1, vote),
                Texts.item("both", 2, fire + " " + vote),
                Texts.item("vote2", 3, vote)),
            FoldSettings.DEFAULT);
    assertEquals("fire", placed.get("fire").storyId());
    assertEquals("vote", placed.get("vote").storyId());
    assertEquals("vote", placed.get("vote2").storyId());
  }

  @Test
  void whatLiesOutsideTheWindowStaysApart() {
    String text = String.join(" ", Texts.sentences(5, 10));
    var apart =
        Folding.fold(
            List.of(Texts.item("a", 0, text), Texts.item("b", 72 * HOUR + 1, text)),
            FoldSettings.DEFAULT);
    assertEquals("b", apart.get("b").storyId());
    var near =
        Folding.fold(
            List.of(Texts.item("a", 0, text), Texts.item("b", 72 * HOUR, text)),
            FoldSettings.DEFAULT);
    assertEquals("a", near.get("b").copyOf());
    assertNull(near.get("a").copyOf());
  }

  @Test
  void aStatedDateComesBeforeAnInferredOne() {
    String text = String.join(" ", Texts.sentences(5, 10));
    Folding.Item vague =
        new Folding.Item(
            "vague", new FoldOrder(true, 0, "vague"), 0, 700 * HOUR, Texts.sketch(text));
    var placed =
        Folding.fold(List.of(vague, Texts.item("z", 600 * HOUR, text)), FoldSettings.DEFAULT);
    assertEquals("z", placed.get("vague").storyId());
  }

  @Test
  void twoItemsWithOneIdAreRefused() {
    String text = "Two of a kind.";
    List<Folding.Item> items = List.of(Texts.item("a", 0, text), Texts.item("a", 1, text));
    assertThrows(IllegalArgumentException.class, () -> Folding.fold(items, FoldSettings.DEFAULT));
  }
}
