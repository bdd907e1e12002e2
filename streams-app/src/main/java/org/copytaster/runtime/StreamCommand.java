package org.copytaster.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.http.HttpOptions;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SchemaRegistration;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSetup;
import org.copytaster.view.Enricher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One instance of the topology against an existing cluster; more of them share the work. */
@Command(
    name = "stream",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the topology against an existing cluster until it is stopped.")
public final class StreamCommand implements Callable<Integer> {
  @Option(
      names = "--bootstrap-servers",
      required = true,
      paramLabel = "HOST:PORT",
      description = "the cluster")
  private String bootstrapServers;

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "URL",
      description = "the schema registry")
  private String registry;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "local stores of this instance; lost ones are restored from the cluster")
  private Path state;

  @Option(
      names = "--application-id",
      defaultValue = "copytaster",
      description = "the same for all instances; default ${DEFAULT-VALUE}")
  private String applicationId;

  @Option(
      names = "--prefix",
      defaultValue = Topic.DEFAULT_PREFIX,
      description = "in front of topic names; default ${DEFAULT-VALUE}")
  private String prefix;

  @Option(
      names = "--partitions",
      defaultValue = "8",
      description = "of every topic, fixed once they are made; default ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--replication",
      defaultValue = "1",
      description = "copies of every topic; 3 in production; default ${DEFAULT-VALUE}")
  private short replication;

  @Option(
      names = "--standbys",
      defaultValue = "0",
      description = "warm copies of stores on other instances; default ${DEFAULT-VALUE}")
  private int standbys;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "stream threads; default ${DEFAULT-VALUE}")
  private int threads;

  @Mixin private ClientConfigOption client;
  @Mixin private PipelineOptions pipeline;
  @Mixin private MeasuresOption measures;
  @Mixin private HttpOptions http;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;

  /** Runs one instance; all that production needs of this module. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StreamCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException, IOException {
    pipeline.check(spec);
    http.check(spec, null, System.getenv());
    Catalogue catalogue = measures.catalogue();
    AppSettings settings =
        new AppSettings(
            bootstrapServers,
            applicationId,
            state,
            threads,
            partitions,
            replication,
            standbys,
            false,
            pipeline.pipeline(prefix),
            client.settings());
    try (Admin admin = Admin.create(settings.connection())) {
      TopicSetup.ensure(admin, prefix, partitions, replication);
    }
    SchemaRegistration.register(registry, prefix);
    Enricher enricher = Enricher.load(catalogue, pipeline.ownEntities());
    RegistrySerdes serdes = new RegistrySerdes(registry, prefix);
    CountDownLatch stopped = new CountDownLatch(1);
    App app = App.start(settings, serdes, enricher);
    Service service = null;
    try {
      service = service(settings, serdes, catalogue, enricher, app);
    } catch (IOException | RuntimeException e) {
      app.close();
      throw e;
    }
    Service serving = service;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (serving != null) {
                    serving.close();
                  }
                  app.close();
                  stopped.countDown();
                },
                "stop"));
    print.println("started " + applicationId + " on " + bootstrapServers);
    if (serving != null) {
      print.println("answers at " + serving.url());
    }
    while (!stopped.await(500, TimeUnit.MILLISECONDS)) {
      Throwable fault = app.fault() != null || serving == null ? app.fault() : serving.fault();
      if (fault != null) {
        throw new IllegalStateException("stopped: " + fault.getMessage(), fault);
      }
    }
    return 0;
  }

  /** Null where nothing is to be served. */
  private Service service(
      AppSettings settings, RegistrySerdes serdes, Catalogue catalogue, Enricher enricher, App app)
      throws IOException {
    return http.settings() == null
        ? null
        : Service.start(
            http.settings(),
            http.self(),
            settings,
            serdes,
            catalogue,
            enricher.summedMeasures(),
            app,
            List.of());
  }
}
