package org.copytaster.query.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.copytaster.schema.Article;
import org.copytaster.schema.ChangeKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API says what the oracle says, in the form that its description promises. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEDGER_KEY = "territorial-gain%7CQ159%7CQ212%7C2025-11";

  /** A question for each route that answers JSON, and what must stand in the answer. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry("", List.of("", "/api/v1/stories")),
          Map.entry("/openapi.json", List.of("/openapi.json", "3.1.0")),
          Map.entry(
              "/stories",
              List.of(
                  "/stories?from=2025-12-01&to=2025-12-02T00:00:00%2B02:00&entity=Q3874799"
                      + "&outlet=Lakeside%20Post&minMembers=2&minOutlets=2&limit=5",
                  "\"storyId\":\"hw-1\"")),
          Map.entry("/stories/{id}", List.of("/stories/hw-1", "\"copyOf\":\"hw-1\"")),
          Map.entry("/articles", List.of("/articles?outlet=Harbour+Wire", "Ground lost")),
          Map.entry("/articles/{id}", List.of("/articles/ng%7C3%5Cx", "\"ng|3\\\\x\"")),
          Map.entry(
              "/articles/{id}/text",
              List.of(
                  "/articles/https%3A%2F%2Fwire.example%2Fa%3Fb%3D1%26c%3D2%2520d/text",
                  "launched 563 drones")),
          Map.entry("/entities", List.of("/entities?q=zel", "Volodymyr Zelenskyy")),
          Map.entry("/entities/{id}", List.of("/entities/Q159?from=2025-12-02", "\"together\"")),
          Map.entry("/outlets", List.of("/outlets", "Northern Gazette")),
          Map.entry("/outlets/{id}", List.of("/outlets/Valley%20Times", "\"articles\":1")),
          Map.entry("/search", List.of("/search?q=har&limit=3", "Harbour Wire")),
          Map.entry("/measures", List.of("/measures", "\"kind\":\"flow\"")),
          Map.entry(
              "/ledger",
              List.of(
                  "/ledger?measure=territorial-gain&actor=Q159&about=Q212&party=Q159&from=2025"
                      + "&to=2026&status=DISPUTED&independentOriginators=%3E%3D2&copyErrors=false",
                  "\"spread\":161")),
          Map.entry("/ledger/{key}", List.of("/ledger/" + LEDGER_KEY, "\"DISPUTED\"")),
          Map.entry(
              "/ledger/{key}/claims", List.of("/ledger/" + LEDGER_KEY + "/claims", "DeepState")),
          Map.entry(
              "/series/{measure}",
              List.of("/series/territorial-gain?actor=Q159&about=Q212", "\"rivals\":1")),
          Map.entry("/recalls", List.of("/recalls", "\"newValue\":563")),
          Map.entry("/feeds", List.of("/feeds", "\"feed\":\"harbour\"")));

  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws Exception {
    newsroom = Newsroom.open();
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @Test
  void everyRouteAnswersAsItsDescriptionSays() throws Exception {
    JsonNode document = JSON.readTree(newsroom.get("/api/v1/openapi.json").body());
    TreeSet<String> described = new TreeSet<>();
    document.get("paths").fieldNames().forEachRemaining(described::add);
    TreeSet<String> asked = new TreeSet<>();
    EXAMPLES.keySet().forEach(path -> asked.add("/api/v1" + path));
    assertEquals(asked, described);
    for (Map.Entry<String, List<String>> example : EXAMPLES.entrySet()) {
      HttpResponse<String> answer = newsroom.get("/api/v1" + example.getValue().get(0));
      assertEquals(200, answer.statusCode(), example + answer.body());
      assertTrue(answer.body().contains(example.getValue().get(1)), example + answer.body());
      JsonNode operation = document.get("paths").get("/api/v1" + example.getKey()).get("get");
      assertEquals(
          List.of(),
          faults(document, operation.at("/responses/200/content/application~1json"), answer),
          example.getKey());
    }
  }

  @Test
  void aWrongAnswerWouldBeNoticed() throws Exception {
    JsonNode document = JSON.readTree(newsroom.get("/api/v1/openapi.json").body());
    JsonNode stories =
        document.get("paths").get("/api/v1/stories").at("/get/responses/200/content");
    assertNotEquals(
        List.of(), faults(document, stories.get("application/json"), newsroom.get("/api/v1")));
  }

  @Test
  void everyParameterThatIsDescribedIsTaken() throws Exception {
    JsonNode document = JSON.readTree(newsroom.get("/api/v1/openapi.json").body());
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (JsonNode parameter : path.getValue().at("/get/parameters")) {
        if (parameter.get("in").asText().equals("query")) {
          String example = "/api/v1" + EXAMPLES.get(path.getKey().substring(7)).get(0);
          String bare = example.replaceFirst("\\?.*", "");
          HttpResponse<String> answer =
              newsroom.get(bare + "?" + parameter.get("name").asText() + "=%01");
          assertEquals(400, answer.statusCode(), path.getKey() + parameter);
          assertTrue(
              answer.body().contains("\"detail\":\"" + parameter.get("name").asText() + ": "),
              answer.body());
        }
      }
    }
  }

  @Test
  void pagesJoinUpToTheWholeList() throws Exception {
    String whole = newsroom.get("/api/v1/articles").body();
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = JSON.readTree(newsroom.get("/api/v1/articles?limit=2" + next).body());
      page.get("items").forEach(items::add);
      assertTrue(page.get("items").size() <= 2);
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    assertEquals(JSON.readTree(whole).get("items"), JSON.valueToTree(items));
    assertEquals(4, items.size());
  }

  @Test
  void whatIsNotThereIsAProblemThatSaysSo() throws Exception {
    for (String path :
        List.of(
            "/nothing",
            "/api/v1/nothing",
            "/api/v1/stories/nothing",
            "/api/v1/articles/cr-9",
            "/api/v1/articles/cr-9/text",
            "/api/v1/entities/Q1",
            "/api/v1/outlets/x",
            "/api/v1/ledger/x")) {
      HttpResponse<String> answer = newsroom.get(path);
      assertEquals(404, answer.statusCode(), path);
      problem(answer);
    }
    HttpResponse<String> posted = newsroom.send("POST", "/api/v1/stories");
    assertEquals(405, posted.statusCode());
    assertEquals("GET", posted.headers().firstValue("Allow").orElseThrow());
    assertEquals(404, newsroom.send("DELETE", "/api/v1/nothing").statusCode());
  }

  @Test
  void aCorrectionOfAMemberUpdatesTheEntryOfItsStory() throws Exception {
    List<Article> articles = new ArrayList<>(Newsroom.articles());
    Article copy = articles.get(1);
    JsonNode before = entry("Ground lost", articles);
    assertEquals("2025-12-01T08:45:00Z", before.get("date_modified").asText());
    articles.add(
        Article.newBuilder(copy)
            .setVersion(2L)
            .setChangeKind(ChangeKind.CORRECTION)
            .setUpdated(Instant.parse("2025-12-03T07:30:00Z"))
            .setBody(copy.getBody().replace("had held", "had not held"))
            .build());
    JsonNode after = entry("Ground lost", articles);
    assertEquals(before.get("id"), after.get("id"));
    assertEquals("2025-12-03T07:30:00Z", after.get("date_modified").asText());
  }

  private static JsonNode entry(String title, List<Article> articles) throws Exception {
    try (Newsroom room =
        Newsroom.open(HttpSettings.loopback(0), Newsroom.queries(articles), List.of())) {
      for (JsonNode item : JSON.readTree(room.get("/wire.json").body()).get("items")) {
        if (item.get("title").asText().equals(title)) {
          return item;
        }
      }
      throw new AssertionError("no such entry: " + title);
    }
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() throws Exception {
    HttpResponse<String> first = newsroom.get("/api/v1/ledger");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = newsroom.get("/api/v1/ledger", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
    assertEquals(200, newsroom.get("/api/v1/ledger", "If-None-Match", "\"another\"").statusCode());
    HttpResponse<String> head = newsroom.send("HEAD", "/api/v1/ledger");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(tag, head.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() throws Exception {
    HttpResponse<String> zipped = newsroom.get("/api/v1/ledger", "Accept-Encoding", "gzip");
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
    String tag = zipped.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.endsWith("-gz\""), tag);
    assertEquals(304, newsroom.get("/api/v1/ledger", "If-None-Match", tag).statusCode());
    assertFalse(
        newsroom
            .get("/api/v1/ledger", "Accept-Encoding", "gzip;q=0")
            .headers()
            .firstValue("Content-Encoding")
            .isPresent());
  }

  @Test
  void tablesComeAsCsvToo() throws Exception {
    HttpResponse<String> csv = newsroom.get("/api/v1/ledger", "Accept", "text/csv");
    assertEquals("text/csv; charset=utf-8", csv.headers().firstValue("Content-Type").orElseThrow());
    List<String> lines = csv.body().lines().toList();
    assertEquals(4, lines.size(), "one row a figure");
    assertTrue(lines.get(0).startsWith("ledgerKey,measure,actor.name,"), lines.get(0));
    assertEquals(csv.body(), newsroom.get("/api/v1/ledger?format=csv").body());
    for (String path :
        List.of(
            "/stories",
            "/articles",
            "/ledger/" + LEDGER_KEY + "/claims",
            "/series/territorial-gain",
            "/recalls")) {
      HttpResponse<String> table = newsroom.get("/api/v1" + path + "?format=csv&limit=1");
      assertEquals(200, table.statusCode(), path);
      assertTrue(table.body().endsWith("\r\n"), path);
      assertEquals(2, table.body().lines().count(), path);
    }
    String link =
        newsroom
            .get("/api/v1/articles?format=csv&limit=3")
            .headers()
            .firstValue("Link")
            .orElseThrow();
    HttpResponse<String> rest = newsroom.get(link.substring(1, link.indexOf('>')));
    assertEquals(2, rest.body().lines().count());
    HttpResponse<String> none = newsroom.get("/api/v1/ledger", "Accept", "text/html");
    assertEquals(406, none.statusCode());
    problem(none);
  }

  @Test
  void theLedgerCanBeAskedAsItStood() throws Exception {
    String asked = "/api/v1/ledger?measure=territorial-gain&actor=Q159&about=Q212&asOf=";
    assertTrue(newsroom.get(asked + "2025-12-01T12:00:00Z").body().contains("\"AGREED\""));
    assertTrue(newsroom.get(asked + "2025-12-02T12:00:00Z").body().contains("\"DISPUTED\""));
    HttpResponse<String> alone = newsroom.get("/api/v1/ledger?asOf=2025-12-01");
    assertEquals(400, alone.statusCode());
    assertTrue(alone.body().contains("give measure too"), alone.body());
  }

  static void problem(HttpResponse<String> answer) throws Exception {
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(answer.statusCode(), problem.get("status").asInt());
    assertFalse(problem.get("detail").asText().isBlank());
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  private static List<String> faults(
      JsonNode document, JsonNode content, HttpResponse<String> answer) throws Exception {
    ObjectNode schema = content.get("schema").deepCopy();
    schema.set("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(JSON.readTree(answer.body()))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
