package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.Queries;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.schema.Article;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.standalone.browser.Browser;
import org.copytaster.standalone.browser.InBrowser;
import org.copytaster.standalone.browser.StandIns;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.OracleQueries;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever articles, feeds and dead letters hold, the dashboard shows it and runs none of it. */
@InBrowser
class HostilePageTest {
  private static final String SCRIPT = "<script>window.ran = 1</script>";
  private static final String IMAGE = "<img src=x onerror='window.ran = 1'>";
  private static final String TURNED = "\u202Egnorw si siht\u202C";
  private static final Instant NOW = Instant.parse("2025-12-20T00:00:00Z");
  private static final String LEDGER =
      "ledger?measure=territorial-gain&actor=Q159&about=Q212&period=2025-11";

  private static ApiServer server;
  private static StandIns standIns;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    GeneratedClasses.trust();
    List<Article> articles = articles();
    View view = new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT).view(articles, NOW).view();
    FeedState feed =
        FeedState.newBuilder()
            .setFeed(SCRIPT)
            .setConfigured("javascript:window.ran=1")
            .setLastError(IMAGE)
            .setFailures(3)
            .build();
    Queries queries = new OracleQueries(view, Rig.ENRICHER.summedMeasures(), List.of(feed));
    standIns = new StandIns(deadLetter());
    server =
        ApiServer.start(
            HttpSettings.loopback(0),
            Api.groups(queries, Catalogue.load(), Rights.FULL, List.of(standIns)));
    browser = Browser.desktop();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      articles.add(
          Article.newBuilder()
              .setArticleId("a" + i + "\"><script>window.ran=1</script>")
              .setOutlet(i == 0 ? SCRIPT + " Wire" : IMAGE + " Post " + i)
              .setUrl(i == 0 ? "javascript:window.ran=1" : "data:text/html," + SCRIPT)
              .setByline(IMAGE)
              .setPublished(Instant.parse("2025-12-0" + (i + 1) + "T06:10:00Z"))
              .setReceived(NOW)
              .setTitle(TURNED + " " + SCRIPT + IMAGE)
              .setBody(
                  "Russian forces seized "
                      + (i == 2 ? 540 : 701)
                      + " square kilometres of Ukrainian territory in November, according to the"
                      + " <b onclick='window.ran=1'>Institute</b> for the Study of War. "
                      + SCRIPT
                      + IMAGE
                      + " Most of the ground lies in the Donetsk region, said Javascript Onerror of"
                      + " the <svg onload=window.ran=1> Council, south of Pokrovsk.")
              .setLanguage("en")
              .build());
    }
    return articles;
  }

  private static Map<String, Object> deadLetter() {
    Map<String, Object> letter = new TreeMap<>();
    letter.putAll(
        Map.of("partition", 0, "offset", 7, "at", "2025-12-01T00:00:00Z", "reason", IMAGE));
    letter.putAll(Map.of("field", SCRIPT, "file", SCRIPT, "bytes", 40, "sha256", "ab"));
    letter.putAll(Map.of("preview", SCRIPT + TURNED, "redrive", false, "why", IMAGE));
    letter.put("line", 3);
    letter.put("topic", null);
    letter.put("key", null);
    return letter;
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", LEDGER, "story", "entity", "feeds", "pipeline"})
  void nothingRunsAndNothingIsAskedForElsewhere(String view) {
    browser.requested();
    browser.complaints();
    show(view);
    standIns.happens(
        "story",
        "{\"key\":\"x\",\"value\":{\"membersTotal\":1,\"outlets\":[\"<img>\"],"
            + "\"originators\":[],\"lastSeen\":\"2025-12-19T00:00:00Z\"}}");
    assertUnharmed();
  }

  @Test
  void namesOfEntitiesAndOutletsAreWords() {
    for (String kind : List.of("entity", "outlet")) {
      List<String> ids =
          browser.script(
              "return fetch('/api/v1/' + arguments[0] + '?limit=500').then(a => a.json())"
                  + ".then(b => b.items.map(i => i.id))",
              kind.equals("entity") ? "entities" : "outlets");
      assertFalse(ids.isEmpty());
      for (String id : ids) {
        browser.open(
            browser.<String>script(
                "return arguments[0] + encodeURIComponent(arguments[1])",
                server.url() + "#/" + kind + "/",
                id));
        browser.until("return document.querySelector('.facts')");
      }
    }
    assertUnharmed();
  }

  @Test
  void titlesShowTheirSourceAndAreIsolated() {
    show("front");
    String title = browser.text("[role=feed] h2 bdi");
    assertEquals(TURNED + " " + SCRIPT + IMAGE, title);
    assertEquals("auto", browser.script("return document.querySelector('h2 bdi').dir"));
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    show("story");
    List<String> outward =
        browser.script("return [...document.querySelectorAll('main a')].map(a => a.protocol)");
    assertTrue(
        outward.stream().allMatch(p -> p.equals("http:") || p.equals("https:")), "" + outward);
  }

  @Test
  void theMarkedSpanOfAHostileTextIsTheFigure() {
    show(LEDGER);
    browser.click("[data-claim]");
    browser.until("return document.querySelector('.passage mark')");
    String marked = browser.text(".passage mark");
    assertTrue(marked.matches("\\d+ square kilometres"), marked);
    browser.click(".passage button");
    assertTrue(browser.text(".passage .text").contains(SCRIPT));
    assertUnharmed();
  }

  private static void show(String view) {
    if (!view.equals("story")) {
      browser.open(server.url() + "#/" + view);
      return;
    }
    browser.open(server.url() + "#/front");
    browser.click("[role=feed] article:last-of-type h2 a");
    browser.until("return document.querySelector('#members')");
    browser.settled();
    browser.script("document.querySelectorAll('.changes button').forEach(b => b.click())");
  }

  private static void assertUnharmed() {
    assertEquals(true, browser.script("return window.ran === undefined"));
    assertEquals(List.of(), browser.complaints());
    List<String> elsewhere =
        browser.requested().stream()
            .filter(url -> !url.startsWith(server.url()) && !url.equals("about:blank"))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertEquals(
        0L,
        browser.<Long>script(
            "return document.querySelectorAll('main script, main img, main svg, main b[onclick]')"
                + ".length"));
  }
}
