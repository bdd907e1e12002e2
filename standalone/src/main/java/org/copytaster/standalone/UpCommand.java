package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.copytaster.claims.Catalogue;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.query.http.HttpOptions;
import org.copytaster.runtime.App;
import org.copytaster.runtime.MeasuresOption;
import org.copytaster.runtime.Service;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.standalone.Corpus.Published;
import org.copytaster.standalone.report.Report;
import org.copytaster.standalone.report.Table;
import org.copytaster.standalone.report.TextTable;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.Tally;
import org.copytaster.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything on one machine, staying up: broker, registry, pipeline, API and dashboard. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts a Kafka broker, a schema registry and the pipeline on this machine, reads a corpus,",
      "shows what came of it and stays up until Ctrl-C. Goes on with its data when started again."
    })
final class UpCommand implements Callable<Integer> {
  private static final int PARTITIONS = 2;
  private static final int THREADS = 2;
  private static final int PLAIN_WIDTH = 120;
  private static final int WIDEST = 160;
  private static final long LOOK_EVERY_MILLIS = 250;

  /** How long an interrupted command may take to end in good order. */
  private static final long STOP_SECONDS = 20;

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description =
          "a folder, a file (.txt, .jsonl, .jsonl.gz, .jsonl.zst), or - for JSON lines;"
              + " default: the seeds of this project")
  private String corpus;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "the dashboard listens on N, Kafka on N+1, the schema registry on N+2;"
              + " default: 8080, 9092 and 8081")
  private Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "where records and stores are kept; default: copytaster in $XDG_DATA_HOME, which is"
              + " ~/.local/share as a rule")
  private Path folder;

  @Mixin private ReadingOptions reading;

  @Mixin private MeasuresOption measures;

  @Mixin private HttpOptions http;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;
  private final boolean terminal = System.console() != null;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Catalogue catalogue;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    String path = corpus();
    reading.check(spec);
    catalogue = measures.catalogue();
    Ports ports = ports();
    http.check(spec, "127.0.0.1:" + ports.page(), System.getenv());
    Thread hook = new Thread(this::stopInOrder, "stop");
    try (DataFolder data = DataFolder.open(folder == null ? DataFolder.usual() : folder)) {
      data.checkRoom();
      ports.check();
      Runtime.getRuntime().addShutdownHook(hook);
      return serve(path, ports, data);
    } finally {
      stopped.countDown();
    }
  }

  private int serve(String path, Ports ports, DataFolder data)
      throws IOException, InterruptedException, ExecutionException {
    print.println(data.isFresh() ? "starting ..." : "starting, with the data of " + data.path());
    CompletableFuture<Enricher> loading =
        CompletableFuture.supplyAsync(() -> Enricher.load(catalogue, reading.ownEntities()));
    PipelineSettings settings = reading.pipeline();
    try (Laboratory laboratory = Laboratory.open(data.path(), ports)) {
      RegistrySerdes serdes = laboratory.prepare(settings.prefix(), PARTITIONS);
      data.complete(Main.version());
      Enricher enricher = loading.join();
      try (App app = laboratory.startApp(settings, PARTITIONS, THREADS, serdes, enricher);
          Service service =
              laboratory.startService(http, settings, PARTITIONS, serdes, catalogue, enricher)) {
        replay(path, laboratory, serdes, app, data);
        if (goesOn(app, data)) {
          show(laboratory, serdes, service);
        }
        while (goesOn(app, data)) {
          stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return end(app, data);
      }
    }
  }

  private boolean goesOn(App app, DataFolder data) {
    return stop.getCount() > 0 && app.fault() == null && !data.isFull();
  }

  private int end(App app, DataFolder data) throws IOException {
    if (data.isFull()) {
      throw new SetupException(
          "stopped, since the disk of "
              + data.path()
              + " is almost full: free some space and start again; nothing is lost",
          app.fault());
    }
    if (app.fault() != null) {
      throw new IOException("the pipeline stopped: " + app.fault().getMessage(), app.fault());
    }
    return 0;
  }

  /** Reads the corpus unless it is in already, and waits until nothing is left to do. */
  private void replay(
      String path, Laboratory laboratory, RegistrySerdes serdes, App app, DataFolder data)
      throws IOException, InterruptedException, ExecutionException {
    String fingerprint = Corpus.fingerprint(path, reading.defaultPublished());
    if (fingerprint != null && data.hasRead(fingerprint)) {
      print.println(path + " is in already");
      laboratory.watch(Topic.DEFAULT_PREFIX).await(() -> goesOn(app, data));
      return;
    }
    Published published =
        new Corpus(
                path,
                true,
                reading.defaultPublished(),
                terminal,
                Corpus.Pace.byRest(laboratory, app, reading.lateness()))
            .publish(laboratory.bootstrapServers(), Topic.DEFAULT_PREFIX, serdes);
    long before = laboratory.articles(Topic.DEFAULT_PREFIX) - published.written().articles();
    boolean rest;
    try (ConsoleProgress progress =
        new ConsoleProgress("processing", "articles", 1, terminal, print)) {
      rest =
          laboratory.settle(
              Topic.DEFAULT_PREFIX,
              serdes,
              published.written().highestPublished(),
              () -> {
                progress.at(
                    Math.max(0, laboratory.committed(Topic.DEFAULT_PREFIX) - before),
                    published.written().articles());
                return goesOn(app, data);
              });
    }
    if (rest && fingerprint != null) {
      data.read(fingerprint);
    }
  }

  private void show(Laboratory laboratory, RegistrySerdes serdes, Service service) {
    TopicReader.Outputs outputs =
        TopicReader.read(laboratory.bootstrapServers(), Topic.DEFAULT_PREFIX, serdes);
    View view = outputs.view().build();
    List<Table> tables = Report.of(view);
    Ansi ansi = terminal ? Ansi.AUTO : Ansi.OFF;
    tables.forEach(table -> TextTable.print(table, width(), ansi, print));
    String counts = counts(view, outputs.view().tally(), outputs.dead().size());
    print.printf("%n%s%n%n", counts);
    print.printf("look       %s%n", service.url());
    print.printf("subscribe  Kafka at %s, topics news.*%n", laboratory.bootstrapServers());
    print.printf("           schema registry at %s/apis/ccompat/v7%n", laboratory.registryUrl());
    print.printf("           docs/subscribe.md has examples%n");
    print.println("stop       Ctrl-C; the data stays, and the next start goes on with it");
  }

  private static String counts(View view, Tally tally, int dead) {
    return String.format(
        "%,d articles stand (%d superseded, %d duplicate, %d withheld, %d killed, %d embargoed,"
            + " %d dead), %,d stories, %,d claims, %,d ledger entries",
        tally.current(),
        tally.superseded(),
        tally.duplicate(),
        tally.withheld(),
        tally.killed(),
        tally.embargoed(),
        dead,
        view.stories().size(),
        view.claims().size(),
        view.ledger().size());
  }

  private int width() {
    if (!terminal) {
      return PLAIN_WIDTH;
    }
    spec.usageMessage().autoWidth(true);
    return Math.min(WIDEST, spec.usageMessage().width());
  }

  private String corpus() {
    if (corpus == null) {
      String home = System.getProperty("copytaster.home", "");
      Path seeds = Path.of(home, "seeds");
      if (!Files.isDirectory(seeds)) {
        throw new ParameterException(
            spec.commandLine(), "--corpus: name what to read; there are no seeds in " + seeds);
      }
      return seeds.toString();
    }
    ReadingOptions.checkCorpus(spec, corpus);
    return corpus;
  }

  private Ports ports() {
    try {
      return port == null ? Ports.USUAL : Ports.from(port);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--port: " + e.getMessage(), e);
    }
  }

  /** Runs when the process is asked to end: everything is closed before it does. */
  private void stopInOrder() {
    if (stopped.getCount() > 0) {
      print.println();
      print.println("stopping ...");
    }
    stop.countDown();
    try {
      stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
