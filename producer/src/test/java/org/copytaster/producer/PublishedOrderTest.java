package org.copytaster.producer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.copytaster.schema.Article;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedOrderTest {
  /** As the order is described, with a stable sort for the order of arrival. */
  private static final Comparator<Article> ORDER =
      Comparator.comparing(Article::getPublished)
          .thenComparing(Article::getArticleId)
          .thenComparing(Article::getVersion, Comparator.nullsFirst(Comparator.naturalOrder()));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1000",
    "2, 1, 1000",
    "3, 500, 100000000",
    "4, 500, 20000",
    "5, 500, 2000",
    "6, 400, 1",
    "7, 3000, 5000"
  })
  void sortsLikeASortInMemory(long seed, int count, long memory) throws IOException {
    Random random = new Random(seed);
    List<Article> given = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Few values each, so that every part of the order has to decide.
      Instant published = Instant.ofEpochSecond(random.nextInt(20) * 86_400L - 800_000L);
      Long version = random.nextInt(3) == 0 ? null : (long) random.nextInt(3);
      String id = "é" + random.nextInt(5);
      given.add(Articles.article(id, published, version, "body " + i));
    }
    List<Article> sorted = new ArrayList<>();
    try (PublishedOrder order = new PublishedOrder(folder, memory)) {
      for (Article article : given) {
        order.add(article);
      }
      assertEquals(count, order.size());
      order.drain(sorted::add);
    }
    assertEquals(given.stream().sorted(ORDER).toList(), sorted);
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
