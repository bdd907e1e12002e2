package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingBenchTest {
  private static final String TEXT =
      "The keeper of the old lighthouse at Brannoch climbed its stairs for the last time on Sunday"
          + " and handed the keys to a company that will rent the rooms to summer guests.";

  @Test
  void equalTextsJoinAndOthersDoNot() {
    MinHashLsh lsh = new MinHashLsh(0.5, 4, 1000);
    Map<String, String> joined =
        lsh.join(
            List.of(
                signed("a", 0, TEXT),
                signed("b", 500, TEXT + " Nobody came."),
                signed("c", 600, "A ferry of the northern line ran aground in fog, police said."),
                signed("d", 1501, TEXT)));
    assertNull(joined.get("a"));
    assertEquals("a", joined.get("b"));
    assertNull(joined.get("c"));
    assertNull(joined.get("d"), "outside of the window");
  }

  @Test
  void shortTextsHaveASignatureToo() {
    MinHashLsh lsh = new MinHashLsh(0.5, 4, 1000);
    assertEquals("a", lsh.join(List.of(signed("a", 0, "One"), signed("b", 1, "one."))).get("b"));
  }

  private static MinHashLsh.Signed signed(String id, long at, String text) {
    Document document =
        new Document(id, null, text, false, List.of(), Instant.EPOCH, Precision.INSTANT, null);
    return new MinHashLsh.Signed(id, at, MinHashLsh.signature(document));
  }

  @Test
  void qualityIsOneWhereAllIsRightAndKnownWhereNot() {
    Map<String, String> gold = Map.of("a", "1", "b", "1", "c", "2", "d", "2");
    GroupingQuality all = GroupingQuality.of(gold, gold);
    assertEquals(new GroupingQuality(1, 1, 1, 1), all);

    Map<String, String> oneOff = Map.of("a", "x", "b", "x", "c", "x", "d", "y");
    GroupingQuality some = GroupingQuality.of(gold, oneOff);
    assertEquals(1 / 3.0, some.precision(), 1e-9);
    assertEquals(1 / 2.0, some.recall(), 1e-9);
    assertEquals(0, some.ari(), 1e-9);
    // Precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
    assertEquals(2 * (2 / 3.0) * 0.75 / (2 / 3.0 + 0.75), some.b3(), 1e-9);
  }

  @Test
  void chainsOfPointersHaveOneRoot() {
    Map<String, String> pointers = new HashMap<>(Map.of("b", "a", "c", "b"));
    pointers.put("a", null);
    pointers.put("d", null);
    assertEquals(Map.of("a", "a", "b", "a", "c", "a", "d", "d"), GroupingQuality.roots(pointers));
  }

  @Test
  void goldIsReadFromTheFieldThatIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("x.jsonl"),
        "{\"id\":\"a\",\"cluster\":\"k1\"}\n\n{\"id\":\"b\",\"other\":\"k1\"}\n");
    assertEquals(Map.of("a", "k1"), FoldingBench.gold(folder, "cluster"));
    assertTrue(FoldingBench.gold(folder, "missing").isEmpty());
  }
}
