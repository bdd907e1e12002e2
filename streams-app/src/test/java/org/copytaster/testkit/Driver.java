package org.copytaster.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.runtime.DeadLetterHandler;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.Topic;
import org.copytaster.topology.Pipeline;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.ViewBuilder;

/** The whole topology in one partition, without a broker. */
public final class Driver implements AutoCloseable {
  private final PipelineSettings settings;
  private final PlainSerdes serdes = new PlainSerdes();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> articles;
  private final TestInputTopic<String, Clock> clock;

  /** Starts with empty stores. */
  public Driver(PipelineSettings settings, Enricher enricher) {
    this.settings = settings;
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "driver");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    p.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder());
    p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    p.put(DeadLetterHandler.TOPIC_CONFIG, Topic.DEAD_LETTERS.name(settings.prefix()));
    driver = new TopologyTestDriver(Pipeline.topology(settings, serdes, enricher, 1), p);
    articles = input(Topic.ARTICLES);
    clock = input(Topic.CLOCK);
  }

  /** Where stores lie: tests run in several JVMs at once, which must not meet in one folder. */
  public static String stateFolder() {
    return Path.of("target", "state-" + ProcessHandle.current().pid()).toString();
  }

  /** An article event. */
  public void article(Article article) {
    article(article.getArticleId(), article);
  }

  /** An article event under a key that may not be its id. */
  public void article(String key, Article article) {
    Instant at = article == null ? Instant.EPOCH : article.getPublished();
    articles.pipeInput(key, article, at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at);
  }

  /** An article event as bytes that may be none. */
  public void bytes(byte[] key, byte[] value) {
    driver
        .createInputTopic(
            Topic.ARTICLES.name(settings.prefix()),
            new ByteArraySerializer(),
            new ByteArraySerializer())
        .pipeInput(key, value, Instant.EPOCH);
  }

  /** A clock record. */
  public void clock(Instant at) {
    clock.pipeInput("0", new Clock(0, at), at);
  }

  /** Adds what came out of the outputs since the last call. */
  public void drainTo(ViewBuilder view) {
    for (Topic topic : outputs()) {
      drain(topic).forEach(r -> view.accept(topic, r.key(), r.value()));
    }
  }

  /** What came out of one output since it was last read; null values are tombstones. */
  public List<TestRecord<String, SpecificRecord>> drain(Topic topic) {
    return driver
        .createOutputTopic(
            topic.name(settings.prefix()),
            new StringDeserializer(),
            serdes.<SpecificRecord>serde(topic).deserializer())
        .readRecordsToList();
  }

  /** What came out of any topic, internal ones too, since it was last read, as bytes. */
  public List<TestRecord<byte[], byte[]>> drainBytes(Topic topic) {
    return drainBytes(topic.name(settings.prefix()));
  }

  private List<TestRecord<byte[], byte[]>> drainBytes(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** What was written anywhere, changelogs included, since it was last read: by topic's name. */
  public SortedMap<String, List<TestRecord<byte[], byte[]>>> drainAll() {
    SortedMap<String, List<TestRecord<byte[], byte[]>>> all = new TreeMap<>();
    driver.producedTopicNames().forEach(topic -> all.put(topic, drainBytes(topic)));
    return all;
  }

  /** The last value of each key since the output was last read; null for a tombstone. */
  public SortedMap<String, SpecificRecord> last(Topic topic) {
    SortedMap<String, SpecificRecord> last = new TreeMap<>();
    drain(topic).forEach(r -> last.put(r.key(), r.value()));
    return last;
  }

  /** The keys of a store. */
  public List<String> keys(String store) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, Object> rows =
        driver.<String, Object>getKeyValueStore(store).all()) {
      rows.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }

  /** The outputs that subscribers read. */
  public static List<Topic> outputs() {
    List<Topic> outputs = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (topic.isPublic() && topic.registered() && topic != Topic.ARTICLES) {
        outputs.add(topic);
      }
    }
    return outputs;
  }

  /** The driver itself, to look into stores. */
  public TopologyTestDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.close();
  }

  private <T extends SpecificRecord> TestInputTopic<String, T> input(Topic topic) {
    return driver.createInputTopic(
        topic.name(settings.prefix()), new StringSerializer(), serdes.<T>serde(topic).serializer());
  }
}
