package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  private static final String NONE = "-";

  /** What {@code run} ends with where some articles went to the dead letters. */
  private static final int SOME_DEAD = 3;

  @TempDir private static Path out;

  private static Run run;

  @BeforeAll
  static void runOverAll() {
    run = Run.over(SEEDS, out, "--check");
  }

  @Test
  void theRunEndsWell() {
    assertEquals(SOME_DEAD, run.exitCode());
  }

  @Test
  void storiesAreAsExpected() {
    Map<String, Set<String>> mayBeCopied = new TreeMap<>();
    for (Map<String, String> row : GOLD.table("stories")) {
      mayBeCopied.put(row.get("articleId"), Set.of(row.get("copyOf").split(" ")));
    }
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode story : run.records("stories")) {
      for (JsonNode member : story.get("members")) {
        String id = text(member, "articleId");
        String copyOf = text(member, "copyOf");
        Set<String> any = mayBeCopied.getOrDefault(id, Set.of());
        String shown = any.contains(copyOf) ? inGold(id) : copyOf;
        actual.add(row(text(story, "storyId"), id, text(member, "relation"), shown));
      }
    }
    check("stories", actual);
  }

  @Test
  void claimsAreAsExpected() {
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode claim : run.records("claims")) {
      List<String> chain = Run.texts(claim.get("attribution"));
      assertEquals(
          chain.isEmpty() ? NONE : chain.get(chain.size() - 1),
          text(claim, "originator"),
          "the originator is the end of the chain: " + claim);
      actual.add(
          row(
              text(claim, "articleId"),
              text(claim, "ledgerKey"),
              number(claim, "value"),
              number(claim, "siValue"),
              number(claim, "siLow"),
              number(claim, "siHigh"),
              text(claim, "bound"),
              chain.isEmpty() ? NONE : String.join(" > ", chain),
              text(claim, "withdrawnAt")));
    }
    check("claims", actual);
  }

  @Test
  void theLedgerIsAsExpected() {
    SortedSet<String> figures = new TreeSet<>();
    SortedSet<String> errors = new TreeSet<>();
    for (JsonNode entry : run.records("ledger")) {
      String key = text(entry, "ledgerKey");
      for (JsonNode figure : entry.get("figures")) {
        figures.add(
            row(
                key,
                text(entry, "status"),
                number(figure, "value"),
                text(figure, "originator"),
                sorted(figure.get("carriers"))));
      }
      for (JsonNode error : entry.get("copyErrors")) {
        errors.add(
            row(
                key,
                text(error, "carrier"),
                number(error, "value"),
                number(error, "against"),
                text(error, "why")));
      }
    }
    check("ledger", figures);
    check("copy-errors", errors);
  }

  @Test
  void seriesAreAsExpected() {
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode point : run.records("series")) {
      String key =
          String.join(
              "|",
              text(point, "series"),
              party(point.get("actor")),
              party(point.get("about")),
              text(point, "period"));
      actual.add(
          row(key, number(point, "value"), text(point, "originator"), number(point, "rivals")));
    }
    check("series", actual);
  }

  @Test
  void recallsAreAsExpected() {
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode recall : run.records("recalls")) {
      for (JsonNode claim : recall.get("claims")) {
        actual.add(
            row(
                text(recall, "articleId"),
                text(recall, "cause"),
                text(claim, "ledgerKey"),
                number(claim, "oldValue"),
                number(claim, "newValue"),
                sorted(recall.get("stillCarriedBy"))));
      }
    }
    check("recalls", actual);
  }

  @Test
  void whatStandsHasItsOutletAndDate() {
    SortedSet<String> expected = new TreeSet<>();
    for (Map<String, String> item : GOLD.table("items")) {
      if (item.get("fate").equals("current")) {
        expected.add(
            row(
                item.get("articleId"),
                item.get("outlet"),
                item.get("published"),
                item.get("precision"),
                item.get("inferred")));
      }
    }
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode article : run.records("articles")) {
      actual.add(
          row(
              text(article, "articleId"),
              text(article, "outlet"),
              text(article, "published"),
              text(article, "publishedPrecision"),
              article.get("publishedInferred").asBoolean() ? "yes" : "no"));
    }
    assertEquals(lines(expected), lines(actual));
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
    SortedSet<String> actual = new TreeSet<>();
    for (JsonNode letter : run.records("deadletters")) {
      actual.add(
          row(
              text(letter, "file"),
              number(letter, "line"),
              text(letter, "field"),
              text(letter, "reason")));
    }
    check("dead-letters", actual);
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
            item -> expected.add(row(item.get("file"), item.get("line"), item.get("articleId"))));
    SortedSet<String> actual = new TreeSet<>();
    for (Path file : files()) {
      String name = name(file);
      if (name.endsWith(".txt")) {
        actual.add(row(name, NONE, file.getFileName().toString().replace(".txt", "")));
      } else if (name.endsWith(".jsonl")) {
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int i = 0; i < lines.size(); i++) {
          String id = JSON.readTree(lines.get(i)).get("id").asText();
          actual.add(row(name, Integer.toString(i + 1), id));
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

  /** What the gold says a copy derives from, as printed there. */
  private static String inGold(String articleId) {
    return GOLD.table("stories").stream()
        .filter(row -> row.get("articleId").equals(articleId))
        .map(row -> row.get("copyOf"))
        .findFirst()
        .orElse(NONE);
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

  private static String row(String... cells) {
    return String.join(SeedsGold.BETWEEN, cells);
  }

  /** One a line, so that a failure shows what differs. */
  private static String lines(SortedSet<String> rows) {
    return String.join("\n", rows);
  }

  private static String text(JsonNode record, String field) {
    JsonNode value = record.get(field);
    return value.isNull() ? NONE : value.asText();
  }

  private static String number(JsonNode record, String field) {
    JsonNode value = record.get(field);
    return value.isNull()
        ? NONE
        : new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
  }

  private static String party(JsonNode party) {
    return party.isNull() ? NONE : text(party, "wikidata");
  }

  private static String sorted(JsonNode list) {
    String[] texts = Run.texts(list).toArray(String[]::new);
    Arrays.sort(texts);
    return texts.length == 0 ? NONE : String.join(" ", texts);
  }
}
