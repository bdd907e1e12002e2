package org.copytaster.query.http.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.copytaster.query.StorySummary;
import org.copytaster.schema.ArticleForm;
import org.junit.jupiter.api.Test;

/** Readers of feeds get back what was put in, whatever stands in the headlines. */
class FeedsTest {
  private static final Instant FIRST = Instant.parse("2025-12-01T06:10:00Z");
  private static final Instant LAST = Instant.parse("2025-12-02T09:00:00Z");

  private static StorySummary story(String title, String url) {
    return new StorySummary(
        "id of " + title,
        title,
        "Harbour <Wire> & Sons",
        url,
        "en",
        ArticleForm.REPORT,
        FIRST,
        LAST,
        3,
        List.of("Harbour Wire", "Lakeside Post"),
        List.of("Institute for the Study of War"),
        List.of(),
        1);
  }

  private static Feed feed(FeedEntry... entries) {
    return new Feed("urn:copytaster:wire", "The wire", "/wire.atom", List.of(entries));
  }

  @Test
  void romeReadsWhatWasWritten() throws Exception {
    FeedEntry entry =
        Entries.of(story("<b>Ground</b> & \"lost\" ]]>", "https://news.example/1"), LAST);
    SyndFeed read = new SyndFeedInput().build(new StringReader(Atom.of(feed(entry))));
    assertEquals("atom_1.0", read.getFeedType());
    assertEquals("urn:copytaster:wire", read.getUri());
    assertEquals(Date.from(LAST), read.getPublishedDate());
    SyndEntry one = read.getEntries().get(0);
    assertEquals(entry.id(), one.getUri());
    assertEquals("<b>Ground</b> & \"lost\" ]]>", one.getTitle());
    assertEquals("https://news.example/1", one.getLink());
    assertEquals("Harbour <Wire> & Sons", one.getAuthor());
    assertEquals(Date.from(FIRST), one.getPublishedDate());
    assertEquals(Date.from(LAST), one.getUpdatedDate());
    assertEquals(
        "3 articles of 2 outlets (Harbour Wire, Lakeside Post), 1 originator: Institute for the"
            + " Study of War.",
        one.getDescription().getValue());
  }

  @Test
  void theJsonFormSaysTheSame() throws Exception {
    FeedEntry entry = Entries.of(story("Ground lost", "http://news.example/1"), LAST);
    JsonNode read = new ObjectMapper().readTree(JsonFeed.of(feed(entry)));
    assertEquals("https://jsonfeed.org/version/1.1", read.get("version").asText());
    JsonNode one = read.get("items").get(0);
    assertEquals(entry.id(), one.get("id").asText());
    assertEquals("Ground lost", one.get("title").asText());
    assertEquals("http://news.example/1", one.get("url").asText());
    assertEquals(LAST.toString(), one.get("date_modified").asText());
    assertEquals(entry.summary(), one.get("content_text").asText());
  }

  @Test
  void anIdStaysTheSame() {
    FeedEntry once = Entries.of(story("Ground lost", null), LAST);
    assertEquals(once.id(), Entries.of(story("Ground lost", "https://news.example/2"), LAST).id());
    assertTrue(once.id().matches("urn:uuid:[0-9a-f-]{36}"), once.id());
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    assertEquals("https://news.example/a", PlainText.link(" https://news.example/a "));
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "/a",
            "https:",
            "https://a b",
            "ht\ntp://x",
            "//news.example",
            "vbscript:x",
            "")) {
      assertNull(PlainText.link(bad), bad);
    }
    assertNull(PlainText.link(null));
  }

  @Test
  void whatXmlForbidsIsLeftOut() throws Exception {
    String nasty =
        "a\u0000\u0001\u001b\u007f\u009f\ud800b\udc00\ufffe\uffff\u202ec\u2066 \r\n\t d\ud83d\ude00";
    assertEquals("abc d\ud83d\ude00", PlainText.of(nasty));
    assertEquals("a\ud83d\ude00…", PlainText.of("a\ud83d\ude00bc", 3));
    assertEquals("a…", PlainText.of("a\ud83d\ude00bc", 2));
    FeedEntry entry = Entries.of(story(nasty, null), LAST);
    SyndFeed read = new SyndFeedInput().build(new StringReader(Atom.of(feed(entry))));
    assertEquals("abc d\ud83d\ude00", read.getEntries().get(0).getTitle());
    assertNull(read.getEntries().get(0).getLink());
  }

  @Test
  void anEmptyFeedIsOne() throws Exception {
    SyndFeed read = new SyndFeedInput().build(new StringReader(Atom.of(feed())));
    assertTrue(read.getEntries().isEmpty());
  }
}
