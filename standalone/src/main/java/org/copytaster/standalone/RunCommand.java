package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.copytaster.claims.Catalogue;
import org.copytaster.export.DeadLetterRecord;
import org.copytaster.export.ExportWriter;
import org.copytaster.export.Receipts;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.runtime.App;
import org.copytaster.runtime.MeasuresOption;
import org.copytaster.schema.Article;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.standalone.Corpus.Published;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.Tally;
import org.copytaster.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One shot: the pipeline over a corpus until nothing is left to do, then an export. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the whole pipeline over a corpus on a broker and registry of its own,",
      "exports the result and stops."
    })
final class RunCommand implements Callable<Integer> {
  enum Order {
    published,
    given
  }

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "PATH",
      description = "a folder, a file (.txt, .jsonl, .jsonl.gz, .jsonl.zst), or - for JSON lines")
  private String corpus;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the export goes")
  private Path out;

  @Option(
      names = "--order",
      defaultValue = "published",
      description = "published (by time) or given (as read); default ${DEFAULT-VALUE}")
  private Order order;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "2",
      description = "of every topic; default ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "stream threads; default ${DEFAULT-VALUE}")
  private int threads;

  @Mixin private ReadingOptions reading;

  @Mixin private MeasuresOption measures;

  @Option(
      names = "--check",
      description = {
        "also compute the result in memory, without Kafka, and fail where a byte differs;",
        "holds for corpora whose disorder stays within --lateness"
      })
  private boolean check;

  @Option(
      names = "--received",
      description = {
        "also write when each article was received (" + Receipts.FILE + "), for ledger;",
        "that is this machine's clock, so no hash covers it"
      })
  private boolean received;

  @Option(names = "--folding-only", description = "leave entities and claims out")
  private boolean foldingOnly;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;
  private final boolean terminal = System.console() != null;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    check();
    Catalogue catalogue = measures.catalogue();
    long started = System.nanoTime();
    PipelineSettings settings = reading.pipeline();
    CompletableFuture<Enricher> loading =
        CompletableFuture.supplyAsync(
            () ->
                foldingOnly
                    ? Enricher.foldingOnly()
                    : Enricher.load(catalogue, reading.ownEntities()));
    try (Laboratory laboratory = Laboratory.start()) {
      // While the registry starts, the pipeline does, and the corpus is read.
      Laboratory.Schemas schemas = laboratory.prepareTopics(settings.prefix(), partitions);
      RegistrySerdes serdes = schemas.serdes();
      try (App app =
          laboratory.startApp(settings, partitions, threads, true, serdes, loading.join())) {
        Published published =
            new Corpus(
                    corpus,
                    order == Order.published,
                    reading.defaultPublished(),
                    terminal,
                    Corpus.Pace.byRest(
                        laboratory,
                        schemas,
                        new Rehearsal(loading.join(), settings.folding()),
                        app,
                        reading.lateness()))
                .publish(laboratory.bootstrapServers(), settings.prefix(), serdes);
        print.printf("read and published in %.1f s, start included%n", seconds(started));
        boolean rest = settle(laboratory, settings.prefix(), serdes, app, published);
        if (!rest) {
          throw new IOException("the pipeline stopped: " + app.fault().getMessage(), app.fault());
        }
        return export(laboratory, serdes, loading.join(), published);
      }
    }
  }

  private boolean settle(
      Laboratory laboratory, String prefix, RegistrySerdes serdes, App app, Published published)
      throws InterruptedException, ExecutionException {
    long articles = published.written().articles();
    try (ConsoleProgress progress =
        new ConsoleProgress("processing", "articles", 1, terminal, print)) {
      return laboratory.settle(
          prefix,
          serdes,
          published.written().highestPublished(),
          () -> {
            progress.at(laboratory.committed(prefix), articles);
            return app.fault() == null;
          });
    }
  }

  private void check() {
    ReadingOptions.checkCorpus(spec, corpus);
    reading.check(spec);
    for (Path part = out.toAbsolutePath(); part != null; part = part.getParent()) {
      if (Files.exists(part) && !Files.isDirectory(part)) {
        throw usage("--out: " + part + " is a file; name a folder");
      }
    }
    if (partitions < 1 || partitions > 256) {
      throw usage("--partitions: give a number from 1 to 256");
    }
    if (threads < 1 || threads > 256) {
      throw usage("--threads: give a number from 1 to 256");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int export(
      Laboratory laboratory, RegistrySerdes serdes, Enricher enricher, Published published)
      throws IOException {
    double took = seconds(published.since());
    List<Article> events = new ArrayList<>();
    Receipts receipts = new Receipts();
    TopicReader.Outputs outputs =
        TopicReader.read(
            laboratory.bootstrapServers(),
            Topic.DEFAULT_PREFIX,
            serdes,
            event -> {
              receipts.accept(event);
              if (check) {
                events.add(event);
              }
            });
    View view = outputs.view().build();
    Tally tally = outputs.view().tally();
    Map<String, Object> how = new TreeMap<>();
    how.put("order", order.name());
    how.put("partitions", partitions);
    how.put("latenessDays", reading.lateness().toDays());
    how.put("foldWindowHours", reading.pipeline().folding().window().toHours());
    how.put("defaultPublished", reading.defaultPublishedAsGiven());
    how.put("foldingOnly", foldingOnly);
    how.put(
        "entitiesSha256", reading.ownEntities() == null ? null : reading.ownEntities().sha256());
    how.put("measures", measures.asGiven());
    Map<String, Object> hashes = ExportWriter.write(out, view, tally, outputs.dead(), how);
    if (received) {
      receipts.write(out, view);
    }
    long delivered = published.read().articles() + published.read().dead();
    print.printf(
        "%,d events in %.1f s: %,.1f articles/s%n",
        delivered, took, published.written().articles() / took);
    print.printf(
        "in %d = current %d + superseded %d + duplicate %d + withheld %d + killed %d"
            + " + embargoed %d + dead %d%n",
        delivered,
        tally.current(),
        tally.superseded(),
        tally.duplicate(),
        tally.withheld(),
        tally.killed(),
        tally.embargoed(),
        outputs.dead().size());
    if (published.read().skipped() > 0) {
      print.printf("%d files left out: no reader for their ending%n", published.read().skipped());
    }
    print.printf(
        "%d stories, %d claims, %d ledger entries, %d points of series in %s%n",
        view.stories().size(),
        view.claims().size(),
        view.ledger().size(),
        view.series().size(),
        out);
    if (delivered != tally.events() + outputs.dead().size()) {
      throw new IOException("the counts do not add up: something was lost or doubled");
    }
    if (check) {
      check(laboratory, enricher, events, published, outputs.dead(), hashes);
    }
    outputs.dead().stream()
        .limit(10)
        .forEach(
            d ->
                print.printf(
                    "dead: %s%s: %s%n",
                    d.file() == null ? d.topic() : d.file(),
                    d.line() == null ? "" : " line " + d.line(),
                    d.reason()));
    return outputs.dead().isEmpty() ? 0 : Main.DEAD_LETTERS;
  }

  /** Compares the export with the oracle's. */
  private void check(
      Laboratory laboratory,
      Enricher enricher,
      List<Article> events,
      Published published,
      List<DeadLetterRecord> dead,
      Map<String, Object> hashes)
      throws IOException {
    Instant clock = published.written().highestPublished();
    Oracle.Verdict verdict =
        new Oracle(enricher, reading.pipeline().folding())
            .view(events, clock == null ? Instant.EPOCH : clock);
    Map<String, Object> expected =
        ExportWriter.write(
            laboratory.folder().resolve("oracle"), verdict.view(), verdict.tally(), dead, Map.of());
    for (Map.Entry<String, Object> file : expected.entrySet()) {
      if (!file.getValue().equals(hashes.get(file.getKey()))) {
        throw new IOException(
            file.getKey() + " differs from what the same articles give in memory");
      }
    }
    print.printf("checked: the same bytes as in memory, %d files%n", expected.size());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
