package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.Subject;
import org.junit.jupiter.api.Test;

class JsonFormatsTest {
  @Test
  void mapsAnItemOfAJsonFeed() {
    Article article = Reading.file("feed.json").articles().get(0);
    assertEquals("https://tide.example/p/1", article.getArticleId());
    assertEquals("https://tide.example/p/1", article.getUrl());
    assertEquals("Lock gates reopen", article.getTitle());
    assertEquals(
        "The lock gates reopened at noon.\n\nBarges had waited for 3 days.", article.getBody());
    assertEquals("Gates open again", article.getSummary());
    assertEquals(Instant.parse("2025-11-08T17:00:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-08T19:00:00Z"), article.getUpdated());
    assertEquals("Nadia Voss", article.getByline());
    assertEquals("Tidewater Notes", article.getOutlet());
    assertEquals("en-US", article.getLanguage());
    assertEquals(
        List.of("via https://other.example/x", "enclosure https://tide.example/a.mp3"),
        article.getAssociations().stream().map(a -> a.getRel() + " " + a.getUri()).toList());
    assertEquals("{\"a\":1}", article.getExtras().get("_custom"));
    assertEquals("jsonfeed/1", article.getAdapter());
  }

  @Test
  void aJsonFeedsBadItemsCostOnlyThemselves() {
    Reading read = Reading.file("feed.json");
    assertEquals("wire#42", read.articles().get(1).getArticleId());
    assertEquals("Short flash:\n\nthe bridge is closed.", read.articles().get(1).getBody());
    assertEquals("The desk", read.articles().get(1).getByline());
    assertEquals(
        List.of("item 3", "item 4"), read.problems().stream().map(Parsed.Problem::record).toList());
    assertEquals("id", read.problems().get(0).field());
    assertEquals("\"not an item\"", new String(read.problems().get(1).bytes()));
  }

  @Test
  void whatAJsonFeedSaysToThoseWhoFetchIt() {
    FeedHints hints = Reading.file("feed.json").hints;
    assertEquals(List.of(URI.create("https://hub.example/t")), hints.hubs());
    assertEquals(URI.create("https://tide.example/feed.json?p=2"), hints.next());
    assertEquals(URI.create("https://tide.example/feed.json"), hints.self());
  }

  @Test
  void mapsNinjs1() {
    Article article = Reading.file("ninjs1.json").only();
    assertEquals("urn:newsml:wire.example:20251109:n1", article.getArticleId());
    assertEquals(3L, article.getVersion());
    assertEquals(Instant.parse("2025-11-09T08:00:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-09T10:10:00Z"), article.getUpdated());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals("CORRECTION: number of barges in first paragraph", article.getEditorsNote());
    assertEquals(
        "Eleven barges were held at Kelby.\n\nThe lock reopens on Monday.", article.getBody());
    assertEquals("Barges held.", article.getSummary());
    assertEquals("Coal barges held at lock", article.getTitle());
    assertEquals("BARGES-LOCK", article.getSlugline());
    assertEquals("KELBY", article.getDateline());
    assertEquals("By Ana Petrov", article.getByline());
    assertEquals(4, article.getUrgency());
    assertEquals(List.of("Kelby Port"), article.getInfoSources());
    assertTrue(article.getSubjects().contains(new Subject("medtop", "04000000", "economy", null)));
    assertTrue(article.getSubjects().contains(new Subject(null, null, "Otto Hale", "person")));
    assertEquals("B-1", article.getAlternateIds().get(0).getValue());
    assertEquals("Example Wire", article.getRights().getHolder());
    assertEquals("No archives", article.getRights().getTerms());
    assertEquals("https://wire.example/n1.html", article.getUrl());
    assertEquals("urn:pic:1", article.getAssociations().get(0).getUri());
    assertEquals("grey", article.getExtras().get("colour"));
  }

  @Test
  void mapsNinjs2WithItsLists() {
    Reading read = Reading.file("ninjs2.json");
    Article article = read.articles().get(0);
    assertEquals("Snow closes pass", article.getTitle());
    assertEquals("Second line", article.getSubtitle());
    assertEquals("Snow closed the pass.", article.getBody());
    assertEquals(Instant.parse("2025-11-10T06:00:00Z"), article.getEmbargoedUntil());
    assertEquals(Instant.parse("2025-11-09T11:00:00Z"), article.getPublished());
    assertEquals("versionCreated", article.getPublishedBasis());
    assertEquals("slug", article.getAlternateIds().get(0).getRole());
    assertEquals(1, read.of(Parsed.LeftOut.class).size());
    assertEquals("version", read.problems().get(0).field());
  }

  @Test
  void aCanceledItemOfNinjs3IsAKillWithoutText() {
    Article article = Reading.file("ninjs3.json").only();
    assertEquals("urn:newsml:wire.example:20251109:n1", article.getArticleId());
    assertEquals(4L, article.getVersion());
    assertEquals(ArticleStatus.CANCELED, article.getStatus());
    assertEquals(ChangeKind.KILL, article.getChangeKind());
    assertEquals("", article.getBody());
    assertEquals(Instant.parse("2026-01-01T00:00:00Z"), article.getExpires());
    assertEquals(List.of("newscontent"), article.getSignals());
    assertEquals("© Example Wire", article.getRights().getNotice());
  }

  @Test
  void anUnknownStatusIsNeverPublished() {
    Reading read =
        Reading.of(
            Formats.NINJS,
            "{\"uri\":\"urn:x\",\"pubStatus\":\"sort of\",\"body_text\":\"x\","
                + "\"versionCreated\":\"2025-01-01\"}");
    assertEquals("pubStatus", read.problems().get(0).field());
  }

  @Test
  void anEmbargoThatCannotBeReadIsNeverIgnored() {
    Reading read =
        Reading.of(
            Formats.NINJS,
            "{\"uri\":\"urn:x\",\"embargoed\":\"tomorrow\",\"body_text\":\"x\","
                + "\"versionCreated\":\"2025-01-01\"}");
    assertEquals("embargoedUntil", read.problems().get(0).field());
  }

  @Test
  void anEmbargoWithoutAnEndIsHeld() {
    Article article =
        Reading.of(
                Formats.NINJS,
                "{\"uri\":\"urn:x\",\"pubstatus\":\"embargoed\",\"body_text\":\"x\","
                    + "\"versionCreated\":\"2025-01-01\"}")
            .only();
    assertEquals(ArticleStatus.WITHHELD, article.getStatus());
  }

  @Test
  void halfACharacterIsReplaced() {
    Article article =
        Reading.of(
                Formats.NINJS,
                "{\"uri\":\"urn:x\",\"headline\":\"a \\ud83d b\",\"body_text\":\"\\udc00\","
                    + "\"versionCreated\":\"2025-01-01\"}")
            .only();
    assertEquals("a \ufffd b", article.getTitle());
    assertEquals("\ufffd", article.getBody());
    assertNull(article.getByline());
  }
}
