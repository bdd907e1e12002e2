package org.copytaster.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.Topic;

/** Sends dead letters back to the topic that they came from. */
final class Redrive implements AutoCloseable {
  /** What the topology said of the failure; the rest is the record's own. */
  private static final Set<String> OF_THE_FAILURE =
      Set.of(
          DeadLetters.REASON,
          DeadLetters.FIELD,
          DeadLetters.TOPIC,
          DeadLetters.PARTITION,
          DeadLetters.OFFSET,
          DeadLetters.SHA256,
          DeadLetters.LENGTH,
          DeadLetters.REDRIVEN,
          DeadLetters.FIRST);

  private final KafkaProducer<byte[], byte[]> producer;

  Redrive(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    // Written once, however often it is sent.
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Writes the original bytes under their key, time and headers into the partition that they came
   * from, and waits until they stand there.
   *
   * @throws IllegalArgumentException if it cannot go back, with the reason
   */
  void send(Letter letter) {
    String why = letter.whyNot();
    if (why != null) {
      throw new IllegalArgumentException(why);
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            letter.said(DeadLetters.TOPIC),
            Math.toIntExact(letter.number(DeadLetters.PARTITION)),
            letter.record().timestamp(),
            letter.record().key(),
            letter.record().value());
    for (Header header : letter.record().headers()) {
      if (!OF_THE_FAILURE.contains(header.key())) {
        record.headers().add(header);
      }
    }
    Long before = letter.number(DeadLetters.REDRIVEN);
    long times = before == null ? 1 : before + 1;
    String first = letter.said(DeadLetters.FIRST);
    record.headers().add(DeadLetters.REDRIVEN, Long.toString(times).getBytes(UTF_8));
    record
        .headers()
        .add(DeadLetters.FIRST, (first == null ? place(letter) : first).getBytes(UTF_8));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static String place(Letter letter) {
    return letter.said(DeadLetters.TOPIC)
        + "-"
        + letter.said(DeadLetters.PARTITION)
        + "@"
        + letter.said(DeadLetters.OFFSET)
        + " "
        + Instant.ofEpochMilli(letter.record().timestamp());
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
