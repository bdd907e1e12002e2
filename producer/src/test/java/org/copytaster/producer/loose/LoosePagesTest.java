package org.copytaster.producer.loose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.Article;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages in the shapes of real ones, each with what a careful reader takes from it. */
class LoosePagesTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");

  @TestFactory
  Stream<DynamicTest> readsWhatACarefulReaderReads() throws Exception {
    return pages().stream()
        .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
  }

  @Test
  void hasPagesOfManyShapes() throws Exception {
    assertTrue(pages().size() >= 80);
  }

  private static void check(Path page) throws Exception {
    Properties expected = expected(page);
    byte[] bytes = Files.readAllBytes(page);
    String name = page.getFileName().toString();
    if (Boolean.parseBoolean(expected.getProperty("dead"))) {
      assertThrows(Unreadable.class, () -> LooseText.read(bytes, name, RECEIVED, null));
      return;
    }
    Article article = LooseText.read(bytes, name, RECEIVED, null);
    String body = article.getBody();
    assertAll(
        () -> assertEquals(Files.readString(page, UTF_8), body),
        () -> assertEquals(expected.getProperty("title"), article.getTitle()),
        () -> assertEquals(expected.getProperty("outlet"), article.getOutlet()),
        () -> assertEquals(expected.getProperty("credit"), article.getCreditLine()),
        () -> assertEquals(list(expected, "sources"), article.getInfoSources()),
        () -> assertEquals(expected.getProperty("byline"), article.getByline()),
        () -> assertEquals(expected.getProperty("dateline"), article.getDateline()),
        () -> assertEquals(expected.getProperty("url"), article.getUrl()),
        () ->
            assertEquals(
                expected.getProperty("published"),
                article.getPublished().toString(),
                article.getPublishedBasis()),
        () ->
            assertEquals(expected.getProperty("precision"), article.getPublishedPrecision().name()),
        () ->
            assertEquals(
                Boolean.parseBoolean(expected.getProperty("inferred")),
                article.getPublishedInferred()),
        () ->
            assertEquals(
                expected.getProperty("updated"),
                article.getUpdated() == null ? null : article.getUpdated().toString()),
        () ->
            assertEquals(
                list(expected, "furniture"),
                article.getFurniture().stream()
                    .map(span -> body.substring(span.getStart(), span.getEnd()))
                    .toList()));
  }

  private static List<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(LoosePagesTest.class.getResource("pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Properties expected(Path page) throws IOException {
    Properties properties = new Properties();
    Path file = Path.of(page.toString().replace(".txt", ".properties"));
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<String> list(Properties properties, String key) {
    String value = properties.getProperty(key);
    return value == null ? List.of() : List.of(value.split(" \\|\\| "));
  }
}
