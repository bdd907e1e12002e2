package org.copytaster.producer.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class FormatsInCorpusTest {
  private static final Instant RECEIVED = Instant.parse("2025-12-01T00:00:00Z");
  private static final Instant CRAWLED = Instant.parse("2025-11-20T10:00:00Z");

  @TempDir private Path corpus;

  @Test
  void everyFormatIsReadByItsContent() throws IOException {
    for (String name :
        List.of(
            "rss2.xml",
            "atom.xml",
            "feed.json",
            "ninjs1.json",
            "newsml.xml",
            "nitf.xml",
            "sitemap.xml",
            "page.html")) {
      copy(name, name);
    }
    copy("rss1.xml", "old.rss");
    copy("page-plain.html", "deep/quarry.htm");
    Collected sink = read(null);
    assertEquals(
        List.of(
            "tag:quay.example,2025:1",
            "tag:quay.example,2025:feed#9",
            "tag:quay.example,2025:0",
            "quarry",
            "https://tide.example/p/1",
            "https://tide.example/feed.json#42",
            "urn:newsml:wire.example:20251110:g1",
            "urn:newsml:wire.example:20251110:g2",
            "urn:newsml:wire.example:20251110:g3",
            "urn:newsml:wire.example:20251109:n1",
            "EXW#exw-500",
            "https://taube.example/a1",
            "https://post.example/blight",
            "https://courier.example/world/ferry",
            "https://courier.example/world#mill-77",
            "urn:copytaster:headline:https://post.example/strike"),
        sink.ids());
    assertEquals(ArticleStatus.WITHHELD, sink.articles.get(2).getStatus());
    assertEquals(
        List.of(
            "feed.json id item 3",
            "feed.json null item 4",
            "newsml.xml pubStatus item 5",
            "rss2.xml pubDate item 3",
            "sitemap.xml loc item 3"),
        sink.dead.stream()
            .map(l -> l.file() + " " + l.field() + " " + l.reason().substring(0, 6))
            .toList());
  }

  @Test
  void itemsWithoutADateTakeTheDefault() throws IOException {
    copy("rss2.xml", "rss2.xml");
    StatedTime day =
        new StatedTime(Instant.parse("2025-11-01T00:00:00Z"), DatePrecision.DAY, false);
    Collected sink = read(day);
    Article article = sink.articles.get(2);
    assertEquals(day.at(), article.getPublished());
    assertTrue(article.getPublishedInferred());
    assertEquals("--default-published, pubDate cannot be read", article.getPublishedBasis());
    assertEquals(List.of(), sink.dead);
  }

  @Test
  void compressedFeedsAreRead() throws IOException {
    write("a.xml.gz", gzip(resource("rss2.xml")));
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(resource("ninjs1.json"));
    }
    write("b.json.zst", zstd.toByteArray());
    assertEquals(3, read(null).articles.size());
  }

  @Test
  void aFeedCutOffInItsCompressionGivesWhatIsThere() throws IOException {
    byte[] packed = gzip(resource("rss2.xml"));
    write("a.xml.gz", Arrays.copyOf(packed, packed.length - 30));
    Collected sink = read(null);
    assertEquals(List.of("https://courier.example/world/ferry"), sink.ids().subList(0, 1));
    assertTrue(sink.dead.stream().anyMatch(l -> l.reason().contains("cut off or damaged")));
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = new ZstdOutputStream(packed)) {
      for (int i = 0; i < 600; i++) {
        out.write(blanks);
      }
    }
    write("a.xml.zst", packed.toByteArray());
    write("b.jsonl.zst", packed.toByteArray());
    Collected sink = read(null);
    assertEquals(2, sink.dead.size());
    for (DeadLetter letter : sink.dead) {
      assertTrue(letter.reason().contains("times its size"), letter.reason());
      assertTrue(letter.length() < 300L * blanks.length, letter.length() + " bytes");
    }
  }

  @Test
  void filesOfNoFormatAreLetters() throws IOException {
    write("a.xml", "<books/>".getBytes(UTF_8));
    write("b.json", "".getBytes(UTF_8));
    write("c.html", "just words".getBytes(UTF_8));
    write("d.warc", "WARC? no".getBytes(UTF_8));
    Collected sink = read(null);
    assertEquals(
        List.of("a.xml", "b.json", "c.html", "d.warc"),
        sink.dead.stream().map(DeadLetter::file).toList());
  }

  @Test
  void anArchiveGivesItsPagesAndFeeds() throws IOException {
    write("crawl.warc.gz", archive(WarcCompression.GZIP));
    write("plain.warc", archive(WarcCompression.NONE));
    Collected sink = read(null);
    List<String> once =
        List.of(
            "https://post.example/blight",
            "https://kade.example/sluis",
            "https://taube.example/a1");
    assertEquals(once, sink.ids().subList(0, 3));
    assertEquals(once, sink.ids().subList(3, 6));
    assertEquals(List.of(), sink.dead.stream().map(DeadLetter::reason).toList());
    assertEquals(CRAWLED, sink.articles.get(0).getReceived());
    assertEquals("Orchard blight spreads", sink.articles.get(0).getTitle());
  }

  @Test
  void anArchiveThatIsCutOffGivesWhatIsThere() throws IOException {
    byte[] whole = archive(WarcCompression.GZIP);
    for (int part = 1; part < 20; part++) {
      write("crawl.warc.gz", Arrays.copyOf(whole, whole.length * part / 20));
      Collected sink = read(null);
      assertTrue(sink.articles.size() <= 3);
      assertTrue(!sink.dead.isEmpty() || sink.articles.size() < 3);
    }
  }

  private static byte[] archive(WarcCompression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      write(
          writer,
          "https://post.example/blight?from=crawl",
          200,
          "text/html",
          resource("page.html"),
          false);
      write(
          writer,
          "https://post.example/",
          200,
          "text/html; charset=utf-8",
          resource("page-section.html"),
          false);
      write(writer, "https://post.example/gone", 404, "text/html", resource("page-og.html"), false);
      write(
          writer,
          "https://kade.example/sluis",
          200,
          "text/html",
          gzip(resource("page-og.html")),
          true);
      write(writer, "https://kade.example/i.png", 200, "image/png", new byte[] {1, 2}, false);
      write(
          writer,
          "https://kade.example/api",
          200,
          "application/json",
          "{\"a\":1}".getBytes(UTF_8),
          false);
      write(
          writer,
          "https://taube.example/feed",
          200,
          "application/rss+xml",
          resource("rss1.xml"),
          false);
    }
    return out.toByteArray();
  }

  private static void write(
      WarcWriter writer, String target, int status, String type, byte[] body, boolean packed)
      throws IOException {
    HttpResponse.Builder http =
        new HttpResponse.Builder(status, "Told").body(MediaType.parse(type), body);
    if (packed) {
      http.setHeader("Content-Encoding", "gzip");
    }
    writer.write(
        new WarcResponse.Builder(URI.create(target)).date(CRAWLED).body(http.build()).build());
  }

  private Collected read(StatedTime defaultPublished) throws IOException {
    Collected sink = new Collected();
    new CorpusReader(new ReadSettings(defaultPublished, InstantSource.fixed(RECEIVED)))
        .read(corpus, sink);
    return sink;
  }

  private void copy(String resource, String name) throws IOException {
    write(name, resource(resource));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        FormatsInCorpusTest.class.getResourceAsStream(
            "/org/copytaster/producer/feed/format/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
