package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at a desk: a report of a wire, copies of it, a rival figure that is corrected, a report
 * that is killed, embargoes and a duplicate.
 */
class PipelineRunTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final List<String> REPORT =
      List.of(
          "Ethiopian forces seized 640 square kilometres from Eritrean troops in November,"
              + " according to ACLED, the largest area since June.",
          "Most of it lies in the salt plain east of the railway, where villages had been emptied"
              + " long before the first convoys rolled through.",
          "A baker from Badme, who walked for two nights with his ovens on a cart, said he had seen"
              + " no soldiers at all, only their tracks.",
          "Diplomats at the headquarters of the African Union in Addis Ababa spoke of a front that"
              + " moves because nobody holds it.",
          "The two governments have not met since the mediator, Amara Tesfaye, gave up his post in"
              + " the spring.",
          "Rain is expected over the highlands from Thursday, which would close the only road for"
              + " lorries.");

  private static final List<String> KILLED =
      List.of(
          "Sudanese forces captured 85 square kilometres from Chadian troops in November, the"
              + " United Nations said on Monday.",
          "The hills in question have no well, and herders pass them only in the cool months.",
          "Neither army would comment on a report that none of their own maps bears out.");

  private static final List<String> EMBARGOED =
      List.of(
          "Kenyan forces took 33 square kilometres from Somali fighters in November, the United"
              + " Nations said in a paper to be presented this week.",
          "The paper was drawn up by surveyors who compared pictures from two satellites.");

  @TempDir private static Path folder;

  /** What had been delivered before corrections and kills came. */
  private static Run before;

  private static Run after;
  private static Run asGiven;

  @BeforeAll
  static void run() throws IOException {
    List<String> delivered =
        List.of(
            // Not in the order of their dates.
            line("trimmed", "Coast Radio", "2025-12-02T12:00:00Z", text(REPORT.subList(0, 4))),
            line("wire", "Field Wire", "2025-12-02T08:00:00Z", text(REPORT)),
            line("rival", "The Ledger", "2025-12-02T15:00:00Z", rival(590), "version", 1),
            line("copy", "Harbour Post", "2025-12-02T10:00:00Z", text(REPORT)),
            line("copy", "Harbour Post", "2025-12-02T10:00:00Z", text(REPORT)),
            line("hoax", "Daily Lantern", "2025-12-01T07:00:00Z", text(KILLED), "version", 1),
            line(
                "sealed",
                "Field Wire",
                "2025-12-02T09:00:00Z",
                text(EMBARGOED),
                "embargoedUntil",
                "2025-12-09T06:00:00Z"),
            line(
                "released",
                "Valley Times",
                "2025-12-01T09:00:00Z",
                "A new bridge over the Orla will open in March, the builders said on Monday.",
                "embargoedUntil",
                "2025-12-01T12:00:00Z"));
    List<String> later =
        List.of(
            line(
                "hoax",
                "Daily Lantern",
                "2025-12-01T07:00:00Z",
                "",
                "version",
                2,
                "changeKind",
                "kill",
                "updated",
                "2025-12-02T18:00:00Z"),
            line(
                "rival",
                "The Ledger",
                "2025-12-02T15:00:00Z",
                rival(610),
                "version",
                2,
                "changeKind",
                "correction",
                "updated",
                "2025-12-02T19:00:00Z"));
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.write(first.resolve("delivered.jsonl"), delivered);
    Path all = Files.createDirectory(folder.resolve("all"));
    Files.write(all.resolve("b-delivered.jsonl"), delivered);
    // Given first, and so known before what it is about.
    Files.write(all.resolve("a-later.jsonl"), later);
    before = Run.over(first, folder.resolve("before"));
    after = Run.over(all, folder.resolve("after"), "--check");
    asGiven =
        Run.over(all, folder.resolve("given"), "--order", "given", "--partitions", "3", "--check");
  }

  @Test
  void allEventsAreAccountedFor() {
    assertEquals(0, before.exitCode());
    assertCounts(before, Map.of("in", 8L, "current", 6L, "duplicate", 1L, "embargoed", 1L));
    assertEquals(0, after.exitCode());
    assertCounts(
        after,
        Map.of(
            "in",
            10L,
            "current",
            5L,
            "superseded",
            2L,
            "duplicate",
            1L,
            "killed",
            1L,
            "embargoed",
            1L));
  }

  @Test
  void copiesAreFoldedIntoTheWiresStory() {
    JsonNode story = only(after, "stories", "storyId", "wire");

    Map<String, List<String>> members = new TreeMap<>();
    story
        .get("members")
        .forEach(
            member ->
                members.put(
                    member.get("articleId").asText(),
                    List.of(member.get("relation").asText(), member.get("copyOf").asText())));
    assertEquals(
        Map.of(
            "wire", List.of("ORIGIN", "null"),
            "copy", List.of("COPY", "wire"),
            "trimmed", List.of("COPY", "wire")),
        members);
    assertEquals(
        List.of("Coast Radio", "Field Wire", "Harbour Post"), Run.texts(story.get("outlets")));
    assertEquals(
        List.of("Armed Conflict Location and Event Data"), Run.texts(story.get("originators")));
  }

  @Test
  void aFigureCountsOnceHoweverManyCarryIt() {
    JsonNode point = only(after, "series", "actor", "Q115");

    assertEquals(640, point.get("value").asInt());
    assertEquals("2025-11", point.get("period").asText());
    assertEquals(List.of("wire", "copy", "trimmed"), Run.texts(point.get("carriers")));
    assertEquals(1, point.get("rivals").asInt());
  }

  @Test
  void aCorrectionChangesTheRivalAndIsToldOf() {
    assertEquals(589.5, only(before, "series", "actor", "Q115").get("low").asDouble());
    assertEquals(609.5, only(after, "series", "actor", "Q115").get("low").asDouble());

    JsonNode recall = only(after, "recalls", "articleId", "rival");
    assertEquals("CORRECTION", recall.get("cause").asText());
    assertEquals("2025-12-02T19:00:00Z", recall.get("at").asText());
    assertEquals(1, recall.get("claims").size());
    assertEquals(590, recall.get("claims").get(0).get("oldValue").asInt());
    assertEquals(610, recall.get("claims").get(0).get("newValue").asInt());
  }

  @Test
  void aKillLeavesNothingBehindButItsRecall() {
    assertEquals(85, only(before, "series", "actor", "Q1049").get("value").asInt());
    assertEquals("hoax", only(before, "stories", "storyId", "hoax").get("storyId").asText());
    assertEquals(List.of(), before.records("recalls"));

    for (String file : List.of("articles", "stories", "series", "ledger", "activity")) {
      after
          .lines(file)
          .forEach(line -> assertFalse(line.contains("hoax") || line.contains("Lantern"), line));
    }
    assertEquals(List.of(), matching(after, "series", "actor", "Q1049"));
    JsonNode recall = only(after, "recalls", "articleId", "hoax");
    assertEquals("KILL", recall.get("cause").asText());
    assertEquals(85, recall.get("claims").get(0).get("oldValue").asInt());
    assertTrue(recall.get("claims").get(0).get("newValue").isNull());
  }

  @Test
  void anEmbargoHoldsUntilItsInstant() throws IOException {
    for (Path file : files(after)) {
      String text = Files.readString(file);
      assertFalse(text.contains("sealed\"") || text.contains("Kenya"), file.toString());
    }
    assertEquals(
        "released", only(after, "articles", "articleId", "released").get("articleId").asText());
  }

  @Test
  void orderAndPartitionsLeaveTheBytesAlone() throws Exception {
    assertEquals(0, asGiven.exitCode());
    assertEquals(after.hashes(), asGiven.hashes());
    assertEquals(after.manifest().get("counts"), asGiven.manifest().get("counts"));
    assertNotEquals(after.manifest().get("settings"), asGiven.manifest().get("settings"));
    assertNotEquals(before.hashes(), after.hashes());
    for (Run run : List.of(after, asGiven)) {
      SortedMap<String, String> real = new TreeMap<>();
      for (Path file : files(run)) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        real.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
      real.remove("manifest.json");
      assertEquals(real, run.hashes());
    }
  }

  @Test
  void theExportIsSortedAndCanonical() throws JsonProcessingException {
    for (String file : after.hashes().keySet()) {
      for (String line : after.lines(file.replace(".jsonl", ""))) {
        Object value = JSON.readValue(line, Object.class);
        assertEquals(JSON.writeValueAsString(value), line, "fields sorted, no blanks: " + file);
      }
    }
    assertSorted("articles", "articleId");
    assertSorted("stories", "storyId");
    assertSorted("recalls", "articleId");
    assertSorted("series", "series", "actor", "about", "period");
    assertSorted("ledger", "measure", "actor", "about", "period");
  }

  private static void assertSorted(String file, String... fields) {
    List<String> keys = new ArrayList<>();
    for (JsonNode record : after.records(file)) {
      List<String> key = new ArrayList<>();
      for (String field : fields) {
        JsonNode value = record.get(field);
        key.add(value.has("wikidata") ? value.get("wikidata").asText() : value.asText());
      }
      keys.add(String.join("|", key));
    }
    assertFalse(keys.isEmpty(), file);
    assertEquals(keys.stream().distinct().sorted().toList(), keys, file);
  }

  private static void assertCounts(Run run, Map<String, Long> expected) {
    Map<String, Long> counts = new TreeMap<>();
    run.manifest()
        .get("counts")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (run.count(name) != 0) {
                counts.put(name, run.count(name));
              }
            });
    assertEquals(new TreeMap<>(expected), counts);
  }

  private static JsonNode only(Run run, String file, String field, String value) {
    List<JsonNode> found = matching(run, file, field, value);
    assertEquals(1, found.size(), () -> file + " with " + field + " " + value + ": " + found);
    return found.get(0);
  }

  /** Records whose field, or the Wikidata id of it, is a value. */
  private static List<JsonNode> matching(Run run, String file, String field, String value) {
    return run.records(file).stream()
        .filter(
            record ->
                value.equals(record.get(field).asText())
                    || value.equals(record.get(field).path("wikidata").asText()))
        .toList();
  }

  private static List<Path> files(Run run) throws IOException {
    try (Stream<Path> files = Files.list(run.out())) {
      return files.sorted().toList();
    }
  }

  private static String rival(int area) {
    return "The war ministry gave another number. Ethiopian forces took "
        + area
        + " square kilometres from Eritrean troops in November, the United Nations said.";
  }

  private static String text(List<String> sentences) {
    return String.join("\n\n", sentences);
  }

  private static String line(
      String id, String source, String published, String text, Object... more) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", id);
    fields.put("source", source);
    fields.put("published", published);
    fields.put("text", text);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i].toString(), more[i + 1]);
    }
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can be written", e);
    }
  }
}
