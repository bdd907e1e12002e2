package org.copytaster.standalone;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.Document;
import org.copytaster.claims.ClaimExtractor;
import org.copytaster.entities.EntityLinker;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.standalone.Corpus.Published;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Sketch;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the pipeline costs, beside a topology that only passes records on. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a pass-through topology and the whole pipeline over the same articles on the same",
      "broker, exactly once, one after the other, and prints rates, CPU and bytes an article.",
      "Compare ratios of one run; rates of different machines or days say little."
    })
final class BenchCommand implements Callable<Integer> {
  private static final Duration LATENESS = Duration.ofDays(30);

  /** CPU between two looks at how fast a stage has become. */
  private static final Duration WINDOW = Duration.ofSeconds(2);

  /**
   * Windows that bring no more speed before the optimising compiler is held to be done; the whole
   * analysis still gets faster after half a minute.
   */
  private static final int STEADY = 5;

  private static final int MOST_WINDOWS = 40;

  @Option(names = "--corpus", paramLabel = "PATH", description = "what to run over, as for run")
  private String corpus;

  @Option(
      names = "--partitions",
      defaultValue = "2",
      description = "of every topic; default ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "stream threads; default ${DEFAULT-VALUE}")
  private int threads;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--folding",
      description = {
        "folding in memory alone, in one thread, beside plain MinHash-LSH: rates and,",
        "with --gold, quality; no broker is started"
      })
  private boolean folding;

  @Option(
      names = "--gold",
      paramLabel = "FIELD",
      description = "with --folding: field of the JSON lines that names the cluster of copies")
  private String gold;

  @Option(
      names = "--tagging",
      description = {
        "tokeniser and tagger alone, in one thread, beside those of Apache OpenNLP, both trained on",
        "every other text of a file of JSON lines with names; no broker is started"
      })
  private boolean tagging;

  @Option(
      names = "--enrich",
      description = {
        "the analysis of articles alone, in one thread: CPU an article and articles a second of",
        "each stage and of the whole; no broker is started"
      })
  private boolean enrich;

  @Option(
      names = "--http",
      description = {
        "the HTTP API over made-up articles, beside a plain get of RocksDB through the same",
        "server: requests a second and latency of 8 clients; needs no corpus"
      })
  private boolean http;

  @Option(
      names = "--articles",
      defaultValue = "10000",
      paramLabel = "N",
      description = "with --http: how many articles; default ${DEFAULT-VALUE}")
  private int articles;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;

  /** What one topology took. */
  private record Cost(double seconds, double streamCpu, double processCpu) {}

  private int tagging() throws IOException {
    List<GoldText> texts =
        Files.isRegularFile(Path.of(corpus)) ? GoldText.read(Path.of(corpus)) : List.of();
    if (texts.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--tagging: no texts with entities in " + corpus);
    }
    new EntityBench(texts, print).run();
    return 0;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    if (gold != null && !folding) {
      throw new ParameterException(spec.commandLine(), "--gold: give it with --folding");
    }
    if (http) {
      return http();
    }
    if (corpus == null) {
      throw new ParameterException(spec.commandLine(), "--corpus: name what to run over");
    }
    ReadingOptions.checkCorpus(spec, corpus);
    if (tagging) {
      return tagging();
    }
    reading.check(spec);
    StatedTime date = reading.defaultPublished();
    List<Article> articles = articles(date);
    if (articles.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--corpus: no article in " + corpus);
    }
    if (folding) {
      new FoldingBench(
              articles, gold == null ? Map.of() : FoldingBench.gold(Path.of(corpus), gold), print)
          .run();
      return 0;
    }
    Enricher enricher = Enricher.load();
    if (enrich) {
      stages(articles, enricher);
      return 0;
    }
    print.printf("%,d articles, %d partitions, %d threads%n", articles.size(), partitions, threads);
    stages(articles, enricher);
    try (Laboratory laboratory = Laboratory.start()) {
      Cost pass = topology(laboratory, "bench-pass", enricher, date, true);
      Cost fold = topology(laboratory, "bench-fold", Enricher.foldingOnly(), date, false);
      Cost whole = topology(laboratory, "bench-whole", enricher, date, false);
      print.printf("%n%-24s %10s %14s %14s%n", "", "articles/s", "stream CPU", "process CPU");
      line("pass-through", pass, articles.size());
      line("folding only", fold, articles.size());
      line("whole pipeline", whole, articles.size());
      print.printf(
          "whole / pass-through: rate %.3f, stream CPU %.1f%n",
          pass.seconds() / whole.seconds(), whole.streamCpu() / pass.streamCpu());
      bytes(laboratory, "bench-whole", articles.size());
    }
    return 0;
  }

  private int http() throws IOException, InterruptedException, ExecutionException {
    if (articles < 1) {
      throw new ParameterException(spec.commandLine(), "--articles: give 1 or more");
    }
    new HttpBench(articles, partitions, threads, print).run();
    return 0;
  }

  private List<Article> articles(StatedTime date) throws IOException {
    List<Article> articles = new ArrayList<>();
    new CorpusReader(new ReadSettings(date, Instant::now))
        .read(
            corpus,
            new Sink() {
              @Override
              public void article(Article article) {
                if (article.getStatus() == ArticleStatus.USABLE) {
                  articles.add(article);
                }
              }

              @Override
              public void dead(DeadLetter letter) {
                // Both topologies meet the same records; what cannot be read is in neither.
              }
            });
    return articles;
  }

  private Cost topology(
      Laboratory laboratory, String prefix, Enricher enricher, StatedTime date, boolean pass)
      throws IOException, InterruptedException, ExecutionException {
    PipelineSettings settings = new PipelineSettings(prefix, FoldSettings.DEFAULT, LATENESS);
    RegistrySerdes serdes = laboratory.prepare(prefix, partitions);
    Published published =
        new Corpus(corpus, true, date, false, Corpus.Pace.NO_CLOCK)
            .publish(laboratory.bootstrapServers(), prefix, serdes);
    long wall = System.nanoTime();
    double process = processCpu();
    try (AutoCloseable app =
        pass
            ? laboratory.startPassThrough(settings, threads, serdes)
            : laboratory.startApp(settings, partitions, threads, true, serdes, enricher)) {
      Instant clock = pass ? null : published.written().highestPublished();
      laboratory.settle(
          prefix, serdes, clock, pass, () -> !(app instanceof App a) || a.fault() == null);
      // Before closing: leaving the group is no part of the work.
      Cost cost =
          new Cost((System.nanoTime() - wall) / 1e9, streamCpu(prefix), processCpu() - process);
      if (app instanceof App a && a.fault() != null) {
        throw new IOException("the pipeline stopped: " + a.fault().getMessage(), a.fault());
      }
      return cost;
    } catch (IOException | InterruptedException | ExecutionException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** CPU of the analysis alone, in one thread, warm. */
  private void stages(List<Article> articles, Enricher enricher) {
    List<Document> documents =
        articles.stream().map(a -> Enricher.document(a, ArticleTimes.of(a))).toList();
    EntityLinker linker = EntityLinker.load();
    ClaimExtractor extractor = ClaimExtractor.load();
    print.printf("%n%-24s %14s %14s%n", "analysis, one thread", "CPU an article", "articles/s");
    stage("claims", documents, extractor::extract);
    stage("entities, language", documents, linker::link);
    stage("sketch", documents, Sketch::of);
    stage("whole", articles, enricher::enrich);
  }

  private <T> void stage(String name, List<T> inputs, Consumer<T> stage) {
    double micros = steady(inputs, stage) * 1e6;
    print.printf("%-24s %11.0f µs %14.0f%n", name, micros, 1e6 / micros);
  }

  /**
   * Goes over all inputs until that gets no faster.
   *
   * @return seconds of CPU an input, the median of the last windows
   */
  private static <T> double steady(List<T> inputs, Consumer<T> stage) {
    List<Double> windows = new ArrayList<>();
    double fastest = Double.MAX_VALUE;
    int since = 0;
    while (since < STEADY && windows.size() < MOST_WINDOWS) {
      double seconds = window(inputs, stage);
      windows.add(seconds);
      since = seconds < fastest ? 0 : since + 1;
      fastest = Math.min(fastest, seconds);
    }
    return windows.subList(windows.size() - STEADY, windows.size()).stream()
        .sorted()
        .toList()
        .get(STEADY / 2);
  }

  /** Goes over all inputs, and again until a window is over; seconds of CPU an input. */
  private static <T> double window(List<T> inputs, Consumer<T> stage) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    long cpu;
    int rounds = 0;
    do {
      inputs.forEach(stage);
      rounds++;
      cpu = threads.getCurrentThreadCpuTime() - before;
    } while (cpu < WINDOW.toNanos());
    return cpu / 1e9 / rounds / inputs.size();
  }

  private void line(String name, Cost cost, int articles) {
    print.printf(
        "%-24s %10.0f %11.0f µs %11.0f µs%n",
        name,
        articles / cost.seconds(),
        cost.streamCpu() * 1e6 / articles,
        cost.processCpu() * 1e6 / articles);
  }

  private void bytes(Laboratory laboratory, String prefix, int articles)
      throws InterruptedException, ExecutionException {
    print.printf("%n%-48s %14s%n", "topic", "bytes an article");
    laboratory
        .bytesByTopic(prefix)
        .forEach(
            (topic, bytes) -> print.printf("%-48s %14.0f%n", topic, bytes / (double) articles));
  }

  private static double processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double streamCpu(String prefix) {
    double cpu = 0;
    for (long id : ManagementFactory.getThreadMXBean().getAllThreadIds()) {
      var thread = ManagementFactory.getThreadMXBean().getThreadInfo(id);
      if (thread != null
          && thread.getThreadName().startsWith(prefix + "-")
          && thread.getThreadName().contains("StreamThread")) {
        cpu += ManagementFactory.getThreadMXBean().getThreadCpuTime(id) / 1e9;
      }
    }
    return cpu;
  }
}
