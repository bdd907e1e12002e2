package org.copytaster.query.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copytaster.operate.Unreached;
import org.copytaster.schema.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attackers send, in requests and in articles, does no harm. */
class HostileInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "zqx";
  private static final String REDRIVE = "/api/v1/dead-letters/0/0/redrive";
  private static final List<String> NASTY =
      List.of(
          "<script>alert('" + MARK + "')</script>",
          "\"><img src=x onerror=alert(1)>" + MARK,
          "javascript:alert(1)//" + MARK,
          MARK + "\r\nSet-Cookie: a=b",
          MARK + "\u0000\u0007\u001b[2J\u009b",
          MARK + "\u202e\u2066gnirts",
          MARK + "\ud800 lone \udc00",
          "=HYPERLINK(\"http://evil.example\",\"" + MARK + "\")",
          "+cmd|' /C calc'!A0" + MARK,
          "@SUM(1)" + MARK,
          "-1+1" + MARK,
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;" + MARK,
          "../../../../etc/passwd" + MARK,
          "]]>&lt;" + MARK,
          MARK + "\u2028\u2029",
          MARK + "\ufffe\uffff");

  private static Newsroom shared;

  @BeforeAll
  static void open() throws Exception {
    shared = Newsroom.open();
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  /** Raw requests, since clients would mend them; the status that comes back. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/../../etc/passwd 400",
        "/assets/../../pom.xml 400",
        "/assets/..%2f..%2fpom.xml 404",
        "/assets/%2e%2e/%2e%2e/pom.xml 400",
        "/assets/..;/..;/pom.xml 400",
        "/assets/%5c..%5cpom.xml 404",
        "/assets/%00 400",
        "/assets/ 404",
        "/assets/js 404",
        "//etc/passwd 400",
        "/api/v1/stories/%zz 400",
        "/api/v1/stories/%ff 400",
        "/api/v1/stories/%c0%ae 400",
        "/api/v1/stories/%u0041 400",
        "/api/v1/stories/a%0d%0aX-Bad:1 400",
        "/api/v1/stories/a%00b 400",
        "/api/v1/stories?limit=0 400",
        "/api/v1/stories?limit=-1 400",
        "/api/v1/stories?limit=501 400",
        "/api/v1/stories?limit=99999999999999999999 400",
        "/api/v1/stories?limit=NaN 400",
        "/api/v1/stories?limit=1e2 400",
        "/api/v1/stories?limit=0x10 400",
        "/api/v1/stories?limit=+5 400",
        "/api/v1/stories?limit= 400",
        "/api/v1/stories?limit 400",
        "/api/v1/stories?limit=5&limit=6 400",
        "/api/v1/stories?%6cimit=5&limit=6 400",
        "/api/v1/stories?Limit=5 400",
        "/api/v1/stories?minMembers=-1 400",
        "/api/v1/stories?from=yesterday 400",
        "/api/v1/stories?from=2025-02-30 400",
        "/api/v1/stories?from=2025-12-01T06:10:00 400",
        "/api/v1/stories?from=-999999999-01-01T00:00:00Z 400",
        "/api/v1/stories?cursor=%3Cscript%3E 400",
        "/api/v1/stories?entity=%ED%A0%80 400",
        "/api/v1/stories?entity=a%0D%0AX-Bad:1 400",
        "/api/v1/stories?format=xml 400",
        "/api/v1/stories?%00=1 400",
        "/api/v1/stories?a=1&b=2&c=3 400",
        "/api/v1/ledger?status=MAYBE 400",
        "/api/v1/ledger?from=2025-13-99x 400",
        "/api/v1/ledger?independentOriginators=2 400",
        "/api/v1/ledger?independentOriginators=>=2 200",
        "/api/v1/ledger?copyErrors=1 400",
        "/api/v1/ledger?asOf=NaN 400",
        "/api/v1/series/territorial-gain?trailing=4 400",
        "/api/v1/entities?q=%E2%80 400",
        "/api/v1/search?q=%00 400",
        "/wire.atom?minOutlets=%3Cx%3E 400",
        "/api/v1/stories%2F 404",
        "/API/V1/stories 404",
        "/api/v1/stories/ 404",
        "/internal/v1/query 404",
      })
  void requestsAreRefusedWithAProblem(String target, int status) throws Exception {
    Raw raw = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertEquals(status, raw.status(), target + "\n" + raw.text());
    raw.isClean();
    assertFalse(raw.head().contains("X-Bad"), raw.text());
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String host = "Host: localhost\r\nConnection: close\r\n";
    raw("GET /api/v1/search?q=" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host + "\r\n").is(414);
    raw("GET /api/v1 HTTP/1.1\r\n" + host + "X: " + "a".repeat(20_000) + "\r\n\r\n").is(431);
    raw("GET /api/v1/search?q=" + "a".repeat(101) + " HTTP/1.1\r\n" + host + "\r\n").is(400);
    raw("POST /api/v1/stories HTTP/1.1\r\n" + host + "Content-Length: 99999999\r\n\r\n").is(413);
    raw("POST /api/v1 HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n").is(413);
    raw("GET /api/v1/search?" + "q=a&".repeat(50) + " HTTP/1.1\r\n" + host + "\r\n").is(400);
    raw("NONSENSE\r\n\r\n").is(400);
    raw("GET / HTTP/1.1\r\n\r\n").is(400);
    raw("TRACE /api/v1 HTTP/1.1\r\n" + host + "\r\n").is(405);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1:1, 200",
    "127.9.9.9, 200",
    "[::1]:80, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "0.0.0.0, 403",
    "10.0.0.1, 403",
  })
  void aPageOfElsewhereCannotReachLoopbackByAName(String host, int status) throws Exception {
    raw("GET /api/v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").is(status);
  }

  @Test
  void fieldsOfArticlesStayText() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < NASTY.size(); i++) {
      String nasty = NASTY.get(i);
      Article article =
          Newsroom.article(
              nasty + i,
              nasty,
              "2025-12-01T06:10:00Z",
              nasty,
              "Russian forces seized 1"
                  + i
                  + " square kilometres of Ukraine in November, "
                  + nasty);
      articles.add(Article.newBuilder(article).setUrl(nasty).setLanguage("en").build());
    }
    articles.add(
        Newsroom.article(
            "long", "Long Post", "2025-12-02T06:10:00Z", "a".repeat(1 << 20), "b".repeat(1 << 20)));
    try (Newsroom newsroom =
        Newsroom.open(HttpSettings.loopback(0), Newsroom.queries(articles), List.of())) {
      JsonNode stories = JSON.readTree(newsroom.get("/api/v1/stories?limit=500").body());
      assertTrue(stories.get("items").size() > 0);
      for (JsonNode story : stories.get("items")) {
        String id = URLEncoder.encode(story.get("storyId").asText(), UTF_8);
        var one = newsroom.get("/api/v1/stories/" + id.replace("+", "%20"));
        // Ids with control characters are refused; half a character is lost in any encoding.
        boolean half = id.contains(MARK + "%3F+lone+%3F");
        assertTrue(List.of(200, half ? 404 : 400).contains(one.statusCode()), id + one.body());
        assertEquals("nosniff", one.headers().firstValue("X-Content-Type-Options").orElseThrow());
      }
      for (String path : List.of("/api/v1/stories", "/api/v1/articles", "/api/v1/ledger")) {
        String csv = newsroom.get(path + "?format=csv&limit=500").body();
        for (String cell : cells(csv)) {
          boolean number = cell.matches("-?[0-9.]+");
          assertTrue(number || !cell.matches("(?s)[=+@\\t\\r-].*"), cell);
        }
      }
      for (String path : List.of("/wire.atom", "/disputes.atom")) {
        var feed = newsroom.get(path);
        assertEquals(200, feed.statusCode(), feed.body());
        assertFalse(feed.body().contains("<script"), feed.body());
        assertFalse(feed.body().contains("javascript:alert(1)//zqx\"/>"), feed.body());
        assertFalse(
            feed.body().matches("(?s).*[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff].*"));
        assertFalse(feed.body().contains("\u202e"));
      }
    }
  }

  @Test
  void aTokenIsAskedForWhereThereIsOne() throws Exception {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1", 0, "correct-horse-battery", Rights.CLAIMS, HttpLimits.DEFAULT);
    try (Newsroom newsroom =
        Newsroom.open(settings, Newsroom.queries(Newsroom.articles()), List.of())) {
      for (String path : List.of("/api/v1", "/api/v1/stories", "/wire.atom", "/disputes.json")) {
        var none = newsroom.get(path);
        assertEquals(401, none.statusCode(), path);
        assertEquals("Bearer", none.headers().firstValue("WWW-Authenticate").orElseThrow());
        ApiTest.problem(none);
        for (String wrong :
            List.of(
                "Bearer",
                "Bearer wrong",
                "Basic correct-horse-battery",
                "Bearer correct-horse-batter")) {
          assertEquals(401, newsroom.get(path, "Authorization", wrong).statusCode(), wrong);
        }
        assertEquals(
            200,
            newsroom.get(path, "Authorization", "Bearer correct-horse-battery").statusCode(),
            path);
      }
      String[] token = {"Authorization", "bearer correct-horse-battery"};
      assertEquals(403, newsroom.get("/api/v1/articles/hw-1/text", token).statusCode());
      JsonNode article = JSON.readTree(newsroom.get("/api/v1/articles/hw-1", token).body());
      JsonNode claim = article.get("claims").get(0);
      assertEquals(701, claim.get("siValue").asInt());
      assertTrue(claim.get("text").isNull() && claim.get("start").isNull(), claim.toString());
      article.get("entities").forEach(entity -> assertTrue(entity.get("mentions").isEmpty()));
    }
  }

  @Test
  void metricsAndDeadLettersAreForThoseWithTheToken() throws Exception {
    HttpSettings settings =
        new HttpSettings("127.0.0.1", 0, "correct-horse-battery", Rights.FULL, HttpLimits.DEFAULT);
    try (Newsroom newsroom = operated(settings)) {
      for (String wrong : List.of("", "Bearer wrong", "Basic correct-horse-battery")) {
        String[] headers =
            wrong.isEmpty() ? new String[] {} : new String[] {"Authorization", wrong};
        for (String path : List.of("/metrics", "/api/v1/pipeline", "/api/v1/dead-letters")) {
          assertEquals(401, newsroom.get(path, headers).statusCode(), path + wrong);
        }
        var sent = newsroom.send("POST", REDRIVE, with(headers, "Copytaster-Request", "1"));
        assertEquals(401, sent.statusCode(), wrong);
        ApiTest.problem(sent);
      }
      String[] token = {"Authorization", "Bearer correct-horse-battery"};
      // What a form or an image of another site sends, even from the browser of an operator.
      assertEquals(400, newsroom.send("POST", REDRIVE, token).statusCode());
      assertEquals(
          400,
          newsroom.send("POST", REDRIVE, with(token, "Content-Type", "text/plain")).statusCode());
      assertEquals(405, newsroom.get(REDRIVE, token).statusCode());
    }
  }

  @Test
  void noOtherSiteCanSendDeadLettersBack() throws Exception {
    try (Newsroom newsroom = operated(HttpSettings.loopback(0))) {
      String[] elsewhere = {"Origin", "https://evil.example"};
      assertEquals(400, newsroom.send("POST", REDRIVE, elsewhere).statusCode());
      var asked =
          newsroom.send(
              "OPTIONS",
              REDRIVE,
              with(
                  with(elsewhere, "Access-Control-Request-Method", "POST"),
                  "Access-Control-Request-Headers",
                  "copytaster-request"));
      assertTrue(asked.statusCode() >= 400, "a browser's question is not answered");
      assertFalse(
          asked.headers().map().keySet().stream().anyMatch(h -> h.startsWith("access-control")));
      String host = "Host: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n";
      for (String line : List.of("GET /metrics", "POST " + REDRIVE)) {
        raw(newsroom, line + " HTTP/1.1\r\n" + host + "Copytaster-Request: 1\r\n\r\n").is(403);
      }
      for (String place : List.of("-1/0", "0/-1", "0/99999999999999999999", "x/0", "0/%00")) {
        String path = "/api/v1/dead-letters/" + place + "/redrive";
        assertEquals(400, newsroom.send("POST", path, "Copytaster-Request", "1").statusCode());
      }
    }
  }

  private static Newsroom operated(HttpSettings settings) throws IOException {
    return Newsroom.open(settings, Newsroom.queries(List.of()), List.of(Unreached.routes()));
  }

  private static String[] with(String[] headers, String name, String value) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }

  @Test
  void onlyLoopbackGoesWithoutAToken() {
    for (String host : List.of("0.0.0.0", "::", "192.0.2.1", "example.org")) {
      HttpSettings settings = new HttpSettings(host, 0, null, Rights.FULL, HttpLimits.DEFAULT);
      assertTrue(
          assertThrows(IllegalArgumentException.class, () -> ApiServer.start(settings, List.of()))
              .getMessage()
              .contains("COPYTASTER_TOKEN"));
    }
  }

  @Test
  void aClientThatAsksTooMuchWaits() throws Exception {
    long[] now = {0};
    RateLimit rate = new RateLimit(10, 3, () -> now[0]);
    for (int i = 0; i < 3; i++) {
      assertEquals(0, rate.take("a"));
    }
    assertTrue(rate.take("a") > 0);
    assertEquals(0, rate.take("b"));
    now[0] += 100_000_001;
    assertEquals(0, rate.take("a"));
    assertTrue(rate.take("a") > 0);
    HttpLimits limits = new HttpLimits(20, 8, 20, 1, 2, 8192, 1024, HttpLimits.DEFAULT.idle());
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, null, Rights.FULL, limits);
    try (Newsroom newsroom = Newsroom.open(settings, Newsroom.queries(List.of()), List.of())) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        statuses.add(newsroom.get("/api/v1").statusCode());
      }
      assertTrue(statuses.contains(200) && statuses.contains(429), statuses.toString());
    }
  }

  private static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\r' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private record Raw(String text) {
    int status() {
      return Integer.parseInt(text.split(" ")[1]);
    }

    String head() {
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    void is(int status) {
      assertEquals(status, status(), text);
      isClean();
    }

    /** The headers are on it, and nothing of our insides. */
    void isClean() {
      for (Map.Entry<String, String> header : AnswerHeaders.ALL.entrySet()) {
        assertTrue(head().contains(header.getKey() + ": " + header.getValue()), text);
      }
      assertFalse(text.contains("Exception") || text.contains("at org."), text);
      assertFalse(text.toLowerCase(Locale.ROOT).contains("jetty"), text);
    }
  }

  private static Raw raw(String request) throws IOException {
    return raw(shared, request);
  }

  private static Raw raw(Newsroom newsroom, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", newsroom.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new Raw(new String(in.readAllBytes(), UTF_8));
    }
  }
}
