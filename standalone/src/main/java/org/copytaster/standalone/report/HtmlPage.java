package org.copytaster.standalone.report;

import java.util.List;

/** The tables as one page without scripts. */
public final class HtmlPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Copytaster</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
      .wide { overflow-x: auto }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #8884; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top }
      th { font-weight: 600; opacity: .7 }
      .word { white-space: nowrap }
      </style>
      </head>
      <body>
      <h1>Copytaster</h1>
      """;

  private HtmlPage() {}

  /**
   * A page.
   *
   * @param status a line below the heading
   * @param tables what follows it
   */
  public static String of(String status, List<Table> tables) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<p>").append(escaped(status)).append("</p>\n");
    tables.forEach(table -> append(table, page));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void append(Table table, StringBuilder page) {
    page.append("<h2>").append(escaped(table.title())).append("</h2>\n");
    if (!table.rows().isEmpty()) {
      page.append("<div class=\"wide\"><table>\n<tr>");
      table.columns().forEach(c -> cell("th scope=\"col\"", c, "th", page));
      page.append("</tr>\n");
      for (List<String> row : table.rows()) {
        page.append("<tr>");
        // A month or a figure is not to be broken at its hyphen.
        row.forEach(c -> cell(c.indexOf(' ') < 0 ? "td class=\"word\"" : "td", c, "td", page));
        page.append("</tr>\n");
      }
      page.append("</table></div>\n");
    }
    if (table.note() != null) {
      page.append("<p>").append(escaped(table.note())).append("</p>\n");
    }
  }

  private static void cell(String open, String text, String close, StringBuilder page) {
    page.append('<').append(open).append('>').append(escaped(text));
    page.append("</").append(close).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
