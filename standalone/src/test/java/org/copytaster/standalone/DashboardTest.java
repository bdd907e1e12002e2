package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.copytaster.query.SeriesQuery;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.standalone.browser.Browser;
import org.copytaster.standalone.browser.InBrowser;
import org.copytaster.testkit.OracleQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The dashboard over all of an instance that has read {@code seeds/}, in a browser. The system
 * property {@code copytaster.screens} names a folder for pictures of the views.
 */
@InBrowser
class DashboardTest {
  private static final Path SEEDS = DocumentsTest.root().resolve("seeds");
  private static final String MEASURE = "territorial-gain";
  private static final String LEDGER =
      "ledger?measure=territorial-gain&actor=Q159&about=Q212&grain=month";
  private static final String MONTH = "2025-11";
  private static final long LIMIT_NANOS = 60_000_000_000L;
  private static final long LOOK_NANOS = 50_000_000L;
  private static final Map<String, String> VIEWS =
      new TreeMap<>(
          Map.of(
              "front", "front",
              "ledger", LEDGER + "&period=" + MONTH,
              "story", "story/hw-november-gains",
              "entity", "entity/Q212",
              "feeds", "feeds",
              "pipeline", "pipeline"));

  private static NewsDesk desk;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    GeneratedClasses.trust();
    desk = NewsDesk.over(SEEDS);
    browser = Browser.desktop();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @BeforeEach
  void forgetWhatWas() {
    browser.complaints();
    browser.requested();
  }

  @Test
  void theChartHasTheReportedGainsOfTheExport() {
    show(LEDGER);
    SortedMap<String, BigDecimal> expected =
        values(desk.exported().series().values().stream().toList());
    assertTrue(expected.size() >= 9, "the seeds report on many months: " + expected);
    assertEquals(expected, charted());
    assertEquals(
        expected.values().stream().map(DashboardTest::printed).toList(),
        browser.<List<String>>script(
            "return [...document.querySelectorAll('#ledger-chart-data tbody tr')]"
                + ".map(r => r.cells[1].textContent).filter(t => t !== '–')"));
  }

  @Test
  void fromAMonthToTheSentenceItsFigureStandsIn() {
    show(LEDGER);
    browser.click(".strip a[data-period='" + MONTH + "']");
    browser.settled();
    browser.until("return document.querySelectorAll('.figures [data-claim]').length > 5");
    List<String> shown =
        browser.script(
            "return [...document.querySelectorAll('.figures [data-claim]')]"
                + ".map(b => b.dataset.claim)");
    Map<String, ReportedClaim> claims = new TreeMap<>();
    desk.exported().claims().values().forEach(c -> claims.put(c.getClaimId(), c));
    for (String id : shown) {
      ReportedClaim claim = claims.get(id);
      assertEquals(MEASURE + "|Q159|Q212|" + MONTH, claim.getLedgerKey());
      browser.click("[data-claim='" + id + "']");
      browser.until(
          "return document.querySelector(`[data-claim='${arguments[0]}']`).closest('li')"
              + ".querySelector('mark')",
          id);
      assertEquals(claim.getText(), inCarrier(id, "blockquote mark"));
      browser.script(
          "document.querySelector(`[data-claim='${arguments[0]}']`).closest('li')"
              + ".querySelector('.passage .actions button').click()",
          id);
      long before =
          browser.<Long>script(
              "const text = document.querySelector(`[data-claim='${arguments[0]}']`).closest('li')"
                  + ".querySelector('.whole .text'); const range = document.createRange();"
                  + "range.setStart(text, 0);"
                  + "range.setEndBefore([...text.querySelectorAll('mark')].find(m =>"
                  + " { const r = document.createRange(); r.setStart(text, 0); r.setEndBefore(m);"
                  + " return r.toString().length === arguments[1]; }) ?? text.firstChild);"
                  + "return range.toString().length",
              id,
              claim.getStart());
      assertEquals(claim.getStart().longValue(), before, "where " + id + " is marked");
    }
    assertEquals(
        desk.exported().claims().values().stream()
            .filter(c -> c.getLedgerKey().equals(MEASURE + "|Q159|Q212|" + MONTH))
            .filter(c -> c.getWithdrawnAt() == null)
            .map(ReportedClaim::getClaimId)
            .sorted()
            .toList(),
        shown.stream().sorted().toList());
    browser.back();
    browser.until("return location.hash.includes('period') === false");
  }

  @Test
  void trailingSumsAreThoseOfTheSeries() {
    OracleQueries oracle =
        new OracleQueries(desk.exported(), Rig.ENRICHER.summedMeasures(), List.of());
    for (String months : List.of("3", "12")) {
      show(LEDGER);
      browser.script(
          "const chosen = document.querySelector('select[name=sum]'); chosen.value = arguments[0];"
              + "chosen.dispatchEvent(new Event('change'))",
          months);
      browser.until("return location.hash.includes('sum=' + arguments[0])", months);
      SeriesQuery query =
          new SeriesQuery(MEASURE + "/trailing-" + months, "Q159", "Q212", null, null, null);
      SortedMap<String, BigDecimal> expected = new TreeMap<>();
      oracle
          .series(query, null, 500)
          .items()
          .forEach(point -> expected.put(point.getPeriod(), plain(point.getValue())));
      if (expected.isEmpty()) {
        browser.until("return document.querySelector('.state h2')?.textContent === 'No sums'");
      } else {
        browser.until(
            "return window.Chart && Chart.getChart('ledger-chart')?.data.datasets[0].label"
                + " === `Sum of ${arguments[0]} months`",
            months);
        awaitCharted(expected, months);
      }
      assertEquals(List.of(), browser.barriers());
      browser.complaints();
    }
  }

  @Test
  void theTableThatIsDownloadedHasAllFigures(@TempDir Path folder) throws Exception {
    show(LEDGER);
    Path file = browser.download(".filters .actions button", folder);
    assertEquals(MEASURE + "_Q159_Q212.csv", file.getFileName().toString());
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).startsWith("ledgerKey,measure,actor.name"), lines.get(0));
    List<String> expected = new ArrayList<>();
    desk.exported().ledger().values().stream()
        .filter(entry -> entry.getLedgerKey().startsWith(MEASURE + "|Q159|Q212|"))
        .forEach(
            entry ->
                entry
                    .getFigures()
                    .forEach(f -> expected.add(entry.getLedgerKey() + " " + plain(f.getValue()))));
    assertEquals(
        expected.stream().sorted().toList(),
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> cells[0] + " " + new BigDecimal(cells[10]).stripTrailingZeros())
            .sorted()
            .toList());
  }

  @Test
  void aDeadLetterIsSentAgain() throws Exception {
    String text = "no record of ours";
    desk.garble(text);
    assertEquals(1, desk.deadLetters(text, 1).size());
    show("pipeline");
    browser.script(
        "[...document.querySelectorAll('.dead > li')].find(li =>"
            + " li.textContent.includes(arguments[0])).querySelector('button').id = 'again'",
        text);
    browser.click("#again");
    browser.until(
        "return document.querySelector('#again + [role=status]').textContent"
            + ".includes('Sent to its topic again')");
    assertEquals(2, new TreeSet<>(desk.deadLetters(text, 2)).size(), "it came back, anew");
    show("pipeline");
    assertEquals(
        2L,
        browser
            .<Number>script(
                "return [...document.querySelectorAll('.dead > li')].filter(li =>"
                    + " li.textContent.includes(arguments[0])).length",
                text)
            .longValue());
  }

  @Test
  void theSliderGoesBackToWhatWasReportedThen() {
    show(LEDGER);
    OracleQueries oracle =
        new OracleQueries(desk.exported(), Rig.ENRICHER.summedMeasures(), List.of());
    SortedMap<String, BigDecimal> now = charted();
    List<SortedMap<String, BigDecimal>> stood = new ArrayList<>();
    long stops = Long.parseLong(browser.find("#as-of").getAttribute("max"));
    browser.find("#as-of");
    browser.script("document.getElementById('as-of').focus()");
    for (long stop = stops - 1; stop >= 0; stop--) {
      String before = browser.script("return location.hash");
      browser.press(Keys.ARROW_LEFT);
      browser.until("return location.hash !== arguments[0]", before);
      browser.settled();
      Instant asOf =
          Instant.parse(
              browser.script(
                  "return new URLSearchParams(location.hash.split('?')[1]).get('asOf')"));
      SeriesQuery then = new SeriesQuery(MEASURE, "Q159", "Q212", null, null, asOf);
      SortedMap<String, BigDecimal> expected = values(oracle.series(then, null, 500).items());
      awaitCharted(expected, "as of " + asOf);
      stood.add(expected);
    }
    assertTrue(stood.stream().anyMatch(then -> !then.equals(now)), "the seeds have a history");
    assertNotEquals(stood.get(0), stood.get(stood.size() - 1));
  }

  @Test
  void aFeedThatFailsIsSaidTo() {
    show("feeds");
    assertTrue(browser.text(".facts").startsWith("2 feeds; 1 does not answer"));
    assertEquals(
        "bad", browser.script("return document.querySelector('tbody tr .health').dataset.health"));
    browser.click("thead th:first-of-type button");
    assertEquals("ascending", browser.find("thead th:first-of-type").getAttribute("aria-sort"));
    assertTrue(browser.text("details[open]").contains("HTTP 500 from granite.example"));
  }

  @Test
  void whatArrivesIsAnnouncedAndDoesNotMoveTheReader() {
    show("front");
    browser.until("return document.getElementById('connection').dataset.state === 'live'");
    browser.script("window.scrollTo(0, 400)");
    String first = browser.text("[role=feed] h2");
    desk.publish(
        Article.newBuilder()
            .setArticleId("just-in")
            .setOutlet("Quayside Express")
            .setTitle("Ferry late again")
            .setPublished(Instant.parse("2025-12-23T09:00:00Z"))
            .setReceived(Instant.parse("2025-12-23T09:00:01Z"))
            .setBody("The ferry from Port Alder was four hours late on Tuesday. Nobody was hurt.")
            .setLanguage("en")
            .build());
    browser.until("return document.querySelector('button.new:not([hidden])')");
    assertEquals("1 new story: show", browser.text("button.new"));
    assertEquals(first, browser.text("[role=feed] h2"), "nothing has moved");
    assertEquals(400L, browser.<Number>script("return Math.round(scrollY)").longValue());
    assertTrue(browser.text("#polite").contains("1 new story"));
    browser.press("n");
    browser.until(
        "return document.querySelector('[role=feed] h2').textContent === arguments[0]",
        "Ferry late again");
    browser.until("return scrollY === 0");
  }

  @Test
  void allOfItIsReachedWithTheKeyboard() {
    show("front");
    browser.press(Keys.TAB);
    assertEquals("skip", browser.script("return document.activeElement.id"));
    browser.press("j");
    browser.press("j");
    assertEquals(
        "2", browser.script("return document.activeElement.getAttribute('aria-posinset')"));
    browser.press("g", "l");
    browser.until("return location.hash.startsWith('#/ledger')");
    browser.settled();
    browser.until("return document.querySelector('.strip a')");
    browser.tabTo(".strip a", 60);
    browser.press(Keys.ENTER);
    browser.until("return document.querySelector('.figures [data-claim]')");
    browser.tabTo("[data-claim]", 60);
    browser.press(Keys.ENTER);
    browser.until("return document.querySelector('.passage mark')");
    assertTrue(
        browser.<Boolean>script(
            "return getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
    browser.press("?");
    browser.until("return document.querySelector('dialog[open]')");
    browser.press(Keys.ESCAPE);
    browser.until("return !document.querySelector('dialog')");
    browser.press("/");
    browser.press("Ukr");
    browser.until("return document.querySelectorAll('#found [role=option]').length > 0");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until("return location.hash.startsWith('#/entity/')");
    browser.settled();
    assertEquals("Ukraine", browser.text("h1"));
  }

  @Test
  void everyViewIsAnAddressAndBackLeadsBack() {
    show("front");
    for (String view : VIEWS.values()) {
      browser.script("location.hash = '#/' + arguments[0]", view);
      browser.until("return document.activeElement === document.querySelector('h1')");
      browser.settled();
    }
    String last = browser.text("h1");
    browser.back();
    browser.until("return document.querySelector('h1').textContent !== arguments[0]", last);
    browser.settled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noBarriersNoComplaintsAndNoRequestsElsewhere(String scheme) throws Exception {
    browser.prefer(scheme);
    String folder = System.getProperty("copytaster.screens");
    for (Map.Entry<String, String> view : VIEWS.entrySet()) {
      show(view.getValue());
      browser.until("return !document.querySelector('canvas') || window.Chart");
      assertEquals(List.of(), browser.complaints(), view.getKey());
      assertEquals(List.of(), browser.barriers(), view.getKey());
      // What looks for barriers makes the browser complain of its own work.
      browser.complaints();
      if (folder != null) {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, view.getKey() + "-" + scheme + ".png"), browser.picture());
      }
    }
    List<String> requested = browser.requested();
    assertFalse(requested.isEmpty());
    assertEquals(
        List.of(),
        requested.stream()
            .filter(url -> !url.startsWith(desk.url()) && !url.equals("about:blank"))
            .toList());
    browser.prefer("light");
  }

  @Test
  void aNarrowPhoneNeedsNoScrollingSideways() {
    try (Browser phone = Browser.phone()) {
      for (String view : VIEWS.values()) {
        phone.open(desk.url() + "#/" + view);
        assertEquals(
            360L,
            phone.<Number>script("return document.documentElement.scrollWidth").longValue(),
            view);
      }
      assertEquals(List.of(), phone.barriers());
    }
  }

  private static void show(String view) {
    browser.open(desk.url() + "#/" + view);
  }

  private static String inCarrier(String claim, String selector) {
    return browser.script(
        "return document.querySelector(`[data-claim='${arguments[0]}']`).closest('li')"
            + ".querySelector(arguments[1]).textContent",
        claim,
        selector);
  }

  /** Headlines of months by period. */
  private static SortedMap<String, BigDecimal> values(List<SeriesPoint> points) {
    SortedMap<String, BigDecimal> values = new TreeMap<>();
    for (SeriesPoint point : points) {
      if (point.getSeries().equals(MEASURE)
          && point.getPeriod().matches("\\d{4}-\\d{2}")
          && point.getActor().getWikidata().equals("Q159")
          && point.getAbout().getWikidata().equals("Q212")) {
        values.put(point.getPeriod(), plain(point.getValue()));
      }
    }
    return values;
  }

  /** The same as the chart has it. */
  private static SortedMap<String, BigDecimal> charted() {
    List<List<Object>> drawn =
        browser.script(
            "const chart = window.Chart && Chart.getChart('ledger-chart'); if (!chart) return [];"
                + "return chart.data.labels.map((label, i) => [new Date(label + ' UTC')"
                + ".toISOString().slice(0, 7), chart.data.datasets[0].data[i]])"
                + ".filter(pair => pair[1] !== null)");
    SortedMap<String, BigDecimal> values = new TreeMap<>();
    drawn.forEach(
        pair -> values.put((String) pair.get(0), plain(((Number) pair.get(1)).doubleValue())));
    return values;
  }

  /** Waits until the chart has these values: what it had before may be as many. */
  private static void awaitCharted(SortedMap<String, BigDecimal> expected, String what) {
    long limit = System.nanoTime() + LIMIT_NANOS;
    while (!expected.equals(charted()) && System.nanoTime() < limit) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    assertEquals(expected, charted(), what);
  }

  private static BigDecimal plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private static String printed(BigDecimal value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
