package org.copytaster.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.schema.internal.TextPlace;

/** Reads single records of the articles topic. A few consumers serve all requests. */
final class TextReader implements Texts, AutoCloseable {
  private static final int CONSUMERS = 2;
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final String topic;
  private boolean closed;
  private final BlockingQueue<Consumer<String, Article>> idle = new ArrayBlockingQueue<>(CONSUMERS);

  TextReader(Map<String, Object> connection, String prefix, TopicSerdes serdes) {
    topic = Topic.ARTICLES.name(prefix);
    for (int i = 0; i < CONSUMERS; i++) {
      idle.add(consumer(connection, serdes.<Article>serde(Topic.ARTICLES).deserializer()));
    }
  }

  @Override
  public Article at(TextPlace place) {
    Consumer<String, Article> consumer = take();
    try {
      TopicPartition where = new TopicPartition(topic, place.getPartition());
      return read(consumer, where, place.getOffset());
    } catch (OffsetOutOfRangeException e) {
      return null;
    } catch (KafkaException e) {
      throw unanswered(e.getMessage());
    } finally {
      giveBack(consumer);
    }
  }

  private Article read(Consumer<String, Article> consumer, TopicPartition where, long offset) {
    consumer.assign(List.of(where));
    consumer.seek(where, offset);
    long end = System.nanoTime() + WITHIN.toNanos();
    while (System.nanoTime() < end) {
      Iterator<ConsumerRecord<String, Article>> found = consumer.poll(WITHIN).iterator();
      if (found.hasNext()) {
        ConsumerRecord<String, Article> next = found.next();
        return next.offset() == offset ? next.value() : null;
      }
    }
    throw unanswered("the articles topic does not answer");
  }

  private Consumer<String, Article> take() {
    try {
      Consumer<String, Article> consumer = idle.poll(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      if (consumer == null) {
        throw unanswered("too many texts are being read");
      }
      return consumer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unanswered("interrupted");
    }
  }

  private static UnansweredException unanswered(String why) {
    return new UnansweredException(why, Gathered.RETRY_AFTER);
  }

  private static Consumer<String, Article> consumer(
      Map<String, Object> connection, Deserializer<Article> articles) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    // One text is wanted, not all that follow it.
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 << 10);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 << 10);
    return new KafkaConsumer<>(settings, new StringDeserializer(), articles);
  }

  private void giveBack(Consumer<String, Article> consumer) {
    synchronized (idle) {
      if (!closed) {
        idle.add(consumer);
        return;
      }
    }
    consumer.close();
  }

  /** Consumers in use are closed when they are given back. */
  @Override
  public void close() {
    List<Consumer<String, Article>> unused = new ArrayList<>();
    synchronized (idle) {
      closed = true;
      idle.drainTo(unused);
    }
    unused.forEach(consumer -> consumer.close());
  }
}
