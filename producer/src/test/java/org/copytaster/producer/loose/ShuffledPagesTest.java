package org.copytaster.producer.loose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.Article;
import org.copytaster.schema.TextSpan;
import org.junit.jupiter.api.Test;

/** Whatever lines stand in whatever order, a page is read and its furniture lies inside it. */
class ShuffledPagesTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");
  private static final int PAGES = 2_000;
  private static final int MOST_LINES = 25;
  private static final String GLUE = " \t.,:;|/-–—()\"«»©@#0123456789\u00a0年月日ßİ";

  @Test
  void readsLinesInAnyOrder() throws Exception {
    Random random = new Random(20251203);
    List<String> lines = lines();
    for (int page = 0; page < PAGES; page++) {
      read(text(lines, random, "\n"));
    }
  }

  @Test
  void readsCutAndGluedLines() throws Exception {
    Random random = new Random(20251204);
    List<String> lines = lines();
    for (int page = 0; page < PAGES; page++) {
      String glue = String.valueOf(GLUE.charAt(random.nextInt(GLUE.length())));
      String text = text(lines, random, random.nextInt(3) == 0 ? "\n" : glue);
      read("x" + text.substring(random.nextInt(Math.min(30, text.length()))));
    }
  }

  @Test
  void readsAnyDayInWordsAboveTheText() throws Exception {
    for (LocalDate day = LocalDate.of(2023, 12, 1);
        day.isBefore(LocalDate.of(2026, 1, 1));
        day = day.plusDays(1)) {
      String month = Lexicon.lower(day.getMonth().name());
      String text =
          String.format(
              Locale.ROOT,
              "Ferries stay in port for a second week%n%s%s %d, %d%n"
                  + "The crews said that they would wait for the new rules before they sail.%n",
              month.substring(0, 1).toUpperCase(Locale.ROOT),
              month.substring(1),
              day.getDayOfMonth(),
              day.getYear());
      assertEquals(day + "T00:00:00Z", read(text).getPublished().toString());
    }
  }

  private static Article read(String text) throws Exception {
    StatedTime byDefault = StatedTime.parse("published", "2001-01-01");
    Article article = LooseText.read(text.getBytes(UTF_8), "page.txt", RECEIVED, byDefault);
    assertEquals(text, article.getBody());
    int end = 0;
    for (TextSpan span : article.getFurniture()) {
      assertTrue(span.getStart() >= end && span.getEnd() > span.getStart(), text);
      end = span.getEnd();
    }
    assertTrue(end <= text.length());
    return article;
  }

  private static String text(List<String> lines, Random random, String glue) {
    List<String> page = new ArrayList<>();
    int count = 1 + random.nextInt(MOST_LINES);
    for (int i = 0; i < count; i++) {
      page.add(lines.get(random.nextInt(lines.size())));
    }
    return String.join(glue, page) + "x";
  }

  private static List<String> lines() throws IOException, URISyntaxException {
    Path folder = Path.of(ShuffledPagesTest.class.getResource("pages").toURI());
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
