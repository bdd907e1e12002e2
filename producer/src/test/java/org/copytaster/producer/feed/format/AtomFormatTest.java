package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.Subject;
import org.junit.jupiter.api.Test;

class AtomFormatTest {
  private final Reading read = Reading.file("atom.xml");

  @Test
  void mapsAnEntryFieldByField() {
    Article article = read.articles().get(0);
    assertEquals("tag:quay.example,2025:1", article.getArticleId());
    assertEquals("https://quay.example/1", article.getUrl());
    assertEquals("Harvest down a third", article.getTitle());
    assertEquals("The harvest fell by a third.\n\nRain was to blame.", article.getBody());
    assertEquals("The harvest fell.", article.getSummary());
    assertEquals(Instant.parse("2025-11-07T04:00:00Z"), article.getPublished());
    assertEquals(Instant.parse("2025-11-07T08:30:00Z"), article.getUpdated());
    assertEquals("2025-11-07T06:00:00+02:00", article.getRawDates().get("published"));
    assertEquals("Lena Fors", article.getByline());
    assertEquals("Abe Ruiz", article.getExtras().get("contributor"));
    assertEquals("Plainwire", article.getCreditLine());
    assertEquals("Quay Gazette", article.getOutlet());
    assertEquals("en", article.getLanguage());
    assertEquals("Quay Gazette Ltd", article.getRights().getNotice());
    assertEquals(
        List.of(new Subject("urn:t", "agri", "Farming", "keyword")), article.getSubjects());
    assertEquals(
        List.of("via https://wire.example/9 Wire copy", "related https://quay.example/0 null"),
        article.getAssociations().stream()
            .map(a -> a.getRel() + " " + a.getUri() + " " + a.getTitle())
            .toList());
    assertEquals("tag:wire.example,2025:f", article.getAlternateIds().get(0).getValue());
  }

  @Test
  void anEntryWithAnUpdateAloneWasPublishedThenAtTheLatest() {
    Article article = read.articles().get(1);
    assertEquals("wire#9", article.getArticleId());
    assertEquals("fr", article.getLanguage());
    assertEquals("Le marché reste calme.", article.getBody());
    assertEquals(Instant.parse("2025-11-07T09:00:00Z"), article.getPublished());
    assertEquals("updated", article.getPublishedBasis());
    assertTrue(article.getPublishedInferred());
  }

  @Test
  void aDeletedEntryIsWithheldUntilSomethingNewerComes() {
    Parsed.Tombstone tombstone = read.of(Parsed.Tombstone.class).get(0);
    Article article = tombstone.article();
    assertEquals("tag:quay.example,2025:0", article.getArticleId());
    assertEquals(ArticleStatus.WITHHELD, article.getStatus());
    assertEquals(ChangeKind.KILL, article.getChangeKind());
    assertEquals(Instant.parse("2025-11-07T09:30:00Z"), tombstone.when());
    assertEquals(tombstone.when(), article.getUpdated());
    assertEquals("Published by mistake", article.getEditorsNote());
    assertEquals(3, read.all.size());
  }

  @Test
  void whatTheFeedSaysToThoseWhoFetchIt() {
    assertEquals(
        List.of(URI.create("https://hub.example/a"), URI.create("https://hub.example/b")),
        read.hints.hubs());
    assertEquals(URI.create("https://quay.example/atom"), read.hints.self());
    assertEquals(URI.create("https://feeds.example/atom.xml?page=2"), read.hints.next());
  }

  @Test
  void anEntryMayStandAlone() {
    Article article =
        Reading.of(
                Formats.ATOM,
                "<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:x:5</id><title>Lone &lt;b&gt;"
                    + "</title><published>2025-01-01T00:00:00Z</published></entry>")
            .only();
    assertEquals("urn:x:5", article.getArticleId());
    assertEquals("Lone <b>", article.getTitle());
  }
}
