package org.copytaster.standalone.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.copytaster.view.View;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TablesTest {
  private static final Table TABLE =
      new Table(
          "Herring",
          List.of("port", "catch", "remark"),
          List.of(
              List.of("Hull", "1,200", "landed before noon, and most of it sold by the evening"),
              List.of("Oban", "7", "\u001B[31m<b>Tom & Jerry</b>")),
          "and 2 more ports");

  @Test
  void textFitsTheWidthAndWrapsWithinItsColumn() {
    String text = text(TABLE, 44);

    assertTrue(text.lines().allMatch(line -> line.length() <= 44), text);
    assertTrue(text.contains("Herring") && text.contains("and 2 more ports"), text);
    assertTrue(text.contains("landed before") && text.contains("evening"), text);
    assertFalse(text.lines().anyMatch(line -> line.startsWith("noon")), text);
  }

  @Test
  void numbersStandAtTheRight() {
    List<String> lines = text(TABLE, 120).lines().toList();
    String hull = lines.stream().filter(l -> l.contains("Hull")).findFirst().orElseThrow();
    String oban = lines.stream().filter(l -> l.contains("Oban")).findFirst().orElseThrow();

    assertEquals(hull.indexOf("1,200") + 4, oban.indexOf('7'));
  }

  @Test
  void strangersTextBringsNoTerminalCodes() {
    assertFalse(text(TABLE, 120).contains("\u001B"));
  }

  @Test
  void aViewOfNothingSaysSoInEachTable() {
    List<Table> tables = Report.of(View.empty());

    assertEquals(3, tables.size());
    for (Table table : tables) {
      assertTrue(table.rows().isEmpty(), table.title());
      assertTrue(text(table, 80).contains(table.note()), table.title());
    }
  }

  private static String text(Table table, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextTable.print(table, width, Ansi.OFF, new PrintStream(bytes, true, UTF_8));
    return bytes.toString(UTF_8);
  }
}
