package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.runtime.App;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.StreamCommand;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.standalone.embedded.EmbeddedKafkaSettings;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Exports;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;

/** Pipelines on one real broker and registry, each under its own prefix, and the oracle. */
final class Rig implements AutoCloseable {
  static final Enricher ENRICHER = Enricher.load();

  private final Laboratory laboratory;
  private final Path exports;

  Rig(Path exports) throws IOException, InterruptedException {
    this(exports, EmbeddedKafkaSettings.defaults());
  }

  Rig(Path exports, EmbeddedKafkaSettings broker) throws IOException, InterruptedException {
    this.exports = exports;
    laboratory = Laboratory.start(broker);
  }

  Laboratory laboratory() {
    return laboratory;
  }

  RegistrySerdes prepare(String prefix, int partitions)
      throws InterruptedException, ExecutionException {
    return laboratory.prepare(prefix, partitions);
  }

  /** An instance in this JVM; {@code instance} tells instances of one pipeline apart. */
  App app(String prefix, String instance, int partitions, RegistrySerdes serdes) {
    AppSettings settings =
        new AppSettings(
            laboratory.bootstrapServers(),
            prefix,
            laboratory.folder().resolve(prefix + instance),
            1,
            partitions,
            1,
            0,
            pipeline(prefix));
    return App.start(settings, serdes, ENRICHER);
  }

  /** An instance in a JVM of its own, to be killed. */
  Process process(String prefix, int partitions) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StreamCommand.class.getName(),
            "--bootstrap-servers",
            laboratory.bootstrapServers(),
            "--registry",
            laboratory.registryUrl(),
            "--state",
            laboratory.folder().resolve(prefix + "-killed").toString(),
            "--application-id",
            prefix,
            "--prefix",
            prefix,
            "--partitions",
            Integer.toString(partitions))
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(exports, "instance", ".log").toFile())
        .start();
  }

  void publish(String prefix, RegistrySerdes serdes, List<Article> events) {
    try (ArticlePublisher publisher = publisher(prefix, serdes)) {
      events.forEach(publisher::article);
      publisher.finish();
    }
  }

  void clock(String prefix, RegistrySerdes serdes, Instant at) {
    try (ArticlePublisher publisher = publisher(prefix, serdes)) {
      publisher.clock(at);
      publisher.finish();
    }
  }

  /** Waits for rest at a final clock, then exports. */
  SortedMap<String, String> settled(
      String prefix, RegistrySerdes serdes, Instant clock, App... apps)
      throws InterruptedException, ExecutionException, IOException {
    boolean rest =
        laboratory.settle(
            prefix,
            serdes,
            clock,
            () -> {
              for (App app : apps) {
                if (app.fault() != null) {
                  return false;
                }
              }
              return true;
            });
    if (!rest) {
      throw new IllegalStateException("an instance stopped", apps[0].fault());
    }
    TopicReader.Outputs outputs = TopicReader.read(laboratory.bootstrapServers(), prefix, serdes);
    return Exports.of(
        Files.createTempDirectory(exports, prefix), outputs.view().build(), outputs.view().tally());
  }

  SortedMap<String, String> oracle(List<Article> events, Instant clock) throws IOException {
    Oracle.Verdict verdict = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(events, clock);
    return Exports.of(
        Files.createTempDirectory(exports, "oracle"), verdict.view(), verdict.tally());
  }

  private ArticlePublisher publisher(String prefix, RegistrySerdes serdes) {
    return new ArticlePublisher(
        new PublisherSettings(laboratory.bootstrapServers(), prefix),
        serdes.<Article>serde(Topic.ARTICLES).serializer(),
        serdes.<Clock>serde(Topic.CLOCK).serializer());
  }

  private static PipelineSettings pipeline(String prefix) {
    return new PipelineSettings(prefix, FoldSettings.DEFAULT, PipelineSettings.DEFAULT.lateness());
  }

  @Override
  public void close() {
    laboratory.close();
  }
}
