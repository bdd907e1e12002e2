package org.copytaster.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.query.store.ViewNames;
import org.copytaster.query.store.ViewRows;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Topic;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Activity;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Index rows follow their records: none is left behind, and none is counted twice. */
class ViewsFollowTest {
  private static final List<Sent> SENT = new ArrayList<>();

  /** A record of an output. */
  private record Sent(Topic topic, String key, SpecificRecord value) {}

  @BeforeAll
  static void run() {
    List<Article> events = RandomFacts.of(5, 40);
    try (Driver pipeline = new Driver(PipelineSettings.DEFAULT, Enricher.load())) {
      for (Article event : events) {
        pipeline.article(event);
        SENT.add(new Sent(Topic.ARTICLES, event.getArticleId(), event));
        drain(pipeline);
      }
      pipeline.clock(RandomFacts.END);
      drain(pipeline);
    }
  }

  private static void drain(Driver pipeline) {
    for (Topic topic : Driver.outputs()) {
      if (topic != Topic.AUDIT) {
        pipeline.drain(topic).forEach(r -> SENT.add(new Sent(topic, r.key(), r.value())));
      }
    }
  }

  @Test
  void whatComesTwiceChangesNothing() {
    SortedMap<String, List<String>> once = contents(List.of());
    SplittableRandom random = new SplittableRandom(3);
    List<Integer> crashes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      crashes.add(random.nextInt(SENT.size()));
    }
    SortedMap<String, List<String>> again = contents(crashes);
    // Offsets of a topic that was really read again would be the same.
    once.remove(ViewNames.TEXT_STORE);
    again.remove(ViewNames.TEXT_STORE);
    assertEquals(once, again);
    assertFalse(once.get(ViewNames.STORY_INDEX_STORE).isEmpty());
  }

  /** All records; after each crash the last ones of every topic come again, in their order. */
  private static SortedMap<String, List<String>> contents(List<Integer> crashes) {
    try (ViewsDriver views = new ViewsDriver(Set.of())) {
      for (int i = 0; i < SENT.size(); i++) {
        put(views, SENT.get(i));
        if (crashes.contains(i)) {
          SENT.subList(Math.max(0, i - 60), i + 1).forEach(sent -> put(views, sent));
        }
      }
      return views.contents();
    }
  }

  @Test
  void nothingIsLeftOfWhatGoes() {
    Map<Topic, Set<String>> keys = new EnumMap<>(Topic.class);
    try (ViewsDriver views = new ViewsDriver(Set.of())) {
      for (Sent sent : SENT) {
        put(views, sent);
        keys.computeIfAbsent(sent.topic(), topic -> new TreeSet<>()).add(sent.key());
      }
      keys.remove(Topic.ARTICLES);
      keys.forEach((topic, each) -> each.forEach(key -> views.put(topic, key, null)));
      SortedMap<String, List<String>> left = views.contents();
      left.remove(ViewNames.TEXT_STORE);
      left.forEach((store, rows) -> assertEquals(List.of(), rows, store));
      assertTrue(left.size() > 10, "stores are looked at");
    }
  }

  @Test
  void aStoryIsNoLongerFoundByWhatItsOriginDoesNotNameAnyMore() {
    Sent named =
        SENT.stream()
            .filter(sent -> sent.value() instanceof EnrichedArticle a && !a.getEntities().isEmpty())
            .filter(sent -> ((EnrichedArticle) sent.value()).getStoryId().equals(sent.key()))
            .filter(sent -> stands(sent.key()))
            .findFirst()
            .orElseThrow();
    EnrichedArticle before = (EnrichedArticle) named.value();
    String entity = ViewRows.id(before.getEntities().get(0));
    EnrichedArticle after =
        EnrichedArticle.newBuilder(before)
            .setEntities(List.of())
            .setTitleEntities(List.of())
            .setOutlet("Another Outlet")
            .setPublished(before.getPublished().plusSeconds(3600))
            .build();
    try (ViewsDriver views = new ViewsDriver(Set.of())) {
      SENT.forEach(sent -> put(views, sent));
      views.put(Topic.ENRICHED, named.key(), before);
      StoryQuery query = new StoryQuery(null, null, entity, null, 0, 0);
      ArticleQuery by = new ArticleQuery(null, null, entity, null);
      assertTrue(ids(views, query).contains(named.key()));
      assertTrue(articles(views, by).contains(named.key()));
      views.put(Topic.ENRICHED, named.key(), after);
      assertFalse(ids(views, query).contains(named.key()));
      assertFalse(articles(views, by).contains(named.key()));
      assertEquals(
          List.of(named.key()),
          articles(views, new ArticleQuery(null, null, null, "Another Outlet")));
      assertTrue(ids(views, StoryQuery.ALL).contains(named.key()));
    }
  }

  @Test
  void namesAreFoundByTheBeginningsOfTheirWords() {
    try (ViewsDriver views = new ViewsDriver(Set.of())) {
      count(views, "Q1", "Łódź Transport Authority", "2025-11-03T00:00:00Z", 3);
      count(views, "Q1", "Łódź Transport Authority", "2024-01-09T00:00:00Z", 4);
      count(views, "Q2", "Transport for Zürich", "2025-11-03T00:00:00Z", 9);
      count(views, "person:jan-transkij", "person:jan-transkij", "2025-11-03T00:00:00Z", 1);
      assertEquals(List.of("Q2 9", "Q1 7", "person:jan-transkij 1"), named(views, "trans"));
      assertEquals(List.of("Q1 7"), named(views, "LODZ tra"));
      assertEquals(List.of("Q2 9"), named(views, "zuri"));
      assertEquals(List.of(), named(views, "person"));
      assertEquals(List.of(), named(views, "port"));
      assertEquals(List.of(), named(views, "?!"));
      count(views, "Q2", "Transport for Zürich", "2025-11-03T00:00:00Z", 5);
      count(views, "person:jan-transkij", null, "2025-11-03T00:00:00Z", 0);
      assertEquals(List.of("Q1 7", "Q2 5"), named(views, "transport"));
      assertEquals(List.of("Q1 7", "Q2 5"), named(views, null));
      count(views, "Q2", "Verkehr Zürich", "2025-11-03T00:00:00Z", 5);
      assertEquals(List.of("Q1 7"), named(views, "transport"));
      assertEquals(List.of("Q2 5"), named(views, "verkehr"));
    }
  }

  @Test
  void manyOfOneBeginningComeMostNamedFirstPageByPage() {
    int many = 2_300;
    try (ViewsDriver views = new ViewsDriver(Set.of())) {
      for (int i = 0; i < many; i++) {
        count(views, "Q" + i, "Committee " + i, "2025-11-03T00:00:00Z", i + 1);
      }
      List<Long> seen = new ArrayList<>();
      String cursor = null;
      do {
        Page<NamedSubject> page =
            views.queries().names(ActivitySubject.ENTITY, "comm", cursor, 500);
        page.items().forEach(item -> seen.add(item.articles()));
        assertNotEquals(cursor, page.next());
        cursor = page.next();
      } while (cursor != null);
      assertEquals(many, seen.size());
      for (int i = 0; i < many; i++) {
        assertEquals(many - i, seen.get(i));
      }
    }
  }

  private static void count(ViewsDriver views, String id, String name, String day, long articles) {
    Instant start = Instant.parse(day);
    ActivityPart part =
        new ActivityPart(ActivitySubject.ENTITY, id, name == null ? "" : name, 0L, 0, 0, 0, 0);
    String key = Activity.key(part, start.getEpochSecond() / 86_400);
    ActivityCount count =
        name == null
            ? null
            : ActivityCount.newBuilder()
                .setSubject(ActivitySubject.ENTITY)
                .setId(id)
                .setName(name)
                .setWindow("P1D")
                .setStart(start)
                .setEnd(start.plusSeconds(86_400))
                .setOriginals(articles - 1)
                .setCopies(1)
                .build();
    views.put(Topic.ACTIVITY, key, count);
  }

  private static List<String> named(ViewsDriver views, String beginning) {
    return views.queries().names(ActivitySubject.ENTITY, beginning, null, 50).items().stream()
        .map(subject -> subject.id() + " " + subject.articles())
        .toList();
  }

  private static boolean stands(String key) {
    SpecificRecord last = null;
    for (Sent sent : SENT) {
      if (sent.topic() == Topic.STORIES && sent.key().equals(key)) {
        last = sent.value();
      }
    }
    return last != null;
  }

  private static List<String> ids(ViewsDriver views, StoryQuery query) {
    return views.queries().stories(query, null, 500).items().stream()
        .map(StorySummary::storyId)
        .toList();
  }

  private static List<String> articles(ViewsDriver views, ArticleQuery query) {
    return views.queries().articles(query, null, 500).items().stream()
        .map(ArticleSummary::articleId)
        .toList();
  }

  private static void put(ViewsDriver views, Sent sent) {
    views.put(sent.topic(), sent.key(), sent.value());
  }
}
