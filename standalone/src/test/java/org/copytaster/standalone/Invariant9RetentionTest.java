package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 3;

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
    awaitCleaning(rig);
    try (App app = rig.app(prefix, "", 2, serdes)) {
      Exports.assertSame(expected, rig.settled(prefix, serdes, clock, app), "cleaned");
    }
  }

  /** Until the broker has cleaned away, several times, what is as old and what nobody keeps. */
  private static void awaitCleaning(Rig rig) throws Exception {
    TopicPartition canary = new TopicPartition("canary", 0);
    Map<String, Object> cluster = Map.of("bootstrap.servers", rig.laboratory().bootstrapServers());
    try (Admin admin = Admin.create(cluster);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer())) {
      short replication = (short) rig.laboratory().replication();
      admin.createTopics(List.of(new NewTopic(canary.topic(), 1, replication))).all().get();
      for (int round = 0; round < ROUNDS; round++) {
        long at = RandomFacts.START.minus(BACK).toEpochMilli();
        long written =
            producer
                .send(new ProducerRecord<>(canary.topic(), 0, at, null, new byte[1]))
                .get()
                .offset();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (earliest(admin, canary) <= written) {
          assertTrue(System.nanoTime() < limit, "the broker cleans");
          Thread.sleep(100);
        }
      }
    }
  }

  private static long earliest(Admin admin, TopicPartition partition) throws Exception {
    return admin
        .listOffsets(Map.of(partition, OffsetSpec.earliest()))
        .all()
        .get()
        .get(partition)
        .offset();
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
