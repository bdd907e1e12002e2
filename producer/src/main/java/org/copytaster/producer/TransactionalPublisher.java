package org.copytaster.producer;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes articles together with the record of where their writer stands: a transaction holds both
 * or neither. For one thread. After a failure it can only be closed; what was not committed was
 * never written.
 */
public final class TransactionalPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalPublisher.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final String prefix;
  private final String id;
  private final TopicSerdes serdes;
  private final KafkaProducer<String, byte[]> producer;
  private final ArticlePublisher publisher;
  private final Map<Topic, Serializer<? extends SpecificRecord>> serializers =
      new EnumMap<>(Topic.class);
  private boolean begun;

  /**
   * Ends the transaction of an earlier writer of the same id: from now on that one can write
   * nothing, and what it left open is void.
   *
   * @param id names the writer over its restarts
   * @throws PublishException if the cluster does not do what it is asked
   */
  public TransactionalPublisher(PublisherSettings settings, String id, TopicSerdes serdes) {
    prefix = settings.prefix();
    this.id = id;
    this.serdes = serdes;
    Map<String, Object> config = new HashMap<>(settings.producer());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    publisher =
        new ArticlePublisher(
            settings,
            serdes.<Article>serde(Topic.ARTICLES).serializer(),
            serdes.<Clock>serde(Topic.CLOCK).serializer(),
            producer);
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close();
      throw new PublishException("the first record of " + id, e);
    }
  }

  /**
   * Writes articles, dead letters and clocks into the transaction; ask for it anew after each
   * commit. Its {@code finish} commits nothing.
   */
  public ArticlePublisher publisher() {
    begin();
    return publisher;
  }

  /** A transaction that nothing was written to would still have to be ended. */
  private void begin() {
    if (!begun) {
      try {
        producer.beginTransaction();
      } catch (KafkaException e) {
        throw new PublishException("the first record of a transaction", e);
      }
      begun = true;
    }
  }

  /**
   * Writes a record of state.
   *
   * @param value of the topic's class; null where the key is to be forgotten
   */
  public <T extends SpecificRecord> void state(Topic topic, String key, T value, Instant at) {
    begin();
    publisher.state(topic.name(prefix), this.<T>serializer(topic), key, value, at);
  }

  @SuppressWarnings("unchecked") // what is put under a topic is a serializer of its class
  private <T extends SpecificRecord> Serializer<T> serializer(Topic topic) {
    return (Serializer<T>) serializers.computeIfAbsent(topic, t -> serdes.<T>serde(t).serializer());
  }

  /**
   * Ends the transaction; all of it is written when this returns.
   *
   * @throws PublishException if anything of it was not; then none of it is
   */
  public void commit() {
    if (!begun) {
      return;
    }
    publisher.finish();
    try {
      producer.commitTransaction();
      begun = false;
    } catch (ProducerFencedException e) {
      throw new PublishException(
          "a transaction", new KafkaException("another process writes as " + id, e));
    } catch (KafkaException e) {
      throw new PublishException("a transaction", e);
    }
  }

  /** Whether a failure is that another process took over as the same writer. */
  public static boolean isFenced(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ProducerFencedException || t instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }

  /** Gives up what is not committed. */
  @Override
  public void close() {
    try {
      if (begun) {
        producer.abortTransaction();
      }
    } catch (KafkaException e) {
      LOG.debug("{} leaves a transaction open; the next one of that name ends it", id, e);
    } finally {
      producer.close(CLOSE_WITHIN);
    }
  }
}
