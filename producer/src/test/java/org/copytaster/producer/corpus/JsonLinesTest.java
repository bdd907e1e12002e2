package org.copytaster.producer.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.DatePrecision;
import org.copytaster.schema.DeadLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");
  private static final String GOOD =
      "{\"id\":\"good\",\"published\":\"2026-01-02T03:04:05Z\",\"text\":\"Rain came late.\"}\n";

  private static Collected read(byte[] bytes, StatedTime defaultPublished) throws IOException {
    Collected sink = new Collected();
    new CorpusReader(new ReadSettings(defaultPublished, InstantSource.fixed(RECEIVED)))
        .read(new ByteArrayInputStream(bytes), sink);
    return sink;
  }

  private static Collected read(String lines) throws IOException {
    return read(lines.getBytes(UTF_8), null);
  }

  private static Article one(String fields) throws IOException {
    Collected sink = read("{\"id\":\"a\",\"text\":\"Rain came late.\"," + fields + "}");
    assertEquals(List.of(), sink.dead.stream().map(DeadLetter::reason).toList());
    return sink.articles.get(0);
  }

  @Test
  void takesAllKnownFieldsAndIgnoresOthers() throws IOException {
    Article article =
        read("""
                {"id":"x-1","source":"The Border Herald","published":"2026-02-03T04:05:06.789+02:00",\
                "title":" Wells run dry ","text":"  Two wells\\n\\nran dry. ","url":"https://example.org/1",\
                "language":"en","credit":"AFP","byline":"R. Castel","version":7,"status":"usable",\
                "changeKind":"correction","updated":"2026-02-03","embargoedUntil":"2026-02-04T00:00:00Z",\
                "tags":["a",{"b":[1,2]}],"score":1.5e3}
                """)
            .articles
            .get(0);
    assertEquals("x-1", article.getArticleId());
    assertEquals("The Border Herald", article.getOutlet());
    assertEquals(Instant.parse("2026-02-03T02:05:06.789Z"), article.getPublished());
    assertEquals(DatePrecision.INSTANT, article.getPublishedPrecision());
    assertEquals("published", article.getPublishedBasis());
    assertFalse(article.getPublishedInferred());
    assertEquals("Wells run dry", article.getTitle());
    assertEquals("  Two wells\n\nran dry. ", article.getBody());
    assertFalse(article.getTitleInBody());
    assertEquals("https://example.org/1", article.getUrl());
    assertEquals("en", article.getLanguage());
    assertEquals("AFP", article.getCreditLine());
    assertEquals("R. Castel", article.getByline());
    assertEquals(7L, article.getVersion());
    assertEquals(ArticleStatus.USABLE, article.getStatus());
    assertEquals(ChangeKind.CORRECTION, article.getChangeKind());
    assertEquals(Instant.parse("2026-02-03T00:00:00Z"), article.getUpdated());
    assertEquals(Instant.parse("2026-02-04T00:00:00Z"), article.getEmbargoedUntil());
    assertEquals(RECEIVED, article.getReceived());
    assertEquals("jsonl/1", article.getAdapter());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-03, 2025-12-03T00:00:00Z, DAY, published",
    "2025-12, 2025-12-01T00:00:00Z, MONTH, published",
    "2025-12-03T06:17:45Z, 2025-12-03T06:17:45Z, INSTANT, published",
    "2025-12-03 06:17:45.5+0200, 2025-12-03T04:17:45.500Z, INSTANT, published",
    "2025-12-03T06:17-05, 2025-12-03T11:17:00Z, INSTANT, published",
    "20251203T061745Z, 2025-12-03T06:17:45Z, INSTANT, published",
    "2025-12-03T06:17:45.123456789Z, 2025-12-03T06:17:45.123Z, INSTANT, published",
    "2999-01-01T00:00:00Z, 2999-01-01T00:00:00Z, INSTANT, published",
    "2025-12-03T06:17:45, 2025-12-03T06:17:45Z, INSTANT,"
        + " published (no time zone given: read as UTC)"
  })
  void readsDatesOfManyShapes(String given, Instant at, DatePrecision precision, String basis)
      throws IOException {
    Article article = one("\"published\":\"" + given + "\"");
    assertEquals(at, article.getPublished());
    assertEquals(precision, article.getPublishedPrecision());
    assertEquals(basis, article.getPublishedBasis());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{'id':'a','text':'t'} # published # is missing",
        "{'published':'2026-01-01','text':'t'} # id # is missing",
        "{'id':null,'published':'2026-01-01','text':'t'} # id # is missing",
        "{'id':'  ','published':'2026-01-01','text':'t'} # id # is blank",
        "{'id':5,'published':'2026-01-01','text':'t'} # id # must be a text, not a number",
        "{'id':'a','published':'2026-01-01'} # text # is missing",
        "{'id':'a','published':'2026-01-01','text':' ','title':''} # text # is blank",
        "{'id':'a','published':'2026-01-01','text':['t']} # text # not a list",
        "{'id':'a','published':'2026-01-01','text':'t','title':{}} # title # not an object",
        "{'id':'a','published':'2026-01-01','text':'t','title':true} # title # not true or false",
        "{'id':'a','published':1764742665,'text':'t'} # published # not a number",
        "{'id':'a','published':'yesterday','text':'t'} # published # is no date",
        "{'id':'a','published':'2026-02-30','text':'t'} # published # is no date",
        "{'id':'a','published':'2026-01-01T25:00Z','text':'t'} # published # is no date",
        "{'id':'a','published':'2026-01-01junk','text':'t'} # published # is no date",
        "{'id':'a','published':'1449-12-31','text':'t'} # published # before 1450",
        "{'id':'a','published':'0001-01-01T00:00:00Z','text':'t'} # published # before 1450",
        "{'id':'a','published':'2026-01-01','text':'t','updated':'soon'} # updated # is no date",
        "{'id':'a','published':'2026-01-01','text':'t','embargoedUntil':'x'} # embargoedUntil # no date",
        "{'id':'a','published':'2026-01-01','text':'t','status':'ready'} # status # none of: usable",
        "{'id':'a','published':'2026-01-01','text':'t','changeKind':'x'} # changeKind # none of: new",
        "{'id':'a','published':'2026-01-01','text':'t','version':-1} # version # not -1",
        "{'id':'a','published':'2026-01-01','text':'t','version':1.5} # version # not 1.5",
        "{'id':'a','published':'2026-01-01','text':'t','version':1e99} # version # not 1E+99",
        "{'id':'a','published':'2026-01-01','text':'t','version':'2'} # version # not a text",
        "{'id':'a','published':'2026-01-01','text':'half \\ud83d'} # text # half a character",
        "['id','a'] # # it is a list",
        "\"id\" # # it is a text",
        "null # # it is null",
        "{'id':'a' # # it ends in the middle",
        "{'id':a} # # it breaks near byte 8",
        "{'id':'a'} {'id':'b'} # # more than one JSON object",
        "{'id':'a'}, # # no JSON",
        "plain words # # no JSON"
      })
  void refusesALineAndReadsOn(String line, String field, String reason) throws IOException {
    Collected sink = read(GOOD + line.replace('\'', '"') + "\n" + GOOD);
    assertEquals(List.of("good", "good"), sink.ids());
    assertEquals(1, sink.dead.size());
    DeadLetter letter = sink.dead.get(0);
    assertEquals("-", letter.file());
    assertEquals(2L, letter.line());
    assertEquals(field, letter.field());
    assertTrue(letter.reason().contains(reason), letter.reason());
    assertEquals(line.replace('\'', '"'), new String(letter.bytes(), UTF_8));
    assertEquals(line.length(), letter.length());
  }

  @Test
  void lastOfTwoEqualNamesCounts() throws IOException {
    Article article = one("\"published\":17,\"published\":\"2026-01-01\",\"id\":\"b\"");
    assertEquals("b", article.getArticleId());
    assertEquals(Instant.parse("2026-01-01T00:00:00Z"), article.getPublished());
  }

  @Test
  void ignoresBlankLinesByteOrderMarkAndCarriageReturns() throws IOException {
    Collected sink = read("\ufeff" + GOOD.strip() + "\r\n\r\n   \n" + GOOD.strip());
    assertEquals(List.of("good", "good"), sink.ids());
    assertEquals(List.of(), sink.dead);
  }

  @Test
  void recallsNeedNeitherTextNorPublished() throws IOException {
    Collected sink =
        read(
            """
            {"id":"k","status":"canceled","updated":"2026-03-04T05:06:07Z"}
            {"id":"w","status":"Withheld","published":"2026-03-04"}
            {"id":"z","changeKind":"kill","updated":"2026-03-04"}
            {"id":"n","status":"canceled"}
            {"id":"u","status":"usable","text":"t","updated":"2026-03-04"}
            """);
    assertEquals(List.of("k", "w", "z"), sink.ids());
    Article killed = sink.articles.get(0);
    assertEquals(Instant.parse("2026-03-04T05:06:07Z"), killed.getPublished());
    assertEquals("updated", killed.getPublishedBasis());
    assertTrue(killed.getPublishedInferred());
    assertEquals("", killed.getBody());
    assertEquals(ArticleStatus.WITHHELD, sink.articles.get(1).getStatus());
    assertEquals(ArticleStatus.CANCELED, sink.articles.get(2).getStatus());
    assertEquals(List.of(4L, 5L), sink.dead.stream().map(DeadLetter::line).toList());
  }

  @Test
  void aDefaultDateStandsInAndSaysSo() throws Exception {
    byte[] line = "{\"id\":\"a\",\"text\":\"t\"}".getBytes(UTF_8);
    Article article =
        read(line, StatedTime.parse("--default-published", "2026-05")).articles.get(0);
    assertEquals(Instant.parse("2026-05-01T00:00:00Z"), article.getPublished());
    assertEquals(DatePrecision.MONTH, article.getPublishedPrecision());
    assertTrue(article.getPublishedInferred());
    assertEquals("--default-published", article.getPublishedBasis());
  }

  @Test
  void namesTheByteAtWhichUtf8Breaks() throws IOException {
    byte[] latin = "{\"id\":\"caf\u00e9\",\"text\":\"t\"}".getBytes(ISO_8859_1);
    DeadLetter letter = read(latin, null).dead.get(0);
    assertTrue(letter.reason().contains("byte 11 (0xE9)"), letter.reason());
  }

  @Test
  void aBinaryStreamIsOneLetterAndANulInALineOneMore() throws IOException {
    byte[] binary = new byte[100_000];
    Arrays.fill(binary, 0, binary.length, (byte) '\n');
    binary[0] = 'P';
    binary[9] = 0;
    Collected sink = read(binary, null);
    assertEquals(1, sink.dead.size());
    assertNull(sink.dead.get(0).line());
    assertEquals(100_000, sink.dead.get(0).length());
    assertEquals(1, read(GOOD + "{\"id\":\"\0\"}\n" + GOOD).dead.size());
    Collected wide = read(("\ufeff" + GOOD + GOOD).getBytes(UTF_16LE), null);
    assertEquals(1, wide.dead.size());
    assertTrue(wide.dead.get(0).reason().contains("UTF-16"));
  }

  @Test
  void anEmptyStreamIsADeadLetter() throws IOException {
    Collected sink = read("");
    assertEquals("the file is empty", sink.dead.get(0).reason());
    assertEquals(0, sink.dead.get(0).length());
  }

  @Test
  void bodyOfTheLimitPassesAndOneByteMoreDoesNot() throws IOException {
    String fits = "é".repeat(Limits.MAX_BODY_BYTES / 2);
    String line = "{\"id\":\"a\",\"published\":\"2026-01-01\",\"text\":\"%s\"}\n";
    Collected sink = read(line.formatted(fits) + line.formatted(fits + "x"));
    assertEquals(fits, sink.articles.get(0).getBody());
    assertEquals("text", sink.dead.get(0).field());
    assertEquals("\"text\" takes 1000001 bytes, more than 1000000", sink.dead.get(0).reason());
  }

  @Test
  void aHugeLineIsHashedButNotHeld() throws Exception {
    byte[] block = new byte[1024 * 1024];
    Arrays.fill(block, (byte) 'x');
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    InputStream in = new ByteArrayInputStream(new byte[0]);
    for (int i = 0; i < 50; i++) {
      digest.update(block);
      in = new SequenceInputStream(in, new ByteArrayInputStream(block));
    }
    in = new SequenceInputStream(in, new ByteArrayInputStream(("\n" + GOOD).getBytes(UTF_8)));
    Collected sink = new Collected();
    new CorpusReader(new ReadSettings(null, InstantSource.fixed(RECEIVED))).read(in, sink);
    assertEquals(List.of("good"), sink.ids());
    DeadLetter letter = sink.dead.get(0);
    assertEquals(50L * block.length, letter.length());
    assertEquals(HexFormat.of().formatHex(digest.digest()), letter.sha256());
    assertEquals(DeadLetters.MAX_KEPT_BYTES, letter.bytes().length);
  }
}
