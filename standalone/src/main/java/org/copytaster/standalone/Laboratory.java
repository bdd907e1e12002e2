package org.copytaster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.copytaster.claims.Catalogue;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.query.http.HttpOptions;
import org.copytaster.runtime.App;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.PassThrough;
import org.copytaster.runtime.Quiescence;
import org.copytaster.runtime.Service;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SchemaRegistration;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSetup;
import org.copytaster.standalone.embedded.EmbeddedKafkaSettings;
import org.copytaster.standalone.embedded.EmbeddedRegistry;
import org.copytaster.standalone.embedded.EmbeddedStack;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broker and a registry of our own, to run pipelines on. */
final class Laboratory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Laboratory.class);

  private final Path folder;
  private final String bootstrapServers;
  private final int replication;
  private final CompletableFuture<String> registryUrl;
  private final Runnable stop;
  private final Admin admin;

  private Laboratory(
      Path folder,
      String bootstrapServers,
      int replication,
      CompletableFuture<String> registryUrl,
      Runnable stop) {
    this.folder = folder;
    this.bootstrapServers = bootstrapServers;
    this.replication = replication;
    this.registryUrl = registryUrl;
    this.stop = stop;
    admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** Starts both in a temporary folder, to throw away. */
  static Laboratory start() throws IOException {
    return start(EmbeddedKafkaSettings.defaults());
  }

  /** The same with a broker of other settings. */
  static Laboratory start(EmbeddedKafkaSettings broker) throws IOException {
    Path folder = Files.createTempDirectory("copytaster-");
    try {
      EmbeddedStack stack = EmbeddedStack.start(broker, 0, 0, folder, program());
      return new Laboratory(
          folder,
          stack.bootstrapServers(),
          1,
          stack.registryUrl(),
          () -> {
            stack.close();
            delete(folder);
          });
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /**
   * A cluster that is there already, and stays; the registry is our own.
   *
   * @param replication copies of every topic
   */
  static Laboratory on(String bootstrapServers, int replication)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("copytaster-");
    try {
      EmbeddedRegistry registry =
          EmbeddedRegistry.start(program(), null, 0, folder.resolve("registry.log"));
      return new Laboratory(
          folder,
          bootstrapServers,
          replication,
          CompletableFuture.completedFuture(registry.url()),
          () -> {
            registry.close();
            delete(folder);
          });
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /** Starts both on a folder that is kept. */
  static Laboratory open(Path folder, Ports ports) throws IOException {
    EmbeddedStack stack =
        EmbeddedStack.start(
            EmbeddedKafkaSettings.defaults(), ports.kafka(), ports.registry(), folder, program());
    return new Laboratory(folder, stack.bootstrapServers(), 1, stack.registryUrl(), stack::close);
  }

  /**
   * Makes the topics of a prefix and registers their schemas.
   *
   * @throws IOException if the registry does not start, with one line to show
   */
  RegistrySerdes prepare(String prefix, int partitions) throws IOException, InterruptedException {
    CompletableFuture<Void> schemas =
        registryUrl.thenAcceptAsync(url -> SchemaRegistration.register(url, prefix));
    TopicSetup.ensure(admin, prefix, partitions, (short) replication);
    LOG.info("topics of {} are there", prefix);
    try {
      schemas.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
    LOG.info("schemas of {} are there", prefix);
    return new RegistrySerdes(registryUrl(), prefix);
  }

  /** Starts an instance of the pipeline. */
  App startApp(
      PipelineSettings pipeline,
      int partitions,
      int threads,
      RegistrySerdes serdes,
      Enricher enricher) {
    return App.start(settings(pipeline, partitions, threads), serdes, enricher);
  }

  /** Starts what answers over HTTP. */
  Service startService(
      HttpOptions http,
      PipelineSettings pipeline,
      int partitions,
      RegistrySerdes serdes,
      Catalogue catalogue,
      Enricher enricher)
      throws IOException {
    return Service.start(
        http,
        settings(pipeline, partitions, 1),
        serdes,
        catalogue,
        enricher.summedMeasures(),
        List.of());
  }

  /** Starts a topology that passes articles on unchanged. */
  PassThrough startPassThrough(PipelineSettings pipeline, int threads, RegistrySerdes serdes) {
    return PassThrough.start(settings(pipeline, 1, threads), serdes);
  }

  private AppSettings settings(PipelineSettings pipeline, int partitions, int threads) {
    Path state = folder.resolve("state-" + pipeline.prefix());
    return new AppSettings(
        bootstrapServers, pipeline.prefix(), state, threads, partitions, replication, 0, pipeline);
  }

  /**
   * Waits until all articles are read, sets the clock, and waits until nothing is left to do.
   *
   * @param clock the final clock; null leaves it as it is
   * @return whether the pipeline came to rest; false where {@code goOn} gave up
   */
  boolean settle(String prefix, RegistrySerdes serdes, Instant clock, BooleanSupplier goOn)
      throws InterruptedException, ExecutionException {
    return settle(prefix, serdes, clock, false, goOn);
  }

  /** The same; {@code pass} says that the pass-through topology runs. */
  boolean settle(
      String prefix, RegistrySerdes serdes, Instant clock, boolean pass, BooleanSupplier goOn)
      throws InterruptedException, ExecutionException {
    Quiescence quiescence =
        pass ? new Quiescence(admin, prefix, prefix, List.of(Topic.ARTICLES)) : watch(prefix);
    if (!quiescence.await(goOn)) {
      return false;
    }
    LOG.info("{} is at rest", prefix);
    if (clock == null) {
      return true;
    }
    // Only now: the counts that a clock record asks for must hold every article.
    try (ArticlePublisher publisher =
        new ArticlePublisher(
            new PublisherSettings(bootstrapServers, prefix),
            serdes.<Article>serde(Topic.ARTICLES).serializer(),
            serdes.<Clock>serde(Topic.CLOCK).serializer())) {
      publisher.clock(clock);
      publisher.finish();
    }
    return quiescence.await(goOn);
  }

  /** Tells when a pipeline has nothing left to do. */
  Quiescence watch(String prefix) {
    return new Quiescence(admin, prefix, prefix);
  }

  /** How many records of the articles topic an application has committed past. */
  long committed(String prefix) {
    String articles = Topic.ARTICLES.name(prefix);
    Map<TopicPartition, OffsetAndMetadata> offsets;
    try {
      offsets = admin.listConsumerGroupOffsets(prefix).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    return offsets.entrySet().stream()
        .filter(e -> e.getKey().topic().equals(articles) && e.getValue() != null)
        .mapToLong(e -> e.getValue().offset())
        .sum();
  }

  /** Bytes on disk by topic, changelogs included. */
  SortedMap<String, Long> bytesByTopic(String prefix)
      throws InterruptedException, ExecutionException {
    List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(Node::id).toList();
    SortedMap<String, Long> bytes = new TreeMap<>();
    admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
        .flatMap(folders -> folders.values().stream())
        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
        .forEach(
            replica -> {
              String topic = replica.getKey().topic();
              if (topic.startsWith(prefix + ".")
                  || topic.startsWith(prefix + "-") && topic.endsWith("-changelog")) {
                bytes.merge(topic, replica.getValue().size(), Long::sum);
              }
            });
    return bytes;
  }

  /** How many records the articles topic holds. */
  long articles(String prefix) throws InterruptedException, ExecutionException {
    String name = Topic.ARTICLES.name(prefix);
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    admin
        .describeTopics(List.of(name))
        .topicNameValues()
        .get(name)
        .get()
        .partitions()
        .forEach(p -> ends.put(new TopicPartition(name, p.partition()), OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream().mapToLong(e -> e.offset()).sum();
  }

  /** Where files may lie; gone with the laboratory if that is temporary. */
  Path folder() {
    return folder;
  }

  /** Where the registry answers; waits until it does. */
  String registryUrl() {
    return registryUrl.join();
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  /** How many copies every topic has. */
  int replication() {
    return replication;
  }

  @Override
  public void close() {
    admin.close();
    stop.run();
  }

  /** The unpacked registry lies beside the jars of this module. */
  private static Path program() {
    String set = System.getProperty("copytaster.registry");
    if (set != null) {
      return Path.of(set);
    }
    try {
      Path here =
          Path.of(Laboratory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return here.getParent().resolve("registry").resolve("program");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes come from a file", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
