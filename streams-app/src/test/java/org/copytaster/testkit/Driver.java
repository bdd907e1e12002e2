package org.copytaster.testkit;

import java.time.Instant;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
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
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "driver");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    driver = new TopologyTestDriver(Pipeline.topology(settings, serdes, enricher, 1), properties);
    articles = input(Topic.ARTICLES);
    clock = input(Topic.CLOCK);
  }

  /** An article event. */
  public void article(Article article) {
    articles.pipeInput(article.getArticleId(), article, article.getPublished());
  }

  /** A clock record. */
  public void clock(Instant at) {
    clock.pipeInput("0", new Clock(0, at), at);
  }

  /** Adds what came out of the outputs since the last call. */
  public void drainTo(ViewBuilder view) {
    for (Topic topic : Topic.values()) {
      if (topic.isPublic() && topic.registered() && topic != Topic.ARTICLES) {
        TestOutputTopic<String, SpecificRecord> out =
            driver.createOutputTopic(
                topic.name(settings.prefix()),
                new StringDeserializer(),
                serdes.<SpecificRecord>serde(topic).deserializer());
        out.readRecordsToList().forEach(r -> view.accept(topic, r.key(), r.value()));
      }
    }
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
