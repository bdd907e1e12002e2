package org.copytaster.runtime;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/**
 * Reads articles and writes them unchanged, with the pipeline's own settings: what any topology on
 * the cluster costs at the least, for benchmarks to be measured against. What it writes goes to the
 * enriched topic's name under its own prefix.
 */
public final class PassThrough implements AutoCloseable {
  private final KafkaStreams streams;

  private PassThrough(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Starts it; the topics must be there. */
  public static PassThrough start(AppSettings settings, TopicSerdes serdes) {
    String prefix = settings.pipeline().prefix();
    Topology topology = new Topology();
    topology.addSource(
        "articles",
        new StringDeserializer(),
        serdes.<Article>serde(Topic.ARTICLES).deserializer(),
        Topic.ARTICLES.name(prefix));
    topology.addSink(
        "passed",
        Topic.ENRICHED.name(prefix),
        new StringSerializer(),
        serdes.<Article>serde(Topic.ARTICLES).serializer(),
        "articles");
    Properties properties = AppProperties.of(settings);
    KafkaStreams streams = new KafkaStreams(topology, properties);
    streams.start();
    return new PassThrough(streams);
  }

  @Override
  public void close() {
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(Duration.ofSeconds(20)));
  }
}
