package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.Answer;
import org.copytaster.query.ArticleQuery;
import org.copytaster.query.ArticleSummary;
import org.copytaster.query.LedgerQuery;
import org.copytaster.query.NamedSubject;
import org.copytaster.query.Page;
import org.copytaster.query.Queries;
import org.copytaster.query.SeriesQuery;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.query.UnansweredException;
import org.copytaster.runtime.App;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.Article;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.view.AsOf;
import org.copytaster.view.LedgerView;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views on a real broker: any instance answers anything, and a crash is got over. */
class ViewsOnABrokerTest {
  private static final List<Article> EVENTS = RandomFacts.of(31, 80);
  private static final int PARTITIONS = 3;
  private static final String PREFIX = "asked";
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** Session time-out, rebalance and what a slow machine adds. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static Rig rig;
  private static RegistrySerdes serdes;
  private static View oracle;

  @BeforeAll
  static void start() throws Exception {
    rig = new Rig(folder);
    serdes = rig.prepare(PREFIX, PARTITIONS);
    oracle = new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT).view(EVENTS, RandomFacts.END).view();
    try (App pipeline = rig.app(PREFIX, "", PARTITIONS, serdes)) {
      rig.publish(PREFIX, serdes, EVENTS);
      rig.laboratory().settle(PREFIX, serdes, RandomFacts.END, () -> pipeline.fault() == null);
    }
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void everyInstanceAnswersAsTheOracleDoes() throws Exception {
    try (ViewsInstance a = instance("all-a", 0);
        ViewsInstance b = instance("all-b", 0);
        ViewsInstance c = instance("all-c", 0)) {
      await(() -> settled(a) && settled(b) && settled(c));
      for (ViewsInstance each : List.of(a, b, c)) {
        assertFalse(
            each.app().streams().metadataForLocalThreads().stream()
                .allMatch(thread -> thread.activeTasks().isEmpty()),
            "each owns something");
        assertAgrees(each.queries());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aCrashIsGotOver(int standbys) throws Exception {
    try (ViewsInstance stays = instance("stays-" + standbys, standbys)) {
      ViewsInstance crashes = instance("crashes-" + standbys, standbys);
      await(() -> settled(stays) && settled(crashes) && copies(crashes, standbys));
      crashes.crash();
      long begin = System.nanoTime();
      int marked = 0;
      int fromStandbys = 0;
      boolean whole = false;
      while (!whole && System.nanoTime() - begin < SILENCE.toNanos()) {
        whole = true;
        for (Story story : oracle.stories().values()) {
          try {
            Answer<Optional<Story>> answer = stays.queries().story(story.getStoryId());
            assertEquals(Optional.of(story), answer.value());
            fromStandbys += answer.standby() ? 1 : 0;
            whole &= !answer.standby();
          } catch (UnansweredException e) {
            assertTrue(e.retryAfter().toMillis() > 0);
            whole = false;
          }
        }
        Page<StorySummary> page = stays.queries().stories(StoryQuery.ALL, null, 500);
        marked += page.missing().isEmpty() ? 0 : 1;
        if (page.missing().isEmpty()) {
          assertEquals(oracle.stories().size(), page.items().size());
        } else {
          assertTrue(page.items().size() < oracle.stories().size());
        }
      }
      assertTrue(whole, "answered by owners again");
      if (standbys == 0) {
        assertTrue(marked > 0, "pages say what they miss");
      } else {
        assertTrue(fromStandbys > 0, "standbys answer");
        assertEquals(0, marked, "and nothing is missing");
      }
      await(() -> settled(stays));
      assertAgrees(stays.queries());
    }
  }

  private static void assertAgrees(Queries queries) {
    assertEquals(
        oracle.stories().values().stream()
            .sorted(
                Comparator.comparing(Story::getLastSeen)
                    .reversed()
                    .thenComparing(Story::getStoryId))
            .map(Story::getStoryId)
            .toList(),
        all(c -> queries.stories(StoryQuery.ALL, c, 7), StorySummary::storyId));
    oracle
        .stories()
        .forEach((id, story) -> assertEquals(Optional.of(story), queries.story(id).value()));
    assertEquals(
        List.copyOf(oracle.articles().values()),
        queries.articles(List.copyOf(oracle.articles().keySet())).value());
    ArticleQuery wire = new ArticleQuery(null, null, null, "North Wire");
    assertEquals(
        oracle.articles().values().stream()
            .filter(article -> "North Wire".equals(article.getOutlet()))
            .map(article -> article.getArticleId())
            .sorted()
            .toList(),
        all(c -> queries.articles(wire, c, 4), ArticleSummary::articleId).stream()
            .sorted()
            .toList());
    oracle
        .texts()
        .forEach(
            (id, text) -> assertEquals(text, queries.text(id).value().orElseThrow().body(), id));
    for (Article event : EVENTS) {
      if (!oracle.texts().containsKey(event.getArticleId())) {
        assertEquals(Optional.empty(), queries.text(event.getArticleId()).value());
      }
    }
    LedgerQuery everything =
        new LedgerQuery(null, null, null, null, null, null, null, 0, false, null);
    assertEquals(
        List.copyOf(oracle.ledger().values()),
        all(c -> queries.ledger(everything, c, 3), Function.identity()));
    assertAsOf(queries, RandomFacts.START.plusSeconds(9 * 86_400));
    oracle
        .series()
        .values()
        .forEach(
            point ->
                assertTrue(
                    all(
                            c ->
                                queries.series(
                                    new SeriesQuery(
                                        point.getSeries(), null, null, null, null, null),
                                    c,
                                    5),
                            Function.identity())
                        .contains(point)));
    assertEquals(
        List.copyOf(oracle.recalls().keySet()),
        all(c -> queries.recalls(c, 3), Recall::getArticleId).stream().sorted().toList());
    for (NamedSubject each :
        all(c -> queries.names(ActivitySubject.ENTITY, null, c, 11), Function.identity())) {
      assertEquals(
          oracle.activity().values().stream()
              .filter(a -> a.getSubject() == ActivitySubject.ENTITY)
              .filter(a -> a.getId().equals(each.id()))
              .mapToLong(a -> a.getOriginals() + a.getCopies())
              .sum(),
          each.articles());
    }
  }

  private static void assertAsOf(Queries queries, Instant at) {
    Set<String> summed = Rig.ENRICHER.summedMeasures();
    var entries =
        LedgerView.entries(AsOf.claims(oracle.claims().values(), at), Extent.BOUNDED, summed);
    assertFalse(entries.isEmpty());
    entries.forEach((key, entry) -> assertEquals(entry, queries.entry(key, at).value().get()));
    Set<String> subjects = new TreeSet<>();
    entries.keySet().forEach(key -> subjects.add(LedgerKeys.subject(key)));
    for (String subject : subjects) {
      List<String> parts = LedgerKeys.split(subject);
      LedgerQuery ledger =
          new LedgerQuery(
              parts.get(0), parts.get(1), parts.get(2), null, null, null, null, 0, false, at);
      assertEquals(
          entries.values().stream()
              .filter(entry -> LedgerKeys.subject(entry.getLedgerKey()).equals(subject))
              .map(LedgerEntry::getLedgerKey)
              .toList(),
          all(c -> queries.ledger(ledger, c, 2), LedgerEntry::getLedgerKey));
      SeriesQuery series =
          new SeriesQuery(parts.get(0), parts.get(1), parts.get(2), null, null, at);
      assertEquals(
          LedgerView.series(entries.values(), summed).values().stream()
              .filter(point -> point.getSeries().equals(parts.get(0)))
              .filter(point -> key(point).startsWith(subject + "|"))
              .toList(),
          all(c -> queries.series(series, c, 2), Function.identity()));
    }
  }

  private static String key(SeriesPoint point) {
    return LedgerKeys.seriesKey(
        point.getSeries(), point.getActor(), point.getAbout(), point.getPeriod());
  }

  private static ViewsInstance instance(String name, int standbys) throws Exception {
    String prefix = PREFIX;
    return ViewsInstance.start(
        rig.laboratory(), prefix, folder.resolve(name), PARTITIONS, standbys, serdes);
  }

  /** Whether all that the oracle has can be asked of an instance. */
  private static boolean settled(ViewsInstance instance) {
    assertEquals(null, instance.app().fault());
    try {
      Queries queries = instance.queries();
      Page<StorySummary> stories = queries.stories(StoryQuery.ALL, null, 500);
      Page<Recall> recalls = queries.recalls(null, 500);
      return stories.missing().isEmpty()
          && recalls.missing().isEmpty()
          && stories.items().size() == oracle.stories().size()
          && recalls.items().size() == oracle.recalls().size()
          && settledRest(queries);
    } catch (UnansweredException e) {
      return false;
    }
  }

  private static boolean settledRest(Queries queries) {
    LedgerQuery everything =
        new LedgerQuery(null, null, null, null, null, null, null, 0, false, null);
    Page<LedgerEntry> ledger = queries.ledger(everything, null, 500);
    long claims = 0;
    for (String key : oracle.ledger().keySet()) {
      claims += queries.claims(key, null, 500).items().size();
    }
    long activity = 0;
    for (NamedSubject outlet : queries.names(ActivitySubject.OUTLET, null, null, 50).items()) {
      activity += outlet.articles();
    }
    long expected =
        oracle.activity().values().stream()
            .filter(a -> a.getSubject() == ActivitySubject.OUTLET)
            .mapToLong(a -> a.getOriginals() + a.getCopies())
            .sum();
    long claimed =
        oracle.claims().values().stream()
            .filter(claim -> oracle.ledger().containsKey(claim.getLedgerKey()))
            .count();
    return ledger.items().size() == oracle.ledger().size()
        && claims == claimed
        && activity == expected;
  }

  /** Whether an instance keeps copies, and has caught up. */
  private static boolean copies(ViewsInstance instance, int standbys) {
    return standbys == 0
        || instance.app().streams().metadataForLocalThreads().stream()
            .anyMatch(thread -> !thread.standbyTasks().isEmpty());
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "in time");
      Thread.sleep(100);
    }
  }

  private static <T, R> List<R> all(Function<String, Page<T>> page, Function<T, R> item) {
    List<R> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> next = page.apply(cursor);
      assertEquals(List.of(), next.missing());
      next.items().forEach(each -> all.add(item.apply(each)));
      cursor = next.next();
    } while (cursor != null);
    return all;
  }
}
