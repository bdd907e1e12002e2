package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.copytaster.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final List<String> FILES =
      List.of(
          "rss2.xml",
          "rss1.xml",
          "atom.xml",
          "feed.json",
          "ninjs1.json",
          "ninjs2.json",
          "newsml.xml",
          "nitf.xml",
          "sitemap.xml",
          "page.html");

  private static final String ITEM =
      "<item><guid>urn:x:%d</guid><title>Item %d</title><pubDate>Tue, 04 Nov 2025 18:05:00 GMT"
          + "</pubDate><description>%s</description></item>";

  @Property(tries = 300)
  void aTruncatedFileGivesItsSoundItems(
      @ForAll @IntRange(max = 9) int file, @ForAll @IntRange(max = 999) int permille) {
    byte[] whole = Reading.bytes(FILES.get(file));
    List<Article> all = Reading.file(FILES.get(file)).articles();
    byte[] cut = Arrays.copyOf(whole, whole.length * permille / 1000);
    Format format = Formats.detect(null, whole);
    Reading read = Reading.of(format, cut);
    if (format == Formats.PAGE) {
      return;
    }
    List<String> ids = all.stream().map(Article::getArticleId).toList();
    List<String> found = read.articles().stream().map(Article::getArticleId).toList();
    assertEquals(ids.subList(0, found.size()), found);
    assertTrue(found.size() == ids.size() || !read.problems().isEmpty(), "what is missing is told");
  }

  @Property(tries = 300)
  void brokenBytesNeverThrow(@ForAll @IntRange(max = 9) int file, @ForAll long seed) {
    byte[] bytes = Reading.bytes(FILES.get(file));
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    for (Format format : Formats.all()) {
      assertEquals(Reading.of(format, bytes).all.size(), Reading.of(format, bytes).all.size());
    }
  }

  @Test
  void tenThousandItemsCostLittle() {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
    for (int i = 0; i < 10_000; i++) {
      feed.append(ITEM.formatted(i, i, "Some words of news. ".repeat(50)));
    }
    byte[] bytes = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    Payload payload = Reading.payload(bytes, null);
    int[] count = new int[1];
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      Formats.RSS.read(payload, Origin.of("wire", null), parsed -> count[0]++);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long millis =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
    assertEquals(10_000, count[0]);
    assertTrue(millis < 60_000, millis + " ms");
  }

  @Test
  void sameIdsAreVersionsOfOneArticle() {
    String feed =
        "<rss><channel>"
            + ITEM.formatted(1, 1, "first")
            + ITEM.formatted(1, 1, "second")
            + "</channel></rss>";
    List<Parsed.Item> items = Reading.of(Formats.RSS, feed).items();
    assertEquals(items.get(0).article().getArticleId(), items.get(1).article().getArticleId());
    assertFalse(items.get(0).fingerprint().equals(items.get(1).fingerprint()));
  }

  @Test
  void aNamespaceWithABrokenNameIsNone() {
    for (String uri : List.of("5ttp://example.org/ns", "-ns", "$ns")) {
      String feed =
          "<rss xmlns='%s' xmlns:x='%s'><channel><x:note x:a='1'/>".formatted(uri, uri)
              + ITEM.formatted(1, 1, "text")
              + "</channel></rss>";
      assertEquals("Item 1", Reading.of(Formats.RSS, feed).only().getTitle());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {":code", ":"})
  void aNameThatBeginsWithAColonCostsNothing(String name) {
    String feed =
        "<rss %s='1'><channel><:x/><item %s='2'><:y>z</:y>".formatted(name, name)
            + ITEM.formatted(1, 1, "text").substring("<item>".length())
            + "</channel></rss>";
    assertEquals("Item 1", Reading.of(Formats.RSS, feed).only().getTitle());
  }

  @Test
  void byteOrderMarksAndBlankLinesInFrontDoNotMatter() {
    String feed = "\ufeff\n\n<rss><channel>" + ITEM.formatted(1, 1, "x") + "</channel></rss>";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] bytes = feed.getBytes(charset);
      assertEquals(Formats.RSS, Formats.detect(null, bytes));
      assertEquals("Item 1", Reading.of(Formats.RSS, bytes).only().getTitle());
    }
  }

  @Test
  void controlCharactersDoNotEndTheFeed() {
    String feed = "<rss><channel>" + ITEM.formatted(1, 1, "a\u000bb &#x8; c") + "</channel></rss>";
    Reading read = Reading.of(Formats.RSS, feed);
    assertTrue(read.all.size() >= 1);
    String clean = "<rss><channel>" + ITEM.formatted(1, 1, "a\u000bb") + "</channel></rss>";
    assertEquals("a b", Reading.of(Formats.RSS, clean).only().getBody());
  }

  @Test
  void entitiesOfHtmlAreKnownAndOthersStay() {
    String feed =
        "<rss><channel>"
            + ITEM.formatted(1, 1, "5&nbsp;km &eacute; &unheard;")
            + "</channel></rss>";
    assertEquals("5\u00a0km é &unheard;", Reading.of(Formats.RSS, feed).only().getBody());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE rss [<!ENTITY b 'bbbbbbbb'><!ENTITY a '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'>"
      })
  void noEntityIsEverExpandedOrFetched(String dtd) {
    String feed = dtd + "<rss><channel>" + ITEM.formatted(1, 1, "[&a;]") + "</channel></rss>";
    assertEquals(Formats.RSS, Formats.detect(null, feed.getBytes(StandardCharsets.UTF_8)));
    assertEquals("[&a;]", Reading.of(Formats.RSS, feed).only().getBody());
  }

  @Test
  void hostileNestingCostsOnlyItsItem() {
    String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
    String feed =
        "<rss><channel><item>"
            + deep
            + "</item>"
            + ITEM.formatted(2, 2, "sound")
            + "</channel></rss>";
    Reading read = Reading.of(Formats.RSS, feed);
    assertEquals(List.of("urn:x:2"), read.articles().stream().map(Article::getArticleId).toList());
    assertTrue(read.problems().get(0).reason().contains("nested deeper"));
    Reading json = Reading.of(Formats.NINJS, "[".repeat(100_000));
    assertEquals(1, json.problems().size());
    Reading outside = Reading.of(Formats.RSS, "<rss>" + deep + "</rss>");
    assertEquals(List.of(), outside.all);
  }

  @Test
  void aPrefixThatIsNotDeclaredIsTold() {
    Reading read = Reading.of(Formats.RSS, "<rss><channel><item><m:x/></item></channel></rss>");
    assertEquals(1, read.problems().size());
  }

  @Test
  void extrasAreBounded() {
    StringBuilder children = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      children.append("<x").append(i).append('>').append("y".repeat(10_000));
      children.append("</x").append(i).append('>');
    }
    String feed =
        "<rss><channel>"
            + ITEM.formatted(1, 1, "x").replace("</item>", children + "</item>")
            + "</channel></rss>";
    Reading read = Reading.of(Formats.RSS, feed);
    int characters =
        read.articles().stream()
            .flatMap(article -> article.getExtras().values().stream())
            .mapToInt(String::length)
            .sum();
    assertTrue(characters <= 65_536, characters + " characters");
    assertTrue(read.articles().size() == 1 || read.problems().size() == 1);
  }

  @Test
  void aTextBeyondTheLimitIsAProblem() {
    String feed =
        "<rss><channel>" + ITEM.formatted(1, 1, "w ".repeat(600_000)) + "</channel></rss>";
    assertEquals("body", Reading.of(Formats.RSS, feed).problems().get(0).field());
  }
}
