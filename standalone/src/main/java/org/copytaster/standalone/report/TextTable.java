package org.copytaster.standalone.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Prints tables on a terminal of some width, or as plain text. */
public final class TextTable {
  /** Blanks on both sides of a cell and the bar between two. */
  private static final int GAP = 3;

  private static final int NARROWEST = 8;

  private static final String NEWLINE = System.lineSeparator();

  private TextTable() {}

  /**
   * Prints a table; long cells are wrapped.
   *
   * @param width of the terminal in characters
   * @param ansi whether title and headings may be set in bold
   */
  public static void print(Table table, int width, Ansi ansi, PrintStream out) {
    out.print(text(table, width, ansi));
  }

  /** The same as text, each line ended. */
  public static String text(Table table, int width, Ansi ansi) {
    StringBuilder text = new StringBuilder();
    text.append(NEWLINE).append(ansi.string("@|bold " + table.title() + "|@")).append(NEWLINE);
    if (!table.rows().isEmpty()) {
      text.append(lines(table, width)).append(NEWLINE);
    }
    if (table.note() != null) {
      text.append("  ").append(table.note()).append(NEWLINE);
    }
    return text.toString();
  }

  private static String lines(Table table, int width) {
    int[] widths = widths(table, width);
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] =
          new Column()
              .header(table.columns().get(i))
              .headerAlign(HorizontalAlign.LEFT)
              .dataAlign(isNumeric(table, i) ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
              .maxWidth(widths[i], OverflowBehaviour.NEWLINE);
    }
    String[][] cells =
        table.rows().stream()
            .map(row -> row.stream().map(TextTable::plain).toArray(String[]::new))
            .toArray(String[][]::new);
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, columns, cells);
  }

  private static boolean isNumeric(Table table, int column) {
    return table.rows().stream()
        .allMatch(row -> row.get(column).chars().noneMatch(Character::isLetter));
  }

  /** Each column as wide as its longest cell; the widest give way until all fit. */
  private static int[] widths(Table table, int width) {
    int[] widths = table.columns().stream().mapToInt(c -> c.length() + GAP).toArray();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length() + GAP);
      }
    }
    int sum = Arrays.stream(widths).sum();
    while (sum > width) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      sum--;
    }
    return widths;
  }

  /** Articles are strangers' text: no terminal codes may come from them. */
  private static String plain(String cell) {
    return cell.replaceAll("\\p{Cntrl}", " ");
  }
}
