package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.Answer;
import org.copytaster.query.LedgerQuery;
import org.copytaster.query.Page;
import org.copytaster.query.Queries;
import org.copytaster.query.StorySummary;
import org.copytaster.query.UnansweredException;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpLimits;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.schema.ArticleForm;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.standalone.browser.Browser;
import org.copytaster.standalone.browser.InBrowser;
import org.copytaster.standalone.browser.StandIns;
import org.copytaster.testkit.OracleQueries;
import org.copytaster.view.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the dashboard says and does when there is little, late, partial or very much to show. */
@InBrowser
class DashboardStatesTest {
  private static final int MANY = 20_000;
  private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");
  private static final Queries NOTHING = new OracleQueries(View.empty(), Set.of(), List.of());

  private static Browser browser;

  /** Answers some questions in place of a server's usual source. */
  private interface Answers {
    /** The answer; null for what the usual source says. */
    Object to(String question, Object[] arguments);
  }

  @BeforeAll
  static void open() {
    GeneratedClasses.trust();
    browser = Browser.desktop();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void twentyThousandStoriesLeaveFewElementsInTheDocument() throws Exception {
    List<StorySummary> all = IntStream.range(0, MANY).mapToObj(DashboardStatesTest::story).toList();
    Answers many =
        (question, arguments) -> {
          if (!question.equals("stories")) {
            return null;
          }
          int from = arguments[1] == null ? 0 : Integer.parseInt((String) arguments[1]);
          int to = Math.min(MANY, from + (Integer) arguments[2]);
          return new Page<>(
              all.subList(from, to), to < MANY ? Integer.toString(to) : null, List.of(), 0);
        };
    try (ApiServer server = server(null, many)) {
      browser.open(server.url() + "#/front");
      // A reader who always goes to the end; the highest number of elements on the way counts.
      browser.script(
          "window.highest = 0; const step = () => {"
              + " window.highest = Math.max(window.highest, document.querySelectorAll('*').length);"
              + " window.scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});"
              + " if (!document.querySelector('.tail').textContent.startsWith('That is all'))"
              + " requestAnimationFrame(step); }; step();");
      browser.until("return document.querySelector('.tail').textContent.startsWith('That is all')");
      browser.until("return document.querySelector(`[aria-posinset='" + MANY + "']`)");
      long highest = browser.<Number>script("return window.highest").longValue();
      assertTrue(highest < 12_000, highest + " elements");
      browser.script("window.scrollTo({top: 0, behavior: 'instant'})");
      browser.until("return document.querySelector(`[aria-posinset='1']`)");
      browser.until("return document.querySelectorAll('[role=feed] article').length < 400");
      assertEquals("Story 0", browser.text("[role=feed] article h2"));
    }
  }

  @Test
  void whatTheLedgerLeavesOutIsSaidAndFoundByItsAddress() throws Exception {
    int entries = 2_600;
    Answers many =
        (question, arguments) -> {
          if (!question.equals("ledger")) {
            return null;
          }
          String actor = ((LedgerQuery) arguments[0]).actor();
          if (actor != null) {
            int number = Integer.parseInt(actor.substring(1));
            return new Page<>(List.of(entry(number)), null, List.of(), 0);
          }
          int from = arguments[1] == null ? 0 : Integer.parseInt((String) arguments[1]);
          int to = Math.min(entries, from + (Integer) arguments[2]);
          return new Page<>(
              IntStream.range(from, to).mapToObj(DashboardStatesTest::entry).toList(),
              to < entries ? Integer.toString(to) : null,
              List.of(),
              0);
        };
    try (ApiServer server = server(null, many)) {
      String far = "actor=Q2500&about=Q212";
      browser.open(server.url() + "#/ledger?measure=territorial-gain&" + far);
      String notice = browser.text("main");
      assertTrue(notice.contains("of the first 2,000 entries"), notice);
      assertEquals(
          "Power 2500 in Ukraine (1 entry)",
          browser.script(
              "return document.querySelector('select[name=pair]').selectedOptions[0].textContent"));
    }
  }

  private static LedgerEntry entry(int number) {
    LedgerFigure figure =
        LedgerFigure.newBuilder()
            .setValue(number)
            .setUnit("km2")
            .setLow(number)
            .setHigh(number + 1)
            .setFirstReportedAt(NOON)
            .setClaimsTotal(1)
            .setCarriers(List.of("hw-" + number))
            .setOutlets(List.of("Harbour Wire"))
            .setStories(List.of("hw-" + number))
            .build();
    return LedgerEntry.newBuilder()
        .setLedgerKey("territorial-gain|Q" + number + "|Q212|2025-11")
        .setMeasure("territorial-gain")
        .setActor(new ClaimParty("Power " + number, "Q" + number))
        .setAbout(new ClaimParty("Ukraine", "Q212"))
        .setPeriod("2025-11")
        .setFiguresTotal(1)
        .setFigures(List.of(figure))
        .setStatus(LedgerStatus.SINGLE)
        .setSpread(0)
        .setIndependentOriginators(0)
        .build();
  }

  @Test
  void anUnansweredQuestionIsAskedAgainWhenTheServerSays() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Answers late =
        (question, arguments) -> {
          if (question.equals("stories") && asked.incrementAndGet() <= 2) {
            throw new UnansweredException("the stores are being restored", Duration.ofSeconds(1));
          }
          return null;
        };
    try (ApiServer server = server(null, late)) {
      browser.open(server.url() + "#/feeds");
      browser.script("location.hash = '#/front'");
      browser.until(
          "return document.querySelector('.notice[role=status]')?.textContent"
              + ".includes('Asking again in 1 second')");
      browser.until("return document.querySelector('.state h2')");
      assertEquals("Nothing has arrived yet", browser.text(".state h2"));
      assertEquals(3, asked.get());
      assertEquals(
          true, browser.script("return document.querySelector('.notice[role=status]').hidden"));
    }
  }

  @Test
  void partsThatAreMissingOrLateAreNamed() throws Exception {
    Answers partial =
        (question, arguments) ->
            switch (question) {
              case "stories" -> new Page<>(List.of(story(1)), null, List.of(1), 7);
              case "feeds" -> new Answer<>(List.of(), true, 12);
              default -> null;
            };
    try (ApiServer server = server(null, partial)) {
      browser.open(server.url() + "#/front");
      String notice = browser.text("main .notice:not([hidden])");
      assertTrue(notice.contains("partition 1 did not answer"), notice);
      assertTrue(notice.contains("7 records behind"), notice);
      browser.open(server.url() + "#/feeds");
      notice = browser.text("main .notice:not([hidden])");
      assertTrue(notice.contains("A standby answered: 12 records behind"), notice);
    }
  }

  @Test
  void aServerWithATokenIsOpenedWithIt() throws Exception {
    try (ApiServer server = server("open sesame", (question, arguments) -> null)) {
      browser.open(server.url() + "#/feeds", "return document.querySelector('dialog[open]')");
      browser.press("wrong one", Keys.ENTER);
      browser.until(
          "return document.querySelector('dialog[open] [role=alert]')?.textContent"
              + ".includes('was not taken')");
      assertEquals(List.of(), browser.barriers());
      browser.press("open sesame", Keys.ENTER);
      browser.until("return document.querySelector('.state h2')?.textContent === 'No live feeds'");
      browser.script("location.hash = '#/front'");
      browser.until("return document.getElementById('connection').dataset.state === 'live'");
    }
  }

  @Test
  void viewsWithNothingInThemSayWhatToDo() throws Exception {
    try (ApiServer server = server(null, (question, arguments) -> null)) {
      for (Map.Entry<String, String> view :
          Map.of(
                  "front", "./copytaster feed",
                  "ledger", "Choose another measure",
                  "story", "front",
                  "entity", "first articles",
                  "feeds", "feeds.yaml",
                  "story/none", "no such thing")
              .entrySet()) {
        browser.open(server.url() + "#/" + view.getKey());
        String text = browser.text("main .state");
        assertTrue(text.contains(view.getValue()), view.getKey() + ": " + text);
      }
    }
  }

  private static ApiServer server(String token, Answers answers) throws Exception {
    Queries queries =
        (Queries)
            Proxy.newProxyInstance(
                Queries.class.getClassLoader(),
                new Class<?>[] {Queries.class},
                (proxy, method, arguments) -> {
                  Object answer = answers.to(method.getName(), arguments);
                  try {
                    return answer != null ? answer : method.invoke(NOTHING, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    HttpSettings settings =
        new HttpSettings("127.0.0.1", 0, token, Rights.FULL, HttpLimits.DEFAULT.withoutRate());
    return ApiServer.start(
        settings,
        Api.groups(queries, Catalogue.load(), Rights.FULL, List.of(new StandIns(Map.of()))));
  }

  private static StorySummary story(int number) {
    Instant at = NOON.minusSeconds(60L * number);
    return new StorySummary(
        "story-" + number,
        "Story " + number,
        "Harbour Wire",
        "https://news.example/" + number,
        "en",
        ArticleForm.REPORT,
        at,
        at,
        2,
        List.of("Harbour Wire", "Lakeside Post"),
        List.of("Institute for the Study of War"),
        List.of(),
        1);
  }
}
