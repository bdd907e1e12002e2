package org.copytaster.producer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.Topic;

/**
 * Writes articles, dead letters and the clock to their topics. For one thread. The first record
 * that fails ends it: every later call throws the same failure.
 */
public final class ArticlePublisher implements AutoCloseable {
  /** A published time further than this after receipt is no plausible one. */
  static final Duration PLAUSIBLE_AHEAD = Duration.ofHours(24);

  /** The clock moves at most once in so many articles, however far apart their times are. */
  static final int CLOCK_AT_MOST_EVERY = 200;

  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  private final Producer<String, byte[]> producer;
  private final Serializer<Article> articleSerializer;
  private final Serializer<Clock> clockSerializer;
  private final int clockEvery;
  private final String articles;
  private final String clockTopic;
  private final String deadLetters;
  private final AtomicReference<PublishException> failure = new AtomicReference<>();

  private long articleCount;
  private long deadLetterCount;
  private long clockCount;
  private int articlesSinceClock;
  private Instant highest;
  private Instant clock;
  private int clockPartitions;

  /** Connects to the cluster; the serializers are configured already and are not closed here. */
  public ArticlePublisher(
      PublisherSettings settings,
      Serializer<Article> articleSerializer,
      Serializer<Clock> clockSerializer) {
    this(
        settings,
        articleSerializer,
        clockSerializer,
        new KafkaProducer<>(
            settings.producer(), new StringSerializer(), new ByteArraySerializer()));
  }

  ArticlePublisher(
      PublisherSettings settings,
      Serializer<Article> articleSerializer,
      Serializer<Clock> clockSerializer,
      Producer<String, byte[]> producer) {
    this.producer = producer;
    this.articleSerializer = articleSerializer;
    this.clockSerializer = clockSerializer;
    this.clockEvery = settings.clockEvery();
    this.articles = Topic.ARTICLES.name(settings.prefix());
    this.clockTopic = Topic.CLOCK.name(settings.prefix());
    this.deadLetters = Topic.DEAD_LETTERS.name(settings.prefix());
  }

  /**
   * Writes a version of an article, and during a replay now and then the clock it has reached.
   *
   * @throws PublishException if this or an earlier record failed
   */
  public void article(Article article) {
    String name = "article " + article.getArticleId();
    Headers headers = new RecordHeaders();
    byte[] value = serialize(name, articles, articleSerializer, headers, article);
    long timestamp = timestamp(article.getPublished());
    send(
        name,
        new ProducerRecord<>(articles, null, timestamp, article.getArticleId(), value, headers));
    articleCount++;
    articlesSinceClock++;
    if (plausible(article) && (highest == null || article.getPublished().isAfter(highest))) {
      highest = article.getPublished();
    }
    if (clockDue()) {
      clock(highest);
    }
  }

  private static boolean plausible(Article article) {
    return !article.getPublished().isAfter(article.getReceived().plus(PLAUSIBLE_AHEAD));
  }

  private boolean clockDue() {
    if (clockEvery == 0 || highest == null || clock != null && !highest.isAfter(clock)) {
      return false;
    }
    boolean leapt = clock == null || !highest.isBefore(clock.plus(CLOCK_STEP));
    return articlesSinceClock >= CLOCK_AT_MOST_EVERY && (leapt || articlesSinceClock >= clockEvery);
  }

  /**
   * Writes what could not be read.
   *
   * @param received when it was received
   * @throws PublishException if this or an earlier record failed
   */
  public void dead(DeadLetter letter, Instant received) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(deadLetters, null, timestamp(received), null, letter.bytes());
    header(record, DeadLetters.REASON, letter.reason());
    header(record, DeadLetters.FILE, letter.file());
    header(record, DeadLetters.LINE, letter.line());
    header(record, DeadLetters.FIELD, letter.field());
    header(record, DeadLetters.SHA256, letter.sha256());
    header(record, DeadLetters.LENGTH, letter.length());
    send("dead letter " + letter.file(), record);
    deadLetterCount++;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, Object value) {
    if (value != null) {
      record.headers().add(name, value.toString().getBytes(UTF_8));
    }
  }

  /**
   * Advances the clock of every partition. A time before the one reached is written all the same:
   * the topology takes the highest.
   *
   * @throws PublishException if this or an earlier record failed
   */
  public void clock(Instant at) {
    if (clockPartitions == 0) {
      try {
        clockPartitions = producer.partitionsFor(clockTopic).size();
      } catch (KafkaException e) {
        throw fail("clock " + at, e);
      }
    }
    for (int partition = 0; partition < clockPartitions; partition++) {
      String name = "clock " + at + " of partition " + partition;
      Headers headers = new RecordHeaders();
      byte[] value =
          serialize(name, clockTopic, clockSerializer, headers, new Clock(partition, at));
      String key = Integer.toString(partition);
      send(name, new ProducerRecord<>(clockTopic, partition, timestamp(at), key, value, headers));
    }
    clockCount++;
    articlesSinceClock = 0;
    clock = at;
  }

  /**
   * Writes a record of where its writer stands.
   *
   * @param value null where the key is to be forgotten
   * @throws PublishException if this or an earlier record failed
   */
  <T> void state(String topic, Serializer<T> serializer, String key, T value, Instant at) {
    String name = topic + " of " + key;
    Headers headers = new RecordHeaders();
    byte[] bytes = value == null ? null : serialize(name, topic, serializer, headers, value);
    send(name, new ProducerRecord<>(topic, null, timestamp(at), key, bytes, headers));
  }

  /**
   * Waits until everything is written.
   *
   * @throws PublishException if a record failed
   */
  public PublishCounts finish() {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw fail("the last records", e);
    }
    rethrow();
    return counts();
  }

  /** What was handed over so far; {@link #finish()} tells whether it was written. */
  public PublishCounts counts() {
    return new PublishCounts(articleCount, deadLetterCount, clockCount, highest);
  }

  /** Waits for what is on its way, without telling whether it was written. */
  @Override
  public void close() {
    producer.close();
  }

  private <T> byte[] serialize(
      String name, String topic, Serializer<T> serializer, Headers headers, T value) {
    rethrow();
    try {
      return serializer.serialize(topic, headers, value);
    } catch (RuntimeException e) {
      // Registries throw what they like.
      throw fail(name, e);
    }
  }

  private void send(String name, ProducerRecord<String, byte[]> record) {
    rethrow();
    try {
      producer.send(
          record,
          (metadata, error) -> {
            if (error != null) {
              failure.compareAndSet(null, new PublishException(name, error));
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      throw fail(name, e);
    }
  }

  private PublishException fail(String name, RuntimeException cause) {
    failure.compareAndSet(null, new PublishException(name, cause));
    return failure.get();
  }

  private void rethrow() {
    PublishException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Kafka takes no timestamp before 1970: older articles lie at its first instant. */
  private static long timestamp(Instant at) {
    return Math.max(0, at.toEpochMilli());
  }
}
