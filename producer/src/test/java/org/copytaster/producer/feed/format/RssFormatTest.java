package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.copytaster.schema.Article;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.Subject;
import org.junit.jupiter.api.Test;

class RssFormatTest {
  private static final Undated RECEIPT = Undated.receipt(Reading.RECEIVED);

  @Test
  void mapsAnItemFieldByField() {
    Article article = Reading.file("rss2.xml").articles().get(0);
    assertEquals("https://courier.example/world/ferry", article.getArticleId());
    assertEquals("https://courier.example/world/ferry?utm=rss", article.getUrl());
    assertEquals("Ferry & barge collide off Norrholm", article.getTitle());
    assertEquals(
        "A ferry struck a barge off Norrholm on Tuesday.\n\nThe barge after the crash\n\n"
            + "Fourteen people were\u00a0taken ashore, the coastguard said.\nNo\u2011one was hurt.",
        article.getBody());
    assertEquals(1, article.getFurniture().size());
    assertEquals("Two boats touched in fog; 14 people were taken ashore.", article.getSummary());
    assertEquals(Instant.parse("2025-11-04T23:05:00Z"), article.getPublished());
    assertEquals("pubDate (year 25 read as 2025)", article.getPublishedBasis());
    assertEquals("Tue, 4 Nov 25 18:05 EST", article.getRawDates().get("pubDate"));
    assertFalse(article.getPublishedInferred());
    assertEquals("Lakeside Courier: World", article.getOutlet());
    assertEquals("Ilse Brandt, Tom Okafor", article.getByline());
    assertEquals("Northwire", article.getCreditLine());
    assertEquals(List.of("Northwire"), article.getInfoSources());
    assertEquals("en-GB", article.getLanguage());
    assertEquals("© Lakeside Courier", article.getRights().getNotice());
    assertEquals(
        List.of(
            new Subject("urn:desk", null, "shipping", "keyword"),
            new Subject(null, null, "accidents", "keyword")),
        article.getSubjects());
    assertEquals(
        List.of(
            "via https://agency.example/feed.xml",
            "enclosure https://feeds.example/img/ferry.jpg",
            "enclosure https://courier.example/img/wide.jpg"),
        article.getAssociations().stream().map(a -> a.getRel() + " " + a.getUri()).toList());
    assertEquals("59.1 18.2", article.getExtras().get("georss:point"));
    assertEquals("P. Lens", article.getExtras().get("media:credit"));
    assertEquals("rss/1", article.getAdapter());
    assertEquals("wire", article.getFeedId());
    assertTrue(article.getRawPayload().matches("sha256:[0-9a-f]{64} https://feeds.example/.*"));
  }

  @Test
  void anIdThatIsNotUniqueInTheWorldIsScopedByItsFeed() {
    Article article = Reading.file("rss2.xml").articles().get(1);
    assertEquals("wire#mill-77", article.getArticleId());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals("Mara Quist", article.getByline());
    assertEquals(Instant.parse("2025-11-05T06:30:00Z"), article.getPublished());
    assertEquals(
        "Crews put out the fire at the old mill after nine hours, not seven.", article.getBody());
  }

  @Test
  void aCorpusScopesIdsByTheChannelsAddress() {
    Payload payload = Reading.payload(Reading.bytes("rss2.xml"), URI.create("saved/monday.xml"));
    Reading read = Reading.of(Formats.RSS, payload, Origin.of(null, null));
    assertEquals("https://courier.example/world#mill-77", read.articles().get(1).getArticleId());
  }

  @Test
  void anItemWithoutADateIsAProblemUnlessADefaultIsGiven() {
    Reading read = Reading.file("rss2.xml");
    assertEquals(2, read.articles().size());
    Parsed.Problem problem = read.problems().get(0);
    assertEquals("item 3 (https://courier.example/)", problem.record());
    assertEquals("pubDate", problem.field());
    assertTrue(problem.reason().contains("some time last week"), problem.reason());
    assertTrue(new String(problem.bytes()).strip().startsWith("<item>"));

    Article given =
        Reading.of(
                Formats.RSS,
                Reading.payload(Reading.bytes("rss2.xml"), null),
                Origin.of("wire", RECEIPT))
            .articles()
            .get(2);
    assertEquals(Reading.RECEIVED, given.getPublished());
    assertTrue(given.getPublishedInferred());
    assertEquals(
        "received (the item has no date), pubDate cannot be read", given.getPublishedBasis());
    assertEquals("wire#https://courier.example/", given.getArticleId());
  }

  @Test
  void theFingerprintIsTheSameWheneverTheItemIsFetched() {
    byte[] bytes = Reading.bytes("rss2.xml");
    Instant later = Reading.RECEIVED.plusSeconds(600);
    List<Parsed.Item> first =
        Reading.of(Formats.RSS, Reading.payload(bytes, null), Origin.of("wire", RECEIPT)).items();
    List<Parsed.Item> second =
        Reading.of(
                Formats.RSS,
                new Payload(bytes, null, null, null, later),
                Origin.of("wire", Undated.receipt(later)))
            .items();
    for (int i = 0; i < 3; i++) {
      assertEquals(first.get(i).fingerprint(), second.get(i).fingerprint());
    }
    assertEquals(3, first.stream().map(Parsed.Item::fingerprint).distinct().count());
  }

  @Test
  void whatTheFeedSaysToThoseWhoFetchIt() {
    FeedHints hints = Reading.file("rss2.xml").hints;
    assertEquals(Duration.ofMinutes(15), hints.ttl());
    assertEquals(Set.of(2, 3), hints.skipHours());
    assertEquals(Set.of(DayOfWeek.SUNDAY), hints.skipDays());
    assertEquals(List.of(URI.create("https://hub.example/")), hints.hubs());
    assertEquals(URI.create("https://courier.example/world.rss"), hints.self());
  }

  @Test
  void readsRss1WithAWrongCharset() {
    // The file is UTF-8, whatever it says.
    Article article = Reading.file("rss1.xml").only();
    assertEquals("Damm hält", article.getTitle());
    assertEquals("Der Damm hält dem Hochwasser stand.", article.getBody());
    assertEquals("https://taube.example/a1", article.getArticleId());
    assertEquals(Instant.parse("2025-11-06T08:00:00Z"), article.getPublished());
    assertEquals("de", article.getLanguage());
    assertEquals("Die Taube", article.getOutlet());
    assertEquals("declared as ISO-8859-1, read as UTF-8", article.getExtras().get("charset"));
  }

  @Test
  void whatIsConfiguredStandsInForWhatTheItemDoesNotSay() {
    Origin origin = new Origin("taube", "Taube", "Dienst", "xx", "nur Presse", null, null);
    Article article =
        Reading.of(Formats.RSS, Reading.payload(Reading.bytes("rss1.xml"), null), origin).only();
    assertEquals("Taube", article.getOutlet());
    assertEquals("Die Taube", article.getProvider());
    assertEquals("Dienst", article.getCreditLine());
    assertEquals("de", article.getLanguage());
    assertEquals("nur Presse", article.getRights().getTerms());
  }

  @Test
  void theSameItemFromTwoFeedsIsOneArticle() {
    byte[] bytes = Reading.bytes("rss2.xml");
    Article one =
        Reading.of(Formats.RSS, Reading.payload(bytes, null), Origin.of("a", null))
            .articles()
            .get(0);
    Article two =
        Reading.of(Formats.RSS, Reading.payload(bytes, null), Origin.of("b", null))
            .articles()
            .get(0);
    assertEquals(one.getArticleId(), two.getArticleId());
    assertEquals("a", one.getFeedId());
    assertEquals("b", two.getFeedId());
  }

  @Test
  void aStoryWithdrawnInItsHeadlineIsHeldBack() {
    Article article =
        Reading.of(
                Formats.RSS,
                "<rss><channel><item><guid>urn:x:1</guid><title>STORY WITHDRAWN - Dam holds</title>"
                    + "</item></channel></rss>")
            .only();
    assertEquals(ChangeKind.KILL, article.getChangeKind());
    assertEquals("WITHHELD", article.getStatus().name());
    assertEquals(Reading.RECEIVED, article.getPublished());
  }
}
