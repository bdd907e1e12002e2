package org.copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.copytaster.schema.AlternateId;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.Association;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.DatePrecision;
import org.copytaster.schema.Hop;
import org.copytaster.schema.Rights;
import org.copytaster.schema.Subject;
import org.copytaster.schema.TextSpan;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final Instant LATER = Wire.MORNING.plus(Duration.ofHours(2));

  /** What says how an article came to us. */
  private static final Set<String> DELIVERY =
      Set.of("received", "feedId", "adapter", "rawPayload", "rawDates", "extras");

  @Test
  void everyFieldButThoseOfDeliveryCounts() {
    Article full = full();
    Article bare = Wire.article("a").build();
    Set<String> ignored = new TreeSet<>();
    for (Schema.Field field : Article.getClassSchema().getFields()) {
      Article other = Article.newBuilder(bare).build();
      Object value = full.get(field.pos());
      assertNotEquals(bare.get(field.pos()), value, field.name() + " has to differ in this test");
      other.put(field.pos(), value);
      if (ContentHash.of(bare).equals(ContentHash.of(other))) {
        ignored.add(field.name());
      }
    }
    assertEquals(DELIVERY, ignored);
  }

  @Test
  void textMovedOverTheEdgeOfAFieldCounts() {
    assertDiffer(a -> a.setTitle("ab").setSubtitle("c"), a -> a.setTitle("a").setSubtitle("bc"));
    assertDiffer(a -> a.setTitle("ab").setSubtitle(null), a -> a.setTitle(null).setSubtitle("ab"));
    assertDiffer(a -> a.setTitle(""), a -> a.setTitle(null));
    assertDiffer(a -> a.setInfoSources(List.of("a", "b")), a -> a.setInfoSources(List.of("ab")));
    assertDiffer(
        a -> a.setSubjects(List.of(new Subject("s", "c", null, null))),
        a ->
            a.setSubjects(
                List.of(new Subject("s", null, null, null), new Subject(null, "c", null, null))));
    assertDiffer(
        a -> a.setFurniture(List.of(new TextSpan(1, 23))),
        a -> a.setFurniture(List.of(new TextSpan(12, 3))));
  }

  @Test
  void whenItWasReceivedCountsOnlyWhereItStandsInForThePublishedTime() {
    assertSame(a -> a.setReceived(LATER), a -> a.setReceived(LATER.plusSeconds(1)));
    Instant ahead = LATER.plus(Duration.ofDays(90));
    assertDiffer(
        a -> a.setPublished(ahead).setReceived(LATER),
        a -> a.setPublished(ahead).setReceived(LATER.plusSeconds(1)));
    assertDiffer(
        a -> a.setPublished(ahead).setReceived(LATER),
        a -> a.setPublished(LATER).setReceived(LATER));
  }

  @Test
  void aFieldThatIsNotSetAddsNothing() {
    // Hashes of old versions stand in registers: a new optional field must leave them as they are.
    assertEquals(
        ContentHash.of(Wire.article("a", "text").build()),
        ContentHash.of(Wire.article("a", "text").setPublishedBasis("").setRights(null).build()));
  }

  private static void assertDiffer(Consumer<Article.Builder> one, Consumer<Article.Builder> other) {
    assertNotEquals(hash(one), hash(other));
  }

  private static void assertSame(Consumer<Article.Builder> one, Consumer<Article.Builder> other) {
    assertEquals(hash(one), hash(other));
  }

  private static String hash(Consumer<Article.Builder> change) {
    Article.Builder article = Wire.article("a", "text");
    change.accept(article);
    return ContentHash.of(article.build());
  }

  /** Every field differs from those of {@link Wire}. */
  private static Article full() {
    return Article.newBuilder()
        .setArticleId("b")
        .setVersion(2L)
        .setStatus(ArticleStatus.WITHHELD)
        .setChangeKind(ChangeKind.REFILE)
        .setOutlet("outlet")
        .setProvider("provider")
        .setCreditLine("credit")
        .setInfoSources(List.of("source"))
        .setUrl("https://outlet.example/b")
        .setLanguage("uk")
        .setTitle("title")
        .setSubtitle("subtitle")
        .setSlugline("slug")
        .setByline("byline")
        .setDateline("dateline")
        .setBody("body")
        .setTitleInBody(true)
        .setFurniture(List.of(new TextSpan(0, 2)))
        .setPublished(LATER)
        .setPublishedPrecision(DatePrecision.DAY)
        .setPublishedInferred(true)
        .setPublishedBasis("basis")
        .setUpdated(LATER)
        .setReceived(LATER)
        .setEmbargoedUntil(LATER)
        .setSubjects(List.of(new Subject("scheme", "code", "name", "kind")))
        .setUrgency(3)
        .setEditorsNote("note")
        .setRights(new Rights("holder", "terms", "mining", "notice"))
        .setFeedId("feed")
        .setAdapter("adapter")
        .setRawPayload("payload")
        .setAlternateIds(List.of(new AlternateId("role", "id")))
        .setSummary("summary")
        .setSignals(List.of("signal"))
        .setHops(List.of(new Hop(1, "party", "action", LATER)))
        .setAssociations(List.of(new Association("rel", "uri", "type", "title")))
        .setExpires(LATER)
        .setRawDates(Map.of("field", "raw"))
        .setExtras(Map.of("key", "value"))
        .build();
  }
}
