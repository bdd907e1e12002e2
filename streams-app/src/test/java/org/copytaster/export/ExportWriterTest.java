package org.copytaster.export;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.copytaster.article.ContentHash;
import org.copytaster.article.Span;
import org.copytaster.schema.Article;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.Tally;
import org.copytaster.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWriterTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The field or fields that lines are sorted by; claims and the like go by their topic's key. */
  private static final Map<String, String> KEYS =
      Map.of("articles", "articleId", "stories", "storyId", "recalls", "articleId");

  @TempDir private Path folder;

  @Test
  void theSameViewGivesTheSameBytes() {
    List<Article> events = RandomFacts.of(31, 20);
    SortedMap<String, String> one = export("one", events, List.of());
    SortedMap<String, String> two = export("two", RandomFacts.shuffled(events, 5), List.of());
    assertEquals(one, two);
  }

  @Test
  void linesAndFieldsAreSortedAndNumbersAndUnknownsPlain() throws IOException {
    SortedMap<String, String> files = export("sorted", RandomFacts.of(32, 30), List.of());
    for (Map.Entry<String, String> key : KEYS.entrySet()) {
      List<String> keys = new ArrayList<>();
      for (JsonNode line : lines(files.get(key.getKey() + ".jsonl"))) {
        keys.add(line.get(key.getValue()).asText());
      }
      assertTrue(keys.size() > 1, key.getKey());
      assertEquals(keys.stream().sorted().distinct().toList(), keys);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (JsonNode line : lines(file.getValue())) {
        assertFieldsSorted(line);
      }
      String text = file.getValue();
      assertFalse(text.matches("(?s).*:-?\\d+\\.0[,}\\]].*"), file.getKey());
      assertFalse(text.matches("(?s).*[:\\[]-?[\\d.]+E-?\\d+[,}\\]].*"), file.getKey());
    }
    String articles = files.get("articles.jsonl");
    assertTrue(articles.contains("\"outlet\":null"), "unknown is null");
    assertTrue(articles.contains("\"evidence\":null"), "never an object of nulls");
    assertTrue(articles.contains("T00:00:00Z\"") || articles.contains(":00Z\""));
  }

  @Test
  void theManifestNamesEveryFileByItsHashAndLeavesSettingsOut() throws IOException {
    List<Article> events = RandomFacts.of(33, 10);
    Oracle.Verdict verdict = verdict(events);
    Map<String, Object> one =
        ExportWriter.write(folder, verdict.view(), verdict.tally(), List.of(), Map.of("p", 1));
    Map<String, Object> two =
        ExportWriter.write(folder, verdict.view(), verdict.tally(), List.of(), Map.of("p", 8));
    assertEquals(one, two);
    JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("manifest.json")));
    assertEquals(8, manifest.get("settings").get("p").asInt());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
        assertEquals(
            ContentHash.ofBytes(Files.readAllBytes(file)),
            manifest.get("sha256").get(file.getFileName().toString()).asText());
      }
    }
    assertEquals(events.size(), manifest.get("counts").get("in").asInt());
  }

  @Test
  void deadLettersGoByContentAndAreCounted() throws IOException {
    DeadLetterRecord one =
        new DeadLetterRecord("bb", 3, "no date", "a.jsonl", 7L, "published", null);
    DeadLetterRecord two =
        new DeadLetterRecord("aa", 2, "no text", null, null, null, "news.articles");
    SortedMap<String, String> files = export("dead", List.of(), List.of(one, two));
    assertEquals(
        "{\"field\":null,\"file\":null,\"length\":2,\"line\":null,\"reason\":\"no text\","
            + "\"sha256\":\"aa\",\"topic\":\"news.articles\"}\n"
            + "{\"field\":\"published\",\"file\":\"a.jsonl\",\"length\":3,\"line\":7,"
            + "\"reason\":\"no date\",\"sha256\":\"bb\",\"topic\":null}\n",
        files.get("deadletters.jsonl"));
    JsonNode counts = JSON.readTree(files.get("manifest.json")).get("counts");
    assertEquals(2, counts.get("dead").asInt());
    assertEquals(2, counts.get("in").asInt());
    assertEquals(files, export("dead", List.of(), List.of(two, one)));
  }

  @Test
  void claimsAreReadBackAsTheyWereWritten() throws IOException {
    Oracle.Verdict verdict = verdict(RandomFacts.of(34, 20));
    ExportWriter.write(folder, verdict.view(), verdict.tally(), List.of(), Map.of());
    assertFalse(verdict.view().claims().isEmpty());
    assertEquals(List.copyOf(verdict.view().claims().values()), ExportReader.claims(folder));
  }

  @Test
  void whoStillCarriesAFigureIsNoRivalThatCountsTheSame() throws IOException {
    Article article = Wire.article("wire", Wire.report(1), Wire.gain(410)).build();
    String copied = Wire.gain(410).replace("According to the Institute for the Study of War, ", "");
    String rival =
        Wire.gain(410).replace("the Institute for the Study of War", "the United Nations");
    List<Article> events =
        List.of(
            article,
            Wire.kill(article),
            Wire.article("copy", Wire.report(2), Wire.gain(410)).build(),
            Wire.article("mute", Wire.report(3), copied).build(),
            Wire.article("rival", Wire.report(4), rival).build());
    JsonNode recall = lines(export("still", events, List.of()).get("recalls.jsonl")).get(0);
    assertEquals("[\"copy\",\"mute\"]", recall.get("stillCarriedBy").toString());
  }

  @Test
  void aRecordIsOneCanonicalLine() {
    ReportedClaim claim =
        Claims.claim("a", "2025-10", 701)
            .setSiValue(0.1 + 0.2)
            .setLow(12_300_000)
            .setHigh(-0.0)
            .setText("line\nbreak")
            .build();
    String line = Canonical.line(Canonical.map(claim));
    assertTrue(line.contains("\"siValue\":0.30000000000000004"));
    assertTrue(line.contains("\"low\":12300000,"));
    assertTrue(line.contains("\"high\":0,"));
    assertTrue(line.contains("\"value\":701,"));
    assertTrue(line.contains("\"place\":null"));
    assertTrue(line.contains("\"reportedAt\":\"2025-11-10T08:00:00Z\""));
    assertTrue(line.contains("\"text\":\"line\\nbreak\""));
    assertEquals(1, line.split("\n").length);
    assertEquals(line, Canonical.line(Canonical.map(ReportedClaim.newBuilder(claim).build())));
    assertEquals(line, CanonicalJson.of(claim, (record, field) -> false));
    BiPredicate<Schema, String> leftOut = (r, field) -> Set.of("alsoAt", "text").contains(field);
    assertEquals(Canonical.line(Canonical.map(claim, leftOut)), CanonicalJson.of(claim, leftOut));
  }

  @Test
  void answersHaveTheCanonicalFormOfExports() {
    View view = verdict(RandomFacts.of(3, 60)).view();
    Map<String, Object> all = new HashMap<>();
    all.put("articles", List.copyOf(view.articles().values()));
    all.put("ledger", view.ledger());
    all.put("story", view.stories().values().iterator().next());
    all.put("recalls", List.copyOf(view.recalls().values()));
    all.put("odd", Arrays.asList(null, true, 7, 7L, 1e300, 0.5, new BigDecimal("12.50"), "\ud800"));
    all.put("plain", new Span(3, 7));
    assertEquals(
        new String(
            Canonical.line(Map.of("all", Canonical.plain(all, (r, f) -> false))).getBytes(UTF_8),
            UTF_8),
        new String(CanonicalJson.of(Map.of("all", all), (r, f) -> false).getBytes(UTF_8), UTF_8));
  }

  private SortedMap<String, String> export(
      String name, List<Article> events, List<DeadLetterRecord> dead) {
    Oracle.Verdict verdict = verdict(events);
    try {
      ExportWriter.write(folder.resolve(name), verdict.view(), verdict.tally(), dead, Map.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Exports.read(folder.resolve(name));
  }

  private static Oracle.Verdict verdict(List<Article> events) {
    return events.isEmpty()
        ? new Oracle.Verdict(View.empty(), Tally.ZERO)
        : new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, RandomFacts.END);
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Arrays.stream(text.split("\n")).filter(l -> !l.isEmpty()).toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static void assertFieldsSorted(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
      names.add(it.next());
    }
    assertEquals(names.stream().sorted().toList(), names);
    node.forEach(ExportWriterTest::assertFieldsSorted);
  }
}
