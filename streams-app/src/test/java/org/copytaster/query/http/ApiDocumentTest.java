package org.copytaster.query.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.query.http.live.LiveHub;
import org.copytaster.query.http.live.LiveRoutes;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.junit.jupiter.api.Test;

/** What docs/api.md says of paths and answers is so. */
class ApiDocumentTest {
  private static final Pattern CURL =
      Pattern.compile(
          "    curl -s (?:-H '([^:]+): ([^']+)' )?'http://127\\.0\\.0\\.1:8080([^']+)'");
  private static final Pattern ROW = Pattern.compile("\\| `(/[^`]*)` \\| ([^|]+) \\| [^|]+ \\|");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "api.md"));
  }

  @Test
  void examplesAnswerAsTheyAreShown() throws Exception {
    int examples = 0;
    try (Newsroom newsroom = Newsroom.open()) {
      List<String> lines = lines();
      for (int i = 0; i < lines.size(); i++) {
        Matcher curl = CURL.matcher(lines.get(i));
        if (curl.matches()) {
          examples++;
          String[] headers =
              curl.group(1) == null ? new String[0] : new String[] {curl.group(1), curl.group(2)};
          String answer = newsroom.get(curl.group(3), headers).body();
          for (int j = i + 2; lines.get(j).startsWith("    "); j++) {
            assertTrue(answer.contains(lines.get(j).strip()), lines.get(j) + "\n" + answer);
          }
        }
      }
    }
    assertTrue(examples >= 5, "examples are found");
  }

  @Test
  void theTableOfPathsIsThatOfTheServer() throws Exception {
    Map<String, String> shown = new TreeMap<>();
    for (String line : lines()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        shown.put(row.group(1), row.group(2).replace("—", "").strip());
      }
    }
    LiveHub hub = new LiveHub(null, "news", null);
    List<RouteGroup> further = List.of(new LiveRoutes(hub));
    Map<String, String> served = new TreeMap<>();
    List<Route> routes = new ArrayList<>();
    Api.groups(Newsroom.queries(List.of()), Newsroom.CATALOGUE, Rights.FULL, further)
        .forEach(group -> routes.addAll(group.routes()));
    for (Route route : routes) {
      if (route.access() == Route.Access.TOKEN) {
        served.put(
            route.path(),
            route.query().stream().map(Parameter::name).collect(Collectors.joining(", ")));
      }
    }
    assertEquals(served, shown);
  }
}
