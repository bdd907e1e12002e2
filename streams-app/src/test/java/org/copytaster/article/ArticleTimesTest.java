package org.copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.copytaster.schema.Article;
import org.copytaster.schema.DatePrecision;
import org.copytaster.testkit.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTimesTest {
  private static final Instant MORNING = Wire.MORNING;

  @Test
  void aDayAheadOfReceiptIsBelievedAndNoMore() {
    Instant limit = MORNING.plus(Duration.ofHours(24));
    ArticleTimes believed = ArticleTimes.of(received(limit));
    assertFalse(believed.implausible());
    assertEquals(limit, believed.published());
    ArticleTimes odd = ArticleTimes.of(received(limit.plusMillis(1)));
    assertTrue(odd.implausible());
    assertEquals(MORNING, odd.published());
    assertEquals(MORNING, odd.at());
    assertEquals(MORNING, odd.revised());
  }

  @Test
  void anImplausibleMonthIsNoLongerAMonth() {
    Article article =
        Article.newBuilder(received(MORNING.plus(Duration.ofDays(60))))
            .setPublishedPrecision(DatePrecision.MONTH)
            .build();
    assertEquals(MORNING, ArticleTimes.of(article).until());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-10T08:00:00Z, INSTANT, 2025-11-10T08:00:00Z",
    "2025-11-10T00:00:00Z, DAY, 2025-11-10T23:59:59.999Z",
    "2025-11-01T00:00:00Z, MONTH, 2025-11-30T23:59:59.999Z",
    "2024-02-01T00:00:00Z, MONTH, 2024-02-29T23:59:59.999Z",
    "2025-12-01T00:00:00Z, MONTH, 2025-12-31T23:59:59.999Z"
  })
  void theLastInstantGoesByThePrecision(Instant published, DatePrecision precision, Instant last) {
    Article article =
        Wire.at(published, "a")
            .setReceived(published.plus(Duration.ofDays(40)))
            .setPublishedPrecision(precision)
            .build();
    assertEquals(published, ArticleTimes.of(article).at());
    assertEquals(last, ArticleTimes.of(article).until());
  }

  @Test
  void anEmbargoPutsOffWhatIsPublicAndNothingElse() {
    Instant end = MORNING.plus(Duration.ofHours(3));
    Instant updated = MORNING.plus(Duration.ofHours(1));
    ArticleTimes times =
        ArticleTimes.of(Wire.article("a").setUpdated(updated).setEmbargoedUntil(end).build());
    assertEquals(MORNING, times.published());
    assertEquals(updated, times.revised());
    assertEquals(end, times.reportedAt());
    assertEquals(end, times.at());
    assertEquals(end, times.until());
    ArticleTimes over =
        ArticleTimes.of(
            Wire.article("a").setUpdated(updated).setEmbargoedUntil(Instant.EPOCH).build());
    assertEquals(updated, over.reportedAt());
    assertEquals(MORNING, over.at());
  }

  private static Article received(Instant published) {
    return Wire.at(published, "a").setReceived(MORNING).build();
  }
}
