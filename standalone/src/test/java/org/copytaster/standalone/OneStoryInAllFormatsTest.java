package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.schema.Article;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The same report gives the same claims, whatever format it comes in. */
class OneStoryInAllFormatsTest {
  private static final Instant RECEIVED = Instant.parse("2025-11-04T00:00:00Z");
  private static final String ID = "https://kelby.example/maps";
  private static final String DATE = "2025-11-03T07:00:00Z";
  private static final String TITLE = "Maps of October show a larger advance";
  private static final String FIRST =
      "Russian forces gained 412 square kilometers of Ukrainian territory in October, according"
          + " to an analysis of data from the Institute for the Study of War.";
  private static final String SECOND = "Drones killed 7 people in Kharkiv on Sunday, police said.";
  private static final String HTML = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  private static final String LINES =
      """
      {"id":"%s","source":"Kelby Post","published":"%s","title":"%s","text":"%s\\n\\n%s",\
      "language":"en","url":"%s"}
      """
          .formatted(ID, DATE, TITLE, FIRST, SECOND, ID);

  @TempDir private Path corpus;

  @ParameterizedTest
  @CsvSource({
    "RSS, a.xml",
    "ATOM, a.atom",
    "JSON_FEED, a.json",
    "NINJS, a.json",
    "NEWSML, a.xml",
    "NITF, a.xml",
    "PAGE, a.html",
    "WARC, a.warc.gz"
  })
  void givesTheClaimsOfJsonLines(Form form, String name) throws IOException {
    Path lines = Files.createDirectory(corpus.resolve("lines"));
    Files.writeString(lines.resolve("a.jsonl"), LINES);
    View expected = view(lines);
    assertFalse(expected.claims().isEmpty());
    Path other = Files.createDirectory(corpus.resolve("other"));
    form.write(other.resolve(name));
    View found = view(other);
    assertEquals(expected.texts(), found.texts());
    assertEquals(expected.claims(), found.claims());
    assertEquals(expected.ledger(), found.ledger());
    assertEquals(expected.stories(), found.stories());
    assertEquals(expected.activity(), found.activity());
  }

  private static View view(Path corpus) throws IOException {
    List<Article> articles = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            articles.add(article);
          }

          @Override
          public void dead(DeadLetter letter) {
            throw new AssertionError(letter.reason());
          }
        };
    new CorpusReader(new ReadSettings(null, InstantSource.fixed(RECEIVED))).read(corpus, sink);
    assertEquals(1, articles.size());
    return new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT).view(articles, RECEIVED).view();
  }

  /** Writes the report in one format. */
  enum Form {
    RSS(
        """
        <rss version="2.0"><channel><title>Kelby Post</title><language>en</language><item>
        <guid>%1$s</guid><link>%1$s</link><pubDate>Mon, 03 Nov 2025 07:00:00 GMT</pubDate>
        <title>%3$s</title><description><![CDATA[%4$s]]></description></item></channel></rss>
        """),
    ATOM(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Kelby Post</title><entry>
        <id>%1$s</id><link href="%1$s"/><published>%2$s</published><title>%3$s</title>
        <content type="html"><![CDATA[%4$s]]></content></entry></feed>
        """),
    JSON_FEED(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Kelby Post","language":"en","items":[
        {"id":"%1$s","url":"%1$s","date_published":"%2$s","title":"%3$s","content_html":"%4$s"}]}
        """),
    NINJS(
        """
        {"uri":"%1$s","type":"text","versionCreated":"%2$s","language":"en",
        "headlines":[{"value":"%3$s"}],"bodies":[{"contentType":"text/html","value":"%4$s"}],
        "renditions":[{"href":"%1$s","contentType":"text/html"}],"provider":{"name":"Kelby Post"}}
        """),
    NEWSML(
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%1$s">
        <itemMeta><provider literal="Kelby Post"/><versionCreated>%2$s</versionCreated></itemMeta>
        <contentMeta><language tag="en"/><headline>%3$s</headline></contentMeta>
        <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>%4$s</body></html>
        </inlineXML></contentSet></newsItem>
        """),
    NITF(
        """
        <nitf><head><docdata><doc-id id-string="%1$s"/><date.issue norm="%2$s"/></docdata>
        <pubdata name="Kelby Post" ex-ref="%1$s"/></head><body><body.head><hedline><hl1>%3$s</hl1>
        </hedline></body.head><body.content>%4$s</body.content></body></nitf>
        """),
    PAGE(
        """
        <html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle",
        "url":"%1$s","datePublished":"%2$s","headline":"%3$s","articleBody":"%4$s",
        "publisher":{"name":"Kelby Post"}}</script></head><body></body></html>
        """),
    WARC(PAGE.text);

    private final String text;

    Form(String text) {
      this.text = text;
    }

    void write(Path file) throws IOException {
      String filled = text.formatted(ID, DATE, TITLE, HTML);
      if (this != WARC) {
        Files.writeString(file, filled);
        return;
      }
      try (WarcWriter writer = new WarcWriter(file)) {
        HttpResponse http =
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.HTML, filled.getBytes(UTF_8))
                .build();
        writer.write(new WarcResponse.Builder(URI.create(ID)).date(RECEIVED).body(http).build());
      }
    }
  }
}
