package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
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
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.Exports;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;

/** Pipelines on one real broker and registry, each under its own prefix, and the oracle. */
final class Rig implements AutoCloseable {
  static final Enricher ENRICHER = Enricher.load();

  /** Instances that live for seconds spend more on optimising than that gives back. */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  /** After so long, not 45 seconds, others take over from an instance that was killed. */
  private static final String MISSED_SOON = "session.timeout.ms=10000\n";

  private final Laboratory laboratory;
  private final Path exports;
  private final boolean shared;

  /** On a broker and a registry of its own. */
  Rig(Path exports) throws IOException {
    this(exports, Laboratory.start());
  }

  /** The laboratory is closed with the rig. */
  Rig(Path exports, Laboratory laboratory) {
    this(exports, laboratory, false);
  }

  private Rig(Path exports, Laboratory laboratory, boolean shared) {
    this.exports = exports;
    this.laboratory = laboratory;
    this.shared = shared;
  }

  /**
   * On the broker and the registry of this JVM, for tests that stop neither; no other class may
   * prepare the same prefix.
   */
  static Rig shared(Path exports) throws IOException {
    return new Rig(exports, SharedLaboratory.get(), true);
  }

  Laboratory laboratory() {
    return laboratory;
  }

  RegistrySerdes prepare(String prefix, int partitions) throws IOException, InterruptedException {
    if (shared) {
      SharedLaboratory.take(prefix);
    }
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
            laboratory.replication(),
            0,
            false,
            pipeline(prefix));
    return App.start(settings, serdes, ENRICHER);
  }

  /** An instance in a JVM of its own, to be killed. */
  Process process(String prefix, int partitions) throws IOException {
    return java(
        StreamCommand.class, arguments(prefix, "-killed", partitions).toArray(String[]::new));
  }

  /** A program in a JVM of its own, with the classes of this one. */
  Process java(Class<?> program, String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                QUICK_COMPILER,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    return logged(new ProcessBuilder(command));
  }

  /** An instance with one thread, started by the launcher as in production. */
  Process launched(String prefix, String instance, int partitions) throws IOException {
    Path launcher = DocumentsTest.root().resolve("copytaster");
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "stream"));
    command.addAll(arguments(prefix, instance, partitions));
    command.addAll(List.of("--threads", "1"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("COPYTASTER_HEAP", "512m");
    builder.environment().put("JAVA_TOOL_OPTIONS", QUICK_COMPILER);
    builder.environment().put("XDG_CACHE_HOME", exports.resolve(prefix + instance).toString());
    return logged(builder);
  }

  private List<String> arguments(String prefix, String instance, int partitions)
      throws IOException {
    Path client = Files.createTempFile(exports, "client", ".properties");
    Files.writeString(client, MISSED_SOON);
    return List.of(
        "--bootstrap-servers",
        laboratory.bootstrapServers(),
        "--registry",
        laboratory.registryUrl(),
        "--state",
        laboratory.folder().resolve(prefix + instance).toString(),
        "--application-id",
        prefix,
        "--prefix",
        prefix,
        "--partitions",
        Integer.toString(partitions),
        "--replication",
        Integer.toString(laboratory.replication()),
        "--client-config",
        client.toString());
  }

  private Process logged(ProcessBuilder builder) throws IOException {
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(exports, "instance", ".log").toFile())
        .start();
  }

  /**
   * Publishes, and kills an instance in a JVM of its own once it has committed half.
   *
   * @throws IllegalStateException if the instance ends before that
   */
  void publishAndKill(String prefix, int partitions, RegistrySerdes serdes, List<Article> events)
      throws IOException, InterruptedException {
    Process instance = process(prefix, partitions);
    try {
      publish(prefix, serdes, events);
      awaitCommitted(prefix, events.size() / 2, instance::isAlive);
    } finally {
      instance.destroyForcibly();
    }
    instance.waitFor();
  }

  /** Waits until so many articles are committed past, as long as the instances go on. */
  void awaitCommitted(String prefix, long articles, BooleanSupplier going)
      throws InterruptedException {
    while (laboratory.committed(prefix) < articles) {
      if (!going.getAsBoolean()) {
        throw new IllegalStateException("an instance of " + prefix + " stopped too early");
      }
      Thread.sleep(20);
    }
  }

  /** How many members of a pipeline's group have something to read; 0 before there is a group. */
  long membersWithWork(String prefix) throws InterruptedException {
    Map<String, Object> cluster =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers());
    try (Admin admin = Admin.create(cluster)) {
      return admin
          .describeConsumerGroups(List.of(prefix))
          .describedGroups()
          .get(prefix)
          .get()
          .members()
          .stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw new KafkaException(e.getCause());
    }
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
    try {
      return settled(
          prefix, serdes, clock, () -> Arrays.stream(apps).allMatch(app -> app.fault() == null));
    } catch (IllegalStateException e) {
      Arrays.stream(apps).map(App::fault).filter(Objects::nonNull).forEach(e::addSuppressed);
      throw e;
    }
  }

  /** The same for instances in other processes; {@code going} says whether they go on. */
  SortedMap<String, String> settled(
      String prefix, RegistrySerdes serdes, Instant clock, BooleanSupplier going)
      throws InterruptedException, ExecutionException, IOException {
    if (!laboratory.settle(prefix, serdes, clock, going)) {
      throw new IllegalStateException("an instance of " + prefix + " stopped");
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
    if (!shared) {
      laboratory.close();
    }
  }
}
