package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over {@code seeds/} gives what a careful reader takes from it. */
class SeedsTest {
  private static final Path SEEDS = DocumentsTest.root().resolve("seeds");
  private static final SeedsGold GOLD = new SeedsGold(SEEDS.resolve("expected"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What {@code run} ends with where some articles went to the dead letters. */
  private static final int SOME_DEAD = 3;

  @TempDir private static Path out;

  private static Run run;
  private static SeedsRows rows;

  @BeforeAll
  static void runOverAll() {
    run = Run.over(SEEDS, out, "--check");
    rows = new SeedsRows(run, GOLD);
  }

  @Test
  void theRunEndsWell() {
    assertEquals(SOME_DEAD, run.exitCode());
  }

  @Test
  void storiesAreAsExpected() {
    check("stories", rows.stories());
  }

  @Test
  void claimsAreAsExpected() {
    check("claims", rows.claims());
  }

  @Test
  void theLedgerIsAsExpected() {
    check("ledger", rows.ledger());
    check("copy-errors", rows.copyErrors());
    check("chains", rows.chains());
  }

  @Test
  void theLedgerStoodAsItWasReported() throws IOException {
    SortedSet<String> stood = new TreeSet<>();
    for (String at :
        new TreeSet<>(GOLD.table("as-of").stream().map(row -> row.get("at")).toList())) {
      List<JsonNode> entries = new ArrayList<>();
      for (String line : ledger("--as-of", at, "--json").lines().toList()) {
        entries.add(JSON.readTree(line));
      }
      stood.addAll(SeedsRows.asOf(at, entries));
    }
    check("as-of", stood);
  }

  @Test
  void anExportReadBackIsTheLedgerItWrote() {
    assertEquals(run.lines("ledger"), ledgerOf("--json").lines().toList());
    assertEquals(
        new TreeSet<>(run.lines("series")),
        new TreeSet<>(ledgerOf("--json", "--series").lines().toList()));
  }

  @Test
  void theQuestionOfTheMorningHasAnAnswerForPeople() {
    String said = ledger("--as-of", "2025-12-03T08:00:00Z");
    assertTrue(said.contains("Ledger as of 2025-12-03T08:00:00Z"), said);
    for (String word : List.of("701 km²", "Harbour Wire", "headline", "looks miscopied", "AFP")) {
      assertTrue(said.contains(word), word + " in " + said);
    }
    assertTrue(ledger("--as-of", "2025-11-30").contains("nothing of that kind"), said);
  }

  private static String ledger(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--measure", "territorial-gain", "--period", "2025-11"));
    return ledgerOf(all.toArray(String[]::new));
  }

  /** What the command prints of the run's export. */
  private static String ledgerOf(String... options) {
    List<String> arguments = new ArrayList<>(List.of("ledger", out.toString()));
    arguments.addAll(List.of(options));
    StringWriter said = new StringWriter();
    int code =
        Main.commandLine().setOut(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    assertEquals(0, code);
    return said.toString();
  }

  @Test
  void seriesAreAsExpected() {
    check("series", rows.series());
  }

  @Test
  void recallsAreAsExpected() {
    check("recalls", rows.recalls());
  }

  @Test
  void whatStandsHasItsOutletAndDate() {
    SortedSet<String> expected = new TreeSet<>();
    for (Map<String, String> item : GOLD.table("items")) {
      if (item.get("fate").equals("current")) {
        expected.add(
            SeedsRows.row(
                item.get("articleId"),
                item.get("outlet"),
                item.get("published"),
                item.get("precision"),
                item.get("inferred")));
      }
    }
    assertEquals(lines(expected), lines(rows.articles()));
  }

  @Test
  void allInputsAreAccountedFor() {
    Map<String, Long> expected = new TreeMap<>();
    GOLD.table("counts")
        .forEach(r -> expected.put(r.get("count"), Long.valueOf(r.get("articles"))));
    Map<String, Long> actual = new TreeMap<>();
    expected.keySet().forEach(count -> actual.put(count, run.count(count)));
    assertEquals(expected, actual);
    assertEquals(
        expected.entrySet().stream()
            .filter(count -> !count.getKey().equals("in") && count.getValue() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        GOLD.table("items").stream()
            .collect(Collectors.groupingBy(item -> item.get("fate"), Collectors.counting())),
        "the fates of items.tsv against counts.tsv");
  }

  @Test
  void deadLettersSayWhy() {
    check("dead-letters", rows.deadLetters());
  }

  @Test
  void whatIsUnderEmbargoAppearsNowhere() throws IOException {
    List<String> sealed = ids("embargoed");
    assertFalse(sealed.isEmpty(), "there is one");
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, UTF_8);
        sealed.forEach(id -> assertFalse(text.contains('"' + id + '"'), id + " in " + file));
      }
    }
  }

  @Test
  void everyInputHasALineInTheGold() throws IOException {
    SortedSet<String> expected = new TreeSet<>();
    GOLD.table("items")
        .forEach(
            item ->
                expected.add(
                    SeedsRows.row(item.get("file"), item.get("line"), item.get("articleId"))));
    SortedSet<String> actual = new TreeSet<>();
    for (Path file : files()) {
      String name = name(file);
      if (name.endsWith(".txt")) {
        actual.add(
            SeedsRows.row(name, SeedsGold.NONE, file.getFileName().toString().replace(".txt", "")));
      } else if (name.endsWith(".jsonl")) {
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int i = 0; i < lines.size(); i++) {
          String id = JSON.readTree(lines.get(i)).get("id").asText();
          actual.add(SeedsRows.row(name, Integer.toString(i + 1), id));
        }
      }
    }
    assertEquals(lines(expected), lines(actual));

    Set<String> inStories = new HashSet<>();
    GOLD.table("stories").forEach(member -> inStories.add(member.get("articleId")));
    assertEquals(new TreeSet<>(ids("current")), new TreeSet<>(inStories), "stories.tsv");
  }

  @Test
  void theReadmeNamesEveryFileAndItem() throws IOException {
    String readme = Files.readString(SEEDS.resolve("README.md"), UTF_8);
    Set<String> named =
        CODE.matcher(readme).results().map(found -> found.group(1)).collect(Collectors.toSet());
    SortedSet<String> wanted = new TreeSet<>();
    GOLD.table("items").forEach(item -> wanted.add(item.get("articleId")));
    for (Path file : files()) {
      wanted.add(name(file));
    }
    wanted.remove("README.md");
    assertTrue(wanted.size() > 50, "files are found");
    wanted.removeAll(named);
    assertEquals(List.of(), List.copyOf(wanted), "in seeds/README.md");
  }

  private static void check(String table, SortedSet<String> actual) {
    assertEquals("", String.join("\n", GOLD.faults(table, actual)), table + ".tsv");
  }

  private static List<String> ids(String fate) {
    return GOLD.table("items").stream()
        .filter(item -> item.get("fate").equals(fate))
        .map(item -> item.get("articleId"))
        .toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SEEDS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return SEEDS.relativize(file).toString().replace('\\', '/');
  }

  /** One a line, so that a failure shows what differs. */
  private static String lines(SortedSet<String> rows) {
    return String.join("\n", rows);
  }
}
