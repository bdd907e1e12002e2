package org.copytaster.query.http.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.copytaster.export.Canonical;
import org.copytaster.query.Page;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.route.Accept;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;

/**
 * Pages as CSV by RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front, unless it is a number.
 *
 * @param <T> of the items
 */
final class Csv<T> {
  /** Media type; the charset goes with it. */
  static final String MEDIA_TYPE = "text/csv";

  private static final String FORMULA = "=+-@\t\r";

  private final List<String> columns;
  private final BiFunction<T, Rights, List<Map<String, Object>>> rows;

  private Csv(List<String> columns, BiFunction<T, Rights, List<Map<String, Object>>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** One row an item: these of its fields; inner ones behind a point. */
  static <T> Csv<T> of(String... columns) {
    return new Csv<>(
        List.of(columns),
        (item, rights) -> List.of(fields(Canonical.plain(item, rights::withholds))));
  }

  /** One row for each element of a list of the item; its fields stand behind the list's name. */
  static <T> Csv<T> ofEach(String list, String... columns) {
    return new Csv<>(
        List.of(columns),
        (item, rights) -> {
          Map<String, Object> whole = fields(Canonical.plain(item, rights::withholds));
          List<Map<String, Object>> rows = new ArrayList<>();
          for (Object element : (List<?>) whole.get(list)) {
            Map<String, Object> row = new LinkedHashMap<>(whole);
            row.put(list, element);
            rows.add(row);
          }
          return rows;
        });
  }

  /** The route with CSV as a further form of its answer. */
  static Route also(Route route) {
    List<Route.Content> contents = new ArrayList<>(route.contents());
    contents.add(new Route.Content(MEDIA_TYPE, null));
    return new Route(
        route.method(),
        route.path(),
        route.doc(),
        route.parameters(),
        contents,
        route.access(),
        route.handler());
  }

  /** Whether the call wants it. */
  static boolean wanted(Call call) {
    String format = call.get(Parameter.FORMAT);
    if (format != null) {
      return format.equals("csv");
    }
    return Accept.best(call.header("Accept"), List.of(Reply.JSON, MEDIA_TYPE)).equals(MEDIA_TYPE);
  }

  /** A page; where the list goes on is said in the Link header. */
  Reply reply(Call call, Page<T> page, Rights rights) {
    StringBuilder text = new StringBuilder();
    line(columns, text);
    for (T item : page.items()) {
      for (Map<String, Object> row : rows.apply(item, rights)) {
        line(columns.stream().map(column -> cell(at(row, column))).toList(), text);
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Copytaster-Lag", Long.toString(page.lag()));
    headers.put("Copytaster-Complete", Boolean.toString(page.missing().isEmpty()));
    if (page.next() != null) {
      headers.put("Link", "<" + call.with(Parameter.CURSOR, page.next()) + ">; rel=\"next\"");
    }
    return Reply.of(MEDIA_TYPE, text.toString()).with(headers);
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static Object at(Map<String, Object> row, String column) {
    Object value = row;
    for (String name : column.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return guarded(list.stream().map(Csv::plain).collect(Collectors.joining("; ")));
    }
    return guarded(plain(value));
  }

  private static String plain(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Map<?, ?> map && map.containsKey("name")) {
      return map.get("name").toString();
    }
    return value.toString();
  }

  private static String guarded(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?") ? "'" + text : text;
  }

  private static Map<String, Object> fields(Object plain) {
    Map<String, Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) plain).forEach((name, value) -> fields.put(name.toString(), value));
    return fields;
  }
}
