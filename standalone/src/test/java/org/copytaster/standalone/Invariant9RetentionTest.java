package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
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

  @TempDir private Path folder;

  @Test
  void retentionNeverDependsOnArticleDates() throws Exception {
    List<Article> events =
        RandomFacts.of(23, 60).stream().map(Invariant9RetentionTest::aged).toList();
    Instant clock = RandomFacts.END.minus(BACK);
    EmbeddedKafkaSettings cleaning =
        EmbeddedKafkaSettings.defaults()
            .with("log.retention.ms", "1000")
            .with("log.retention.check.interval.ms", "1000")
            .with("log.cleaner.backoff.ms", "1000")
            .with("log.cleaner.min.cleanable.ratio", "0.01")
            .with("log.segment.bytes", Integer.toString(1024 * 1024))
            .with("log.segment.delete.delay.ms", "1000");
    try (Rig rig = new Rig(folder, cleaning)) {
      SortedMap<String, String> expected = rig.oracle(events, clock);
      String prefix = "old";
      RegistrySerdes serdes = rig.prepare(prefix, 2);
      Process instance = rig.process(prefix, 2);
      try {
        rig.publish(prefix, serdes, events);
        while (rig.laboratory().committed(prefix) < events.size() / 2) {
          assertTrue(instance.isAlive(), "the instance runs until it is killed");
          Thread.sleep(20);
        }
      } finally {
        instance.destroyForcibly();
      }
      assertTrue(instance.waitFor(10, TimeUnit.SECONDS));
      // Long enough for several rounds of cleaning over what was written so far.
      Thread.sleep(4000);
      try (App app = rig.app(prefix, "", 2, serdes)) {
        Exports.assertSame(expected, rig.settled(prefix, serdes, clock, app), "cleaned");
      }
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
