package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import org.copytaster.schema.Article;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.DatePrecision;
import org.copytaster.schema.Subject;
import org.junit.jupiter.api.Test;

class PageFormatTest {
  @Test
  void mapsTheArticleAndReadsItsText() {
    Article article = Reading.file("page.html").only();
    assertEquals("https://post.example/blight", article.getArticleId());
    assertEquals("https://post.example/blight", article.getUrl());
    assertEquals("Orchard blight spreads", article.getTitle());
    assertEquals("Growers ask for help", article.getSubtitle());
    assertEquals("The Post", article.getOutlet());
    assertEquals("Plainwire", article.getCreditLine());
    assertEquals("Rita Solm", article.getByline());
    assertEquals(Instant.parse("2025-11-13T07:00:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-13T08:00:00Z"), article.getUpdated());
    assertEquals(2L, article.getVersion());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals("An earlier version had 30 orchards.", article.getExtras().get("correction"));
    assertEquals("Blight & rain", article.getSummary());
    assertEquals("tdm-reservation=1", article.getRights().getDataMining());
    assertEquals("© The Post", article.getRights().getNotice());
    assertTrue(article.getSubjects().contains(new Subject(null, null, "Kelby", "place")));
    assertTrue(article.getSubjects().contains(new Subject(null, null, "blight", "keyword")));
    assertEquals("via", article.getAssociations().get(0).getRel());
    assertTrue(article.getBody().contains("reached 40 orchards"), article.getBody());
    assertTrue(article.getBody().contains("until then."), article.getBody());
    assertTrue(article.getBody().contains("\n\n"), article.getBody());
    assertFalse(article.getBody().contains("Sign up"), article.getBody());
    assertFalse(article.getBody().contains("Farming"), article.getBody());
  }

  @Test
  void openGraphStandsInForLinkedData() {
    Article article = Reading.file("page-og.html").only();
    assertEquals("https://kade.example/sluis", article.getArticleId());
    assertEquals("Sluis weer open", article.getTitle());
    assertEquals("De Kade", article.getOutlet());
    assertEquals("nl", article.getLanguage());
    assertEquals(Instant.parse("2025-11-14T09:00:00Z"), article.getPublished());
    assertTrue(article.getBody().contains("Elf schepen"), article.getBody());
  }

  @Test
  void aPageThatIsNoArticleIsLeftOut() {
    Reading read = Reading.file("page-section.html");
    assertEquals(1, read.of(Parsed.LeftOut.class).size());
    assertEquals(1, read.all.size());
  }

  @Test
  void aSavedPageWithoutMarkupIsReadLikeLooseText() {
    Payload payload =
        Reading.payload(Reading.bytes("page-plain.html"), URI.create("pages/quarry.html"));
    Article article = Reading.of(Formats.SAVED_PAGE, payload, Origin.of(null, null)).only();
    assertEquals("quarry", article.getArticleId());
    assertEquals("Quarry reopens", article.getTitle());
    assertEquals(Instant.parse("2025-11-15T00:00:00Z"), article.getPublished());
    assertEquals(DatePrecision.DAY, article.getPublishedPrecision());
    assertNull(article.getUrl());
  }

  @Test
  void theArticlesOwnTextComesFirst() {
    String page =
        "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\","
            + "\"url\":\"https://a.example/1\",\"datePublished\":\"2025-01-02\","
            + "\"articleBody\":\"One.\\n\\nTwo.\"}</script><body><p>Else</p></body></html>";
    assertEquals("One.\n\nTwo.", Reading.of(Formats.PAGE, page).only().getBody());
  }

  @Test
  void linkedDataThatIsNoJsonIsPassedOver() {
    String page =
        "<html><script type='application/ld+json'>{oops</script>"
            + "<meta property='article:published_time' content='2025-01-02'>"
            + "<meta property='og:url' content='https://a.example/2'><h1>T</h1><p>Words</p></html>";
    assertEquals("T", Reading.of(Formats.PAGE, page).only().getTitle());
  }
}
