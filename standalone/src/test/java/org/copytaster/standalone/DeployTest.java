package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What deploy/ asks for is there: every metric of dashboard and alerts stands in a scrape. */
class DeployTest {
  private static final Path ROOT = DocumentsTest.root();
  private static final Path DEPLOY = ROOT.resolve("deploy");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int README_LINES = 60;

  /** Words of an expression that no bracket follows and that stand outside of braces. */
  private static final Pattern METRIC =
      Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?!\\()");

  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{([^}]*)})? ");
  private static final Pattern CODE = Pattern.compile("`((?:copytaster|kafka)_[a-z_]+)`");

  private static Rig rig;
  private static OperatedInstance instance;
  private static String scrape;

  @BeforeAll
  static void start(@TempDir Path exports) throws Exception {
    rig = Rig.shared(exports);
    RegistrySerdes serdes = rig.prepare("deployed", 2);
    instance = OperatedInstance.start(rig.laboratory(), "deployed", "", 2, serdes);
    instance.awaitReady();
    rig.publish(
        "deployed",
        serdes,
        List.of(Wire.article("hp-unique-1", Wire.report(1), Wire.gain(312)).build()));
    rig.clock("deployed", serdes, Wire.MORNING);
    instance.get("/api/v1/dead-letters?limit=7");
    // Pauses are metered from the first collection on, and here may be none for a long time.
    System.gc();
    // Kafka Streams' meters are looked up every ten seconds, those of a task when it is there, and
    // the clock comes through a topic.
    scrape =
        instance
            .await(
                "/metrics",
                answer ->
                    answer.body().contains("late_articles_total{")
                        && answer.body().contains("task_dropped_records_total{")
                        && !answer.body().contains("clock_age_seconds NaN")
                        && answer.body().contains("http_requests_seconds_count")
                        && answer.body().contains("jvm_gc_pause_seconds_count"))
            .body();
  }

  @AfterAll
  static void stop() {
    instance.close();
    rig.close();
  }

  @Test
  void theDashboardAsksForMetricsThatAreThere() throws IOException {
    JsonNode dashboard = JSON.readTree(DEPLOY.resolve("dashboard.json").toFile());
    Set<String> asked = new TreeSet<>();
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.get("panels")) {
      assertTrue(ids.add(panel.get("id").asInt()), "ids are distinct");
      assertFalse(panel.get("targets").isEmpty(), panel.get("title").asText());
      panel.get("targets").forEach(target -> asked.addAll(metrics(target.get("expr").asText())));
    }
    assertTrue(asked.size() > 10, asked.toString());
    assertAllThere(asked);
  }

  @Test
  void alertsAskForMetricsThatAreThereAndAreExplained() throws IOException {
    Map<String, List<Map<String, Object>>> file = yaml("alerts.yml");
    String operate = Files.readString(ROOT.resolve("docs/operate.md"));
    Set<String> asked = new TreeSet<>();
    for (Map<String, Object> group : file.get("groups")) {
      for (Object each : (List<?>) group.get("rules")) {
        Map<?, ?> rule = (Map<?, ?>) each;
        asked.addAll(metrics(rule.get("expr").toString()));
        assertTrue(rule.get("annotations").toString().contains("summary"), rule.toString());
        assertTrue(
            operate.contains("`" + rule.get("alert") + "`"), rule.get("alert") + " is explained");
      }
    }
    assertTrue(asked.size() > 8, asked.toString());
    assertAllThere(asked);
  }

  @Test
  void theExampleForPrometheusLeadsToTheRulesAndThePath() throws IOException {
    Map<String, List<Map<String, Object>>> file = yaml("prometheus.yml");
    assertEquals(List.of("alerts.yml"), file.get("rule_files"));
    String path = file.get("scrape_configs").get(0).get("metrics_path").toString();
    assertEquals("/metrics", path);
  }

  @Test
  void metricsThatTheDocumentNamesAreThere() throws IOException {
    Set<String> named =
        CODE.matcher(Files.readString(ROOT.resolve("docs/operate.md")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.size() > 5, named.toString());
    assertAllThere(named);
  }

  @Test
  void nothingOfTheNewsIsInALabel() {
    assertFalse(scrape.contains("hp-unique-1"), "no ids of articles");
    assertFalse(scrape.contains("limit=7"), "no queries");
    Map<String, Integer> series = new TreeMap<>();
    SAMPLE
        .matcher(scrape)
        .results()
        .forEach(found -> series.merge(found.group(1), 1, Integer::sum));
    int all = series.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all < 1000, all + " series: " + series);
    assertFalse(
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}").matcher(scrape).find(),
        "labels outlive a restart");
  }

  @Test
  void theReadmeIsShort() throws IOException {
    int lines = Files.readAllLines(DEPLOY.resolve("README.md")).size();
    assertTrue(lines <= README_LINES, lines + " lines");
  }

  @Test
  void aMetricIsToldFromAFunctionAndALabel() {
    assertEquals(
        new TreeSet<>(Set.of("a_b_seconds_bucket", "c_total")),
        metrics(
            "histogram_quantile(0.9, rate(a_b_seconds_bucket{some_label=\"x_y\"}[5m])) > c_total"));
  }

  private static void assertAllThere(Set<String> asked) {
    TreeSet<String> missing = new TreeSet<>(asked);
    missing.removeAll(
        SAMPLE.matcher(scrape).results().map(r -> r.group(1)).collect(Collectors.toSet()));
    assertEquals(new TreeSet<>(), missing, () -> "there are:\n" + scrape);
  }

  /** Prometheus' own {@code up} has no underscore. */
  private static Set<String> metrics(String expression) {
    return METRIC
        .matcher(BRACES.matcher(expression).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> T yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(DEPLOY.resolve(file)));
  }
}
