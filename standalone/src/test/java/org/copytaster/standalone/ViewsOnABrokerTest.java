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
import java.util.function.BooleanSupplier;
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
import org.copytaster.schema.Topic;
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
  private static final List<Article> EVENTS = RandomFacts.of(31, 40);
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
    rig = Rig.shared(folder);
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
    try (ViewsInstance a = instance("three-views", "a", 0);
        ViewsInstance b = instance("three-views", "b", 0);
        ViewsInstance c = instance("three-views", "c", 0)) {
      await(() -> settled(a) && settled(b) && settled(c) && owners(a) == 3);
      for (ViewsInstance each : List.of(a, b, c)) {
        assertAgrees(each.queries());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anInstanceIsKilledAndComesBack(int standbys) throws Exception {
    String id = "killed-views-" + standbys;
    Process killed = process(id, standbys);
    try (ViewsInstance stays = instance(id, "stays", standbys)) {
      await(() -> settled(stays) && owners(stays) == 2 && caughtUp(stays));
      killed.destroyForcibly().waitFor();
      untilOwnersAnswer(stays.queries(), standbys);
      await(() -> settled(stays));
      killed = process(id, standbys);
      await(() -> owners(stays) == 2 && settled(stays));
      assertAgrees(stays.queries());
    } finally {
      killed.destroyForcibly();
    }
  }

  /** Asks all the time: what is answered is right, what is not answered says so. */
  private static void untilOwnersAnswer(Queries queries, int standbys) {
    long begin = System.nanoTime();
    Asked first = ask(queries);
    if (standbys == 0) {
      assertTrue(first.unanswered() > 0, "what the killed one owned is not answered");
      assertFalse(first.whole(), "and lists say that they miss it");
    } else {
      assertTrue(first.byStandbys() > 0, "standbys answer");
      assertEquals(0, first.unanswered());
      assertTrue(first.whole(), "and nothing is missing");
    }
    for (Asked now = first; !now.byOwners(); now = ask(queries)) {
      assertTrue(System.nanoTime() - begin < SILENCE.toNanos(), "owners answer again");
    }
  }

  /** What came of asking for all stories, one by one and as a list. */
  private record Asked(int unanswered, int byStandbys, boolean whole) {
    boolean byOwners() {
      return unanswered == 0 && byStandbys == 0 && whole;
    }
  }

  private static Asked ask(Queries queries) {
    int unanswered = 0;
    int byStandbys = 0;
    for (Story story : oracle.stories().values()) {
      try {
        Answer<Optional<Story>> answer = queries.story(story.getStoryId());
        assertEquals(Optional.of(story), answer.value());
        byStandbys += answer.standby() ? 1 : 0;
      } catch (UnansweredException e) {
        assertTrue(e.retryAfter().toMillis() > 0);
        unanswered++;
      }
    }
    try {
      Page<StorySummary> page = queries.stories(StoryQuery.ALL, null, 500);
      boolean whole = page.items().size() == oracle.stories().size();
      assertEquals(page.missing().isEmpty(), whole);
      return new Asked(unanswered, byStandbys, whole);
    } catch (UnansweredException e) {
      return new Asked(unanswered, byStandbys, false);
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
    Set<String> names = new TreeSet<>(Comparator.comparing(name -> name + "|"));
    oracle.series().values().forEach(point -> names.add(point.getSeries()));
    List<SeriesPoint> points = new ArrayList<>();
    for (String name : names) {
      SeriesQuery query = new SeriesQuery(name, null, null, null, null, null);
      points.addAll(all(c -> queries.series(query, c, 20), Function.identity()));
    }
    assertEquals(List.copyOf(oracle.series().values()), points);
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

  private static ViewsInstance instance(String id, String name, int standbys) throws Exception {
    return ViewsInstance.start(
        ViewsInstance.settings(
            rig.laboratory().bootstrapServers(),
            PREFIX,
            id,
            folder.resolve(id + name),
            PARTITIONS,
            standbys),
        serdes);
  }

  private static Process process(String id, int standbys) throws Exception {
    return rig.java(
        ViewsInstance.class,
        rig.laboratory().bootstrapServers(),
        rig.laboratory().registryUrl(),
        PREFIX,
        id,
        folder.resolve(id + "process").toString(),
        Integer.toString(PARTITIONS),
        Integer.toString(standbys));
  }

  /** How many instances own stories, as an instance knows it. */
  private static long owners(ViewsInstance instance) {
    String stories = Topic.STORIES.name(PREFIX);
    return instance.app().streams().metadataForAllStreamsClients().stream()
        .filter(each -> each.topicPartitions().stream().anyMatch(p -> p.topic().equals(stories)))
        .count();
  }

  /** Whether the copies that an instance keeps have all there is, but for marks of transactions. */
  private static boolean caughtUp(ViewsInstance instance) {
    return instance.app().streams().allLocalStorePartitionLags().values().stream()
        .flatMap(partitions -> partitions.values().stream())
        .allMatch(lag -> lag.offsetLag() <= 1);
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

  private static void await(BooleanSupplier condition) throws InterruptedException {
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
