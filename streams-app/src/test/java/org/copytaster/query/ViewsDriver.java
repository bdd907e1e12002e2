package org.copytaster.query;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.store.ViewTopology;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.PlainSerdes;

/** The views in one partition, without a broker; asked as they are asked over the network. */
final class ViewsDriver implements Sources, AutoCloseable {
  private final PlainSerdes serdes = new PlainSerdes();
  private final TopologyTestDriver driver;
  private final Reads reads;

  ViewsDriver(Set<String> summed) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "views-driver");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    p.put(StreamsConfig.STATE_DIR_CONFIG, Driver.stateFolder());
    driver = new TopologyTestDriver(ViewTopology.of(Topic.DEFAULT_PREFIX, serdes), p);
    reads = new Reads(summed);
  }

  /** A record of a topic; a null value is a tombstone. */
  void put(Topic topic, String key, SpecificRecord value) {
    driver
        .createInputTopic(
            topic.name(Topic.DEFAULT_PREFIX),
            new StringSerializer(),
            serdes.<SpecificRecord>serde(topic).serializer())
        .pipeInput(key, value, 0L);
  }

  /** Whatever a pipeline has put out since the last call. */
  void follow(Driver pipeline) {
    for (Topic topic : Driver.outputs()) {
      if (topic != Topic.AUDIT) {
        pipeline.drain(topic).forEach(record -> put(topic, record.key(), record.value()));
      }
    }
  }

  /** Texts are read from {@code log}, which holds the articles topic by offset. */
  Queries queries(List<Article> log) {
    return new ViewQueries(this, place -> log.get((int) place.getOffset()));
  }

  Queries queries() {
    return queries(List.of());
  }

  /** What all stores hold: keys of rows, and rows as text where they can be read as such. */
  SortedMap<String, List<String>> contents() {
    SortedMap<String, List<String>> contents = new TreeMap<>();
    driver
        .getAllStateStores()
        .keySet()
        .forEach(
            name -> {
              List<String> rows = new ArrayList<>();
              KeyValueStore<String, Object> store = driver.getKeyValueStore(name);
              try (KeyValueIterator<String, Object> all = store.all()) {
                all.forEachRemaining(row -> rows.add(row.key + " = " + text(row.value)));
              }
              contents.put(name, rows);
            });
    return contents;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }

  @Override
  public Gathered askKeys(Question question) {
    Slice slice = reads.of(question.kind()).read(question, new Stores(0, new Opener()));
    return new Gathered(Slice.merge(List.of(slice), question.limit()), List.of(), false, 0);
  }

  @Override
  public Gathered askAll(Question question) {
    return askKeys(question);
  }

  @Override
  public void close() {
    driver.close();
  }

  private final class Opener implements Stores.Opener {
    @Override
    public <V> ReadOnlyKeyValueStore<String, V> open(String store) {
      return driver.getKeyValueStore(store);
    }
  }
}
