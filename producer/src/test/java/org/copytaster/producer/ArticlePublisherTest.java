package org.copytaster.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.schema.Clock;
import org.copytaster.schema.DeadLetters;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MockProducer<String, byte[]> producer = producer(true);
  private final ArticlePublisher publisher = publisher(producer, 1_000);

  private static MockProducer<String, byte[]> producer(boolean autoComplete) {
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    List<PartitionInfo> partitions =
        IntStream.range(0, 3)
            .mapToObj(p -> new PartitionInfo("news.clock", p, node, nodes, nodes))
            .toList();
    Cluster cluster = new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    return new MockProducer<>(
        cluster, autoComplete, null, new StringSerializer(), new ByteArraySerializer());
  }

  private static ArticlePublisher publisher(MockProducer<String, byte[]> producer, int clockEvery) {
    return new ArticlePublisher(
        new PublisherSettings("localhost:9092", "news", clockEvery, Map.of()),
        (topic, article) -> (topic + " " + article.getArticleId()).getBytes(UTF_8),
        (topic, clock) -> clockText(clock).getBytes(UTF_8),
        producer);
  }

  private static String clockText(Clock clock) {
    return clock.getPartition() + " " + clock.getAt();
  }

  private List<ProducerRecord<String, byte[]>> sent(String topic) {
    return producer.history().stream().filter(record -> record.topic().equals(topic)).toList();
  }

  /** The times that the clock was set to, as partition 0 has them. */
  private List<Instant> clocks() {
    return sent("news.clock").stream()
        .filter(record -> record.partition() == 0)
        .map(record -> Instant.ofEpochMilli(record.timestamp()))
        .toList();
  }

  private void publish(int count, Duration apart) {
    for (int i = 0; i < count; i++) {
      publisher.article(Articles.article("a" + i, START.plus(apart.multipliedBy(i))));
    }
  }

  @Test
  void writesAnArticleUnderItsIdAtItsPublishedTime() {
    publisher.article(Articles.article("x", START));
    ProducerRecord<String, byte[]> record = sent("news.articles").get(0);
    assertEquals("x", record.key());
    assertEquals(START.toEpochMilli(), record.timestamp());
    assertEquals("news.articles x", new String(record.value(), UTF_8));
    assertEquals(new PublishCounts(1, 0, 0, START), publisher.finish());
  }

  @Test
  void anArticleFromBefore1970IsAccepted() {
    publisher.article(Articles.article("old", Instant.parse("1912-04-15T00:00:00Z")));
    assertEquals(0L, sent("news.articles").get(0).timestamp());
  }

  @Test
  void writesADeadLetterWithItsHeaders() {
    byte[] bytes = {1, 2, 3};
    publisher.dead(
        new DeadLetter("d/f.jsonl", 7L, null, "no JSON", bytes, "abc", 9), Articles.RECEIVED);
    ProducerRecord<String, byte[]> record = sent("news.dead-letters").get(0);
    assertArrayEquals(bytes, record.value());
    assertEquals(Articles.RECEIVED.toEpochMilli(), record.timestamp());
    assertEquals("no JSON", header(record, DeadLetters.REASON));
    assertEquals("d/f.jsonl", header(record, DeadLetters.FILE));
    assertEquals("7", header(record, DeadLetters.LINE));
    assertEquals("abc", header(record, DeadLetters.SHA256));
    assertEquals("9", header(record, DeadLetters.LENGTH));
    assertNull(record.headers().lastHeader(DeadLetters.FIELD));
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void setsTheClockOfEveryPartition() {
    publisher.clock(START);
    List<ProducerRecord<String, byte[]>> records = sent("news.clock");
    assertEquals(List.of(0, 1, 2), records.stream().map(ProducerRecord::partition).toList());
    assertEquals(List.of("0", "1", "2"), records.stream().map(ProducerRecord::key).toList());
    assertEquals("2 2026-01-01T00:00:00Z", new String(records.get(2).value(), UTF_8));
    assertEquals(1, publisher.finish().clocks());
  }

  @Test
  void articlesFarApartMoveTheClockOnceInTwoHundred() {
    publish(1_000, Duration.ofHours(1));
    assertEquals(
        List.of(199, 399, 599, 799, 999).stream()
            .map(i -> START.plus(Duration.ofHours(i)))
            .toList(),
        clocks());
  }

  @Test
  void articlesCloseTogetherMoveTheClockOnceInAThousand() {
    publish(2_300, Duration.ofMillis(10));
    assertEquals(3, clocks().size());
    assertEquals(START.plusMillis(11_990), clocks().get(1));
  }

  @Test
  void articlesOfTheSameTimeMoveItOnce() {
    publish(5_000, Duration.ZERO);
    assertEquals(List.of(START), clocks());
  }

  @Test
  void implausibleTimesNeverMoveTheClock() {
    Instant edge = Articles.RECEIVED.plus(Duration.ofHours(24));
    publisher.article(Articles.article("edge", edge));
    publisher.article(Articles.article("beyond", edge.plusMillis(1)));
    assertEquals(edge, publisher.finish().highestPublished());
  }

  @Test
  void leavesTheClockToTheCallerWhereToldSo() {
    ArticlePublisher live = publisher(producer, 0);
    for (int i = 0; i < 2_000; i++) {
      live.article(Articles.article("a" + i, START.plusSeconds(3_600L * i)));
    }
    assertEquals(List.of(), clocks());
  }

  @Test
  void theFirstFailureNamesItsRecordAndStopsEverything() {
    MockProducer<String, byte[]> slow = producer(false);
    ArticlePublisher failing = publisher(slow, 1_000);
    failing.article(Articles.article("fine", START));
    failing.article(Articles.article("fat", START));
    failing.article(Articles.article("late", START));
    slow.completeNext();
    slow.errorNext(new RecordTooLargeException("5 MB"));
    slow.errorNext(new RecordTooLargeException("6 MB"));
    PublishException first =
        assertThrows(
            PublishException.class, () -> failing.article(Articles.article("next", START)));
    assertTrue(first.getMessage().contains("article fat"), first.getMessage());
    assertTrue(first.getMessage().contains("5 MB"), first.getMessage());
    assertEquals(3, slow.history().size());
    assertSame(first, assertThrows(PublishException.class, failing::finish));
  }

  @Test
  void aSerializerThatFailsIsNamedToo() {
    ArticlePublisher broken =
        new ArticlePublisher(
            new PublisherSettings("localhost:9092", "news"),
            (topic, article) -> {
              throw new IllegalStateException("registry away");
            },
            (topic, clock) -> new byte[0],
            producer);
    PublishException failure =
        assertThrows(PublishException.class, () -> broken.article(Articles.article("x", START)));
    assertEquals("article x could not be written: registry away", failure.getMessage());
  }
}
