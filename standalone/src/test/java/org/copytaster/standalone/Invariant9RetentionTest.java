package org.copytaster.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.standalone.embedded.EmbeddedKafkaSettings;
import org.copytaster.testkit.Exports;
import org.copytaster.testkit.RandomFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 9: record times of 1999 on a broker that would keep a second and looks every second,
 * with an instance killed half-way, give the same bytes.
 */
class Invariant9RetentionTest {
  private static final Duration BACK = Duration.ofDays(9500);

  /** Settings of a broker that cleans all the time. */
  static final Map<String, String> CLEANING =
      Map.of(
          "log.retention.ms",
          "1000",
          "log.retention.check.interval.ms",
          "1000",
          "log.cleaner.backoff.ms",
          "1000",
          "log.cleaner.min.cleanable.ratio",
          "0.01",
          "log.segment.bytes",
          Integer.toString(1024 * 1024),
          "log.segment.delete.delay.ms",
          "1000");

  @TempDir private Path folder;

  @Test
  void retentionNeverDependsOnArticleDates() throws Exception {
    EmbeddedKafkaSettings cleaning = EmbeddedKafkaSettings.defaults();
    for (Map.Entry<String, String> setting : CLEANING.entrySet()) {
      cleaning = cleaning.with(setting.getKey(), setting.getValue());
    }
    try (Rig rig = new Rig(folder, Laboratory.start(cleaning))) {
      articlesOf1999(rig);
    }
  }

  /** On any broker with those settings. */
  static void articlesOf1999(Rig rig) throws Exception {
    List<Article> events =
        RandomFacts.of(23, 60).stream().map(Invariant9RetentionTest::aged).toList();
    Instant clock = RandomFacts.END.minus(BACK);
    SortedMap<String, String> expected = rig.oracle(events, clock);
    String prefix = "old";
    RegistrySerdes serdes = rig.prepare(prefix, 2);
    rig.publishAndKill(prefix, 2, serdes, events);
    // Long enough for several rounds of cleaning over what was written so far.
    Thread.sleep(4000);
    try (App app = rig.app(prefix, "", 2, serdes)) {
      Exports.assertSame(expected, rig.settled(prefix, serdes, clock, app), "cleaned");
    }
  }

  private static Article aged(Article article) {
    return Article.newBuilder(article)
        .setPublished(article.getPublished().minus(BACK))
        .setUpdated(article.getUpdated() == null ? null : article.getUpdated().minus(BACK))
        .setReceived(article.getReceived().minus(BACK))
        .setEmbargoedUntil(
            article.getEmbargoedUntil() == null ? null : article.getEmbargoedUntil().minus(BACK))
        .build();
  }
}
