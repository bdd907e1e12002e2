package org.copytaster.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.ViewRows;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.OracleQueries;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.AsOf;
import org.copytaster.view.Enricher;
import org.copytaster.view.LedgerView;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After versions, corrections, kills and embargoes the answers are those of the oracle. */
class ViewsAgreeWithTheOracleTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final Set<String> SUMMED = ENRICHER.summedMeasures();

  private static ViewsDriver views;
  private static Queries queries;
  private static View oracle;
  private static List<Article> events;

  @BeforeAll
  static void run() {
    events = RandomFacts.of(23, 60);
    oracle = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, RandomFacts.END).view();
    views = new ViewsDriver(SUMMED);
    try (Driver pipeline = new Driver(PipelineSettings.DEFAULT, ENRICHER)) {
      for (Article event : events) {
        pipeline.article(event);
        views.put(Topic.ARTICLES, event.getArticleId(), event);
        views.follow(pipeline);
      }
      pipeline.clock(RandomFacts.END);
      views.follow(pipeline);
    }
    queries = views.queries(events);
  }

  @AfterAll
  static void close() {
    views.close();
  }

  @Test
  void stories() {
    oracle
        .stories()
        .forEach((id, story) -> assertEquals(Optional.of(story), queries.story(id).value()));
    assertEquals(Optional.empty(), queries.story("none").value());
    List<String> expected =
        oracle.stories().values().stream().sorted(latest()).map(Story::getStoryId).toList();
    assertEquals(expected, all(c -> queries.stories(StoryQuery.ALL, c, 7), StorySummary::storyId));
    StorySummary first = queries.stories(StoryQuery.ALL, null, 1).items().get(0);
    Story story = oracle.stories().get(first.storyId());
    EnrichedArticle origin = oracle.articles().get(first.storyId());
    assertEquals(story.getLastSeen(), first.lastSeen());
    assertEquals(story.getFirstSeen(), first.firstSeen());
    assertEquals(story.getMembersTotal(), first.membersTotal());
    assertEquals(story.getOutlets(), first.outlets());
    assertEquals(story.getOriginators(), first.originators());
    assertEquals(origin.getTitle(), first.title());
    assertEquals(origin.getClaims().size(), first.claims());
  }

  @Test
  void storiesByEntityOutletTimeAndSize() {
    Instant from = RandomFacts.START.plusSeconds(5 * 86_400);
    Instant to = RandomFacts.START.plusSeconds(12 * 86_400);
    String outlet = "North Wire";
    List<String> expected =
        oracle.stories().values().stream()
            .filter(s -> !s.getLastSeen().isBefore(from) && s.getLastSeen().isBefore(to))
            .filter(s -> s.getOutlets().contains(outlet) && s.getMembersTotal() >= 2)
            .sorted(latest())
            .map(Story::getStoryId)
            .toList();
    assertFalse(expected.isEmpty());
    StoryQuery query = new StoryQuery(from, to, null, outlet, 2, 0);
    assertEquals(expected, all(c -> queries.stories(query, c, 2), StorySummary::storyId));
    for (String entity : List.of("Q159", "Q212")) {
      List<String> naming =
          oracle.stories().values().stream()
              .filter(s -> ids(oracle.articles().get(s.getStoryId())).contains(entity))
              .filter(s -> s.getOutlets().size() >= 2)
              .sorted(latest())
              .map(Story::getStoryId)
              .toList();
      StoryQuery named = new StoryQuery(null, null, entity, null, 0, 2);
      assertEquals(naming, all(c -> queries.stories(named, c, 3), StorySummary::storyId));
    }
  }

  @Test
  void articles() {
    List<String> ids = new ArrayList<>(oracle.articles().keySet());
    assertEquals(List.copyOf(oracle.articles().values()), queries.articles(ids).value());
    List<String> expected =
        oracle.articles().values().stream()
            .sorted(
                Comparator.comparing(EnrichedArticle::getPublished)
                    .reversed()
                    .thenComparing(EnrichedArticle::getArticleId, SortKeys.ORDER))
            .map(EnrichedArticle::getArticleId)
            .toList();
    ArticleQuery everything = new ArticleQuery(null, null, null, null);
    assertEquals(expected, all(c -> queries.articles(everything, c, 9), ArticleSummary::articleId));
  }

  @Test
  void onlyTheTextThatStandsIsServed() {
    Set<String> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.getArticleId()));
    assertTrue(ids.size() > oracle.articles().size(), "some are killed or under embargo");
    for (String id : ids) {
      EnrichedArticle article = oracle.articles().get(id);
      Optional<ArticleText> text = queries.text(id).value();
      assertEquals(article == null, text.isEmpty(), id);
      if (article != null) {
        assertEquals(oracle.texts().get(id), text.get().body());
        assertEquals(article.getContentHash(), text.get().contentHash());
        assertEquals(article.getTitle(), text.get().title());
      }
    }
  }

  @Test
  void theLedger() {
    List<String> keys = new ArrayList<>(new TreeSet<>(oracle.ledger().keySet()));
    assertTrue(keys.size() > 10);
    LedgerQuery everything =
        new LedgerQuery(null, null, null, null, null, null, null, 0, false, null);
    assertEquals(keys, all(c -> queries.ledger(everything, c, 4), LedgerEntry::getLedgerKey));
    for (String key : keys) {
      LedgerEntry entry = queries.entry(key, null).value().orElseThrow();
      assertEquals(oracle.ledger().get(key), entry);
      assertEquals(Optional.of(entry), queries.entry(key, Instant.MAX.minusSeconds(1)).value());
      assertEquals(
          oracle.claims().values().stream()
              .filter(claim -> claim.getLedgerKey().equals(key))
              .sorted(Comparator.comparing(ReportedClaim::getClaimId))
              .toList(),
          all(c -> queries.claims(key, c, 3), Function.identity()));
    }
    for (String none : List.of("", "|", "a|b|c|d", "a|b", "a|b|c|d|e")) {
      assertEquals(Optional.empty(), queries.entry(none, null).value());
      assertEquals(Optional.empty(), queries.entry(none, RandomFacts.END).value());
      assertEquals(List.of(), queries.claims(none, null, 5).items());
    }
    LedgerQuery byParty =
        new LedgerQuery(null, null, null, "Q212", "2025-03", "2025-06", null, 1, false, null);
    assertEquals(
        oracle.ledger().values().stream()
            .filter(e -> LedgerKeys.split(e.getLedgerKey()).subList(1, 3).contains("Q212"))
            .filter(e -> e.getPeriod().compareTo("2025-03") >= 0)
            .filter(e -> e.getPeriod().compareTo("2025-06") <= 0)
            .filter(e -> e.getIndependentOriginators() >= 1)
            .toList(),
        all(c -> queries.ledger(byParty, c, 2), Function.identity()));
  }

  @Test
  void theLedgerByWhateverIsAskedFor() {
    OracleQueries reference = new OracleQueries(oracle, SUMMED, List.of());
    int found = 0;
    for (int i = 0; i < 2 << 9; i++) {
      int bits = i;
      LedgerStatus[] status = {
        null, LedgerStatus.SINGLE, LedgerStatus.AGREED, LedgerStatus.DISPUTED
      };
      LedgerQuery query =
          new LedgerQuery(
              (bits & 1) == 0 ? null : "territorial-gain",
              (bits & 2) == 0 ? null : "Q159",
              (bits & 4) == 0 ? null : "Q212",
              (bits & 8) == 0 ? null : "Q212",
              (bits & 16) == 0 ? null : "2025-03",
              (bits & 32) == 0 ? null : "2025-06",
              status[(bits >> 6) & 3],
              (bits & 256) == 0 ? 0 : 2,
              (bits & 512) != 0,
              null);
      List<LedgerEntry> expected = all(c -> reference.ledger(query, c, 500), Function.identity());
      assertEquals(
          expected, all(c -> queries.ledger(query, c, 7), Function.identity()), "" + query);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(found > 100, found + " of the questions have an answer");
  }

  @Test
  void asOf() {
    Set<String> subjects = new TreeSet<>();
    oracle.ledger().keySet().forEach(key -> subjects.add(LedgerKeys.subject(key)));
    for (int days = 2; days < 20; days += 4) {
      Instant at = RandomFacts.START.plusSeconds(days * 86_400L);
      List<ReportedClaim> stood = AsOf.claims(oracle.claims().values(), at);
      var entries = LedgerView.entries(stood, Extent.BOUNDED, SUMMED);
      var series = LedgerView.series(entries.values(), SUMMED);
      List<LedgerEntry> found = new ArrayList<>();
      List<SeriesPoint> points = new ArrayList<>();
      for (String subject : subjects) {
        List<String> parts = LedgerKeys.split(subject);
        LedgerQuery query =
            new LedgerQuery(
                parts.get(0), parts.get(1), parts.get(2), null, null, null, null, 0, false, at);
        found.addAll(all(c -> queries.ledger(query, c, 3), Function.identity()));
        for (String sum : List.of("", "/trailing-3", "/trailing-12")) {
          SeriesQuery asked =
              new SeriesQuery(parts.get(0) + sum, parts.get(1), parts.get(2), null, null, at);
          points.addAll(all(c -> queries.series(asked, c, 3), Function.identity()));
        }
      }
      assertEquals(List.copyOf(entries.values()), sorted(found, LedgerEntry::getLedgerKey));
      assertEquals(new TreeSet<>(series.keySet()), new TreeSet<>(keys(points)));
      assertEquals(Set.copyOf(series.values()), Set.copyOf(points));
    }
  }

  @Test
  void series() {
    Set<String> names = new TreeSet<>(Comparator.comparing(name -> name + "|"));
    oracle.series().values().forEach(point -> names.add(point.getSeries()));
    List<SeriesPoint> found = new ArrayList<>();
    for (String name : names) {
      SeriesQuery query = new SeriesQuery(name, null, null, null, null, null);
      found.addAll(all(c -> queries.series(query, c, 4), Function.identity()));
    }
    assertEquals(List.copyOf(oracle.series().values()), found);
  }

  @Test
  void recalls() {
    List<String> expected =
        oracle.recalls().values().stream()
            .sorted(
                Comparator.comparing(Recall::getAt)
                    .reversed()
                    .thenComparing(Recall::getArticleId, SortKeys.ORDER))
            .map(Recall::getArticleId)
            .toList();
    assertTrue(expected.size() > 5);
    assertEquals(expected, all(c -> queries.recalls(c, 2), Recall::getArticleId));
  }

  @Test
  void entitiesAndOutlets() {
    var entities = new TreeMap<String, Long>();
    var outlets = new TreeMap<String, Long>();
    for (EnrichedArticle article : oracle.articles().values()) {
      ids(article).forEach(id -> entities.merge(id, 1L, Long::sum));
      if (article.getOutlet() != null) {
        outlets.merge(article.getOutlet(), 1L, Long::sum);
      }
    }
    assertEquals(counts(entities), names(ActivitySubject.ENTITY, null));
    assertEquals(counts(outlets), names(ActivitySubject.OUTLET, ""));
    assertEquals(
        List.of("Daily Lantern"),
        all(c -> queries.names(ActivitySubject.OUTLET, "LÁNT", c, 3), NamedSubject::name));
    for (String id : entities.keySet()) {
      NamedSubject subject = queries.subject(ActivitySubject.ENTITY, id).value().orElseThrow();
      assertEquals(entities.get(id), subject.articles());
      assertTrue(subject.type() != null, id);
      assertEquals(
          oracle.activity().values().stream()
              .filter(a -> a.getSubject() == ActivitySubject.ENTITY && a.getId().equals(id))
              .toList(),
          queries.activity(ActivitySubject.ENTITY, id, null, null).value());
    }
    assertFalse(queries.together("Q159", 5).value().isEmpty());
  }

  private static List<String> names(ActivitySubject subject, String beginning) {
    return all(c -> queries.names(subject, beginning, c, 6), n -> n.id() + " " + n.articles());
  }

  private static List<String> counts(TreeMap<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Long>>comparingLong(e -> -e.getValue())
                .thenComparing(e -> e.getKey(), SortKeys.ORDER))
        .map(e -> e.getKey() + " " + e.getValue())
        .toList();
  }

  private static Set<String> ids(EnrichedArticle article) {
    Set<String> ids = new TreeSet<>();
    for (List<LinkedEntity> each : List.of(article.getEntities(), article.getTitleEntities())) {
      each.forEach(entity -> ids.add(ViewRows.id(entity)));
    }
    return ids;
  }

  private static Comparator<Story> latest() {
    return Comparator.comparing(Story::getLastSeen)
        .reversed()
        .thenComparing(Story::getStoryId, SortKeys.ORDER);
  }

  private static List<String> keys(List<SeriesPoint> points) {
    return points.stream()
        .map(p -> LedgerKeys.seriesKey(p.getSeries(), p.getActor(), p.getAbout(), p.getPeriod()))
        .toList();
  }

  private static <T> List<T> sorted(List<T> items, Function<T, String> key) {
    return items.stream().sorted(Comparator.comparing(key)).toList();
  }

  /** All pages of a list, one after the other. */
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
