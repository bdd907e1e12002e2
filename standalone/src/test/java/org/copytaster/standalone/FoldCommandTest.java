package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldCommandTest {
  private static final String FIRE =
      "Flames have destroyed the covered market of Tilva, the fire brigade said on Monday. Captain"
          + " Mira Oskell counted 143 burnt stalls and put the damage at 2.7 million crowns. \\\"We"
          + " heard the roof give way before we saw the smoke,\\\" she said.";

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void corpus() throws IOException {
    Files.writeString(
        folder.resolve("wires.jsonl"),
        line("a", "2026-01-05T08:00:00Z", FIRE)
            + line("b", "2026-01-05T10:30:00Z", FIRE + " Nobody was hurt.")
            + line("late", "2026-02-05T10:30:00Z", FIRE)
            + line("c", "2026-01-05T11:00:00Z", "The ferry to Brask stays in port until spring.")
            + "{\"id\":\"undated\",\"text\":\""
            + FIRE
            + "\"}\n");
    Files.writeString(folder.resolve("alone.txt"), "Market burns\n\n" + FIRE.replace("\\", ""));
  }

  private static String line(String id, String published, String text) {
    return String.format(
        "{\"id\":\"%s\",\"source\":\"Harbour Wire\",\"published\":\"%s\",\"title\":\"News %s\","
            + "\"text\":\"%s\"}%n",
        id, published, id, text);
  }

  @Test
  void aCopyIsExplainedWithItsPassagesMarked() {
    String said = fold("wires.jsonl#b", "wires.jsonl#a");
    assertTrue(said.startsWith("The two fold: the later one is a copy of the earlier"), said);
    assertTrue(said.contains("2 h 30 min apart, the window is 72 h"), said);
    assertTrue(said.contains("143"), said);
    assertTrue(said.indexOf("earlier: " + folder.resolve("wires.jsonl") + "#a") > 0, said);
    assertTrue(said.contains("[[Flames have destroyed the covered market"), said);
    assertTrue(said.contains("she said]]. Nobody was hurt."), said);
    assertFalse(said.contains("\033"), "no colour where no terminal is");
  }

  @Test
  void looseTextIsComparedWithJsonLines() {
    String said = fold("wires.jsonl#a", "alone.txt");
    assertTrue(said.startsWith("The two fold"), said);
  }

  @Test
  void whatDoesNotFoldIsSaidToo() {
    String said = fold("wires.jsonl#a", "wires.jsonl#c");
    assertTrue(said.startsWith("The two do not fold.\n"), said);
    assertTrue(said.contains("figures  none"), said);
  }

  @Test
  void theWindowDecidesToo() {
    String said = fold("wires.jsonl#a", "wires.jsonl#late");
    assertTrue(said.startsWith("The two do not fold.\nThey match, but lie further apart"), said);
  }

  @Test
  void datesAreNotNeeded() {
    String said = fold("wires.jsonl#a", "wires.jsonl#undated");
    assertTrue(said.contains("time     unknown"), said);
    assertTrue(said.startsWith("The two fold"), said);
  }

  @Test
  void oneOfSeveralMustBeNamed() {
    assertEquals(2, execute(path("wires.jsonl"), path("alone.txt")));
    assertTrue(err.toString().contains("5 articles in"), err.toString());
    assertTrue(err.toString().contains("wires.jsonl#ID"), err.toString());
  }

  @Test
  void aMissingArticleIsNamed() {
    assertEquals(2, execute(path("wires.jsonl#x"), path("alone.txt")));
    assertTrue(err.toString().contains("no usable article x"), err.toString());
    assertEquals(2, execute(path("nothing.jsonl"), path("alone.txt")));
    assertTrue(err.toString().contains("there is no file"), err.toString());
    assertEquals(2, execute(path("alone.txt")));
  }

  private String fold(String one, String other) {
    assertEquals(0, execute(path(one), path(other)), err.toString());
    return out.toString();
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private int execute(String... articles) {
    String[] arguments = new String[articles.length + 2];
    arguments[0] = "fold";
    arguments[1] = "--folding-only";
    System.arraycopy(articles, 0, arguments, 2, articles.length);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
