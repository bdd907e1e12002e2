package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.Hop;
import org.copytaster.schema.Subject;
import org.junit.jupiter.api.Test;

class IptcXmlTest {
  private final Reading message = Reading.file("newsml.xml");

  @Test
  void mapsANewsItemFieldByField() {
    Article article = message.articles().get(0);
    assertEquals("urn:newsml:wire.example:20251110:g1", article.getArticleId());
    assertEquals(2L, article.getVersion());
    assertEquals(ArticleStatus.USABLE, article.getStatus());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals(List.of("sig:update", "sig:correction"), article.getSignals());
    assertEquals(Instant.parse("2025-11-10T07:30:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-10T08:45:00Z"), article.getUpdated());
    assertEquals(Instant.parse("2025-11-11T05:00:00Z"), article.getEmbargoedUntil());
    assertEquals("Corrects the number of homes.", article.getEditorsNote());
    assertEquals("Example Wire", article.getOutlet());
    assertNull(article.getProvider());
    assertEquals(List.of("River Office"), article.getInfoSources());
    assertEquals("Example Wire/Kelby Stringers", article.getCreditLine());
    assertEquals(
        List.of(
            new Hop(1, "Kelby Stringers", "isphop:created", Instant.parse("2025-11-10T07:00:00Z")),
            new Hop(
                2,
                "Example Wire",
                "isphop:enhanced, isphop:translated",
                Instant.parse("2025-11-10T08:00:00Z"))),
        article.getHops());
    assertEquals("Flood cuts off 60 homes", article.getTitle());
    assertEquals("Water still rising", article.getSubtitle());
    assertEquals("FLOOD-KELBY", article.getSlugline());
    assertEquals("KELBY, Nov 10", article.getDateline());
    assertEquals("Sten Aho", article.getByline());
    assertEquals("en", article.getLanguage());
    assertEquals(3, article.getUrgency());
    assertEquals(
        "The flood cut off 60 homes at Kelby.\n\nWater was still rising.", article.getBody());
    assertEquals("Flood at Kelby.", article.getSummary());
    assertEquals(
        List.of(
            new Subject("medtop", "03000000", "disaster", null),
            new Subject("pers", "9", "Iris Mohn", "person"),
            new Subject("genre", "Current", "Current", "genre")),
        article.getSubjects());
    assertEquals("Example Wire", article.getRights().getHolder());
    assertEquals("Print only", article.getRights().getTerms());
    assertEquals("http://example.org/mining/none", article.getRights().getDataMining());
    assertEquals(
        List.of(
            "irel:previousVersion https://wire.example/g1v1",
            "enclosure https://wire.example/p.jpg"),
        article.getAssociations().stream().map(a -> a.getRel() + " " + a.getUri()).toList());
    assertTrue(article.getExtras().get("incomingFeedId").contains("feed:77"));
    assertTrue(article.getExtras().containsKey("icon"));
  }

  @Test
  void aWithheldItemRecallsAndNeedsNoText() {
    Article article = message.articles().get(1);
    assertEquals(ArticleStatus.WITHHELD, article.getStatus());
    assertEquals("", article.getBody());
  }

  @Test
  void anEmbargoWithoutAnEndIsHeld() {
    assertEquals(ArticleStatus.WITHHELD, message.articles().get(2).getStatus());
  }

  @Test
  void packagesAreLeftOutAndUnknownStatesRefused() {
    assertEquals(3, message.articles().size());
    assertEquals(1, message.of(Parsed.LeftOut.class).size());
    assertEquals("pubStatus", message.problems().get(0).field());
    assertEquals(5, message.all.size());
  }

  @Test
  void mapsNitfFieldByField() {
    Article article = Reading.file("nitf.xml").only();
    assertEquals("wire#exw-500", article.getArticleId());
    assertEquals(2L, article.getVersion());
    assertEquals("Rail strike ends", article.getTitle());
    assertEquals("Trains run on Thursday", article.getSubtitle());
    assertEquals(
        "The rail strike ended after 4 days\u00a0— earlier than feared.\n\nEmpty tracks\n\n"
            + "Trains run again on Thursday.",
        article.getBody());
    assertEquals(1, article.getFurniture().size());
    assertEquals("The strike is over.", article.getSummary());
    assertEquals(Instant.parse("2025-11-12T10:15:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-12T11:30:00Z"), article.getUpdated());
    assertEquals(Instant.parse("2025-11-12T12:00:00Z"), article.getEmbargoedUntil());
    assertEquals(Instant.parse("2025-11-30T00:00:00Z"), article.getExpires());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals("Adds quote", article.getEditorsNote());
    assertEquals("By Jon Arup", article.getByline());
    assertEquals("KELBY", article.getDateline());
    assertEquals("Kelby Morning Post", article.getOutlet());
    assertEquals("Example Wire", article.getProvider());
    assertEquals("STRIKE", article.getSlugline());
    assertEquals(2, article.getUrgency());
    assertEquals(
        List.of("Kelby Stringers", "Example Wire"),
        article.getHops().stream().map(Hop::getParty).toList());
    assertEquals("© 2025 Example Wire", article.getRights().getNotice());
    assertEquals("Not for sale", article.getRights().getTerms());
    assertTrue(article.getSubjects().contains(new Subject("subj", "16000000", "Unrest", null)));
    assertTrue(article.getSubjects().contains(new Subject(null, null, "Olga Menn", "person")));
    assertEquals("foreign", article.getExtras().get("meta.desk"));
  }

  @Test
  void mapsASitemapsHeadlines() {
    Reading read = Reading.file("sitemap.xml");
    Article article = read.articles().get(0);
    assertEquals("urn:copytaster:headline:https://post.example/strike", article.getArticleId());
    assertEquals("Strike ends", article.getTitle());
    assertEquals("", article.getBody());
    assertEquals("https://post.example/strike", article.getUrl());
    assertEquals("The Post", article.getOutlet());
    assertEquals("DAY", article.getPublishedPrecision().name());
    assertEquals(Instant.parse("2025-11-12T13:00:00Z"), article.getUpdated());
    assertTrue(article.getSubjects().contains(new Subject(null, null, "strike", "keyword")));
    assertEquals(1, read.of(Parsed.LeftOut.class).size());
    assertEquals("loc", read.problems().get(0).field());
  }
}
