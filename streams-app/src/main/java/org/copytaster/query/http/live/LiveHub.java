package org.copytaster.query.http.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.copytaster.query.http.live.LiveRecord.Content;
import org.copytaster.schema.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is new once for all subscribers. It begins with the first of them: a server that
 * nobody follows reads nothing.
 */
public final class LiveHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final int MOST_RECORDS = 8192;
  private static final long MOST_BYTES = 8L << 20;
  private static final int CATCHING_UP = 4;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final String prefix;
  private final Decoder decoder;
  private final int mostRecords;
  private final Semaphore catchingUp = new Semaphore(CATCHING_UP, true);
  private Ring ring;
  private Thread reader;
  private LiveLog log;
  private boolean closed;

  /** Makes values of bytes, and JSON of values. */
  public interface Decoder {
    /** The value of a record of a topic, by the topic's name. */
    SpecificRecord value(Topic topic, byte[] bytes);

    /** One line of JSON of a key and its value; null as the value where the key ends. */
    String json(String key, SpecificRecord value);
  }

  /**
   * A hub that is not reading yet.
   *
   * @param consumers each a new consumer: read committed, nothing committed, earliest where a
   *     position is gone
   * @param prefix of the topics
   */
  public LiveHub(Supplier<Consumer<byte[], byte[]>> consumers, String prefix, Decoder decoder) {
    this(consumers, prefix, decoder, MOST_RECORDS);
  }

  /** The same with another size. */
  LiveHub(
      Supplier<Consumer<byte[], byte[]>> consumers,
      String prefix,
      Decoder decoder,
      int mostRecords) {
    this.consumers = consumers;
    this.prefix = prefix;
    this.decoder = decoder;
    this.mostRecords = mostRecords;
  }

  /**
   * The latest records, once the hub reads.
   *
   * @throws KafkaException if the cluster does not answer
   */
  synchronized Ring ring() {
    if (closed) {
      throw new KafkaException("the hub is closed");
    }
    if (ring == null) {
      LiveLog opened = new LiveLog(consumers, prefix);
      try {
        Position start = opened.end();
        opened.seek(start);
        ring = new Ring(mostRecords, MOST_BYTES, start);
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
      log = opened;
      reader = new Thread(this::read, "live");
      reader.setDaemon(true);
      reader.start();
    }
    return ring;
  }

  /** What a record says. */
  Content content(LiveRecord each) {
    Function<LiveRecord, Content> decode =
        r -> {
          SpecificRecord value =
              r.bytes() == null ? null : decoder.value(r.topic().topic(), r.bytes());
          return new Content(decoder.json(r.key(), value), Facets.of(r.topic(), r.key(), value));
        };
    return each.content(decode);
  }

  /** A reader of the past, once one of few may read; null if none could in time. */
  Past past(long waitMillis) throws InterruptedException {
    if (!catchingUp.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
      return null;
    }
    try {
      return new Past(new LiveLog(consumers, prefix));
    } catch (RuntimeException e) {
      catchingUp.release();
      throw e;
    }
  }

  /** A log that gives its place to the next one when it is closed. */
  final class Past implements AutoCloseable {
    private final LiveLog log;

    private Past(LiveLog log) {
      this.log = log;
    }

    LiveLog log() {
      return log;
    }

    @Override
    public void close() {
      log.close();
      catchingUp.release();
    }
  }

  private void read() {
    LiveLog current = log;
    while (!ring.isClosed()) {
      try {
        List<LiveRecord> records = current.poll(POLL, null);
        ring.add(records);
      } catch (WakeupException | InterruptException e) {
        LOG.debug("the hub is to end", e);
      } catch (KafkaException e) {
        LOG.warn("reading goes on from where it stood", e);
        current.seek(ring.head());
      }
    }
    current.close();
  }

  /** Ends all streams, then reading. */
  @Override
  public void close() {
    Thread ending;
    synchronized (this) {
      closed = true;
      if (ring == null) {
        return;
      }
      ring.close();
      log.wakeup();
      ending = reader;
    }
    try {
      ending.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
