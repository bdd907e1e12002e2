package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.article.ContentHash;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.replay.CorpusChangedException;
import org.copytaster.producer.replay.Replay;
import org.copytaster.producer.replay.ReplayOutcome;
import org.copytaster.producer.replay.ReplaySettings;
import org.copytaster.producer.replay.Selection;
import org.copytaster.producer.replay.Speed;
import org.copytaster.runtime.Quiescence;
import org.copytaster.schema.RegistrySerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes a corpus into an existing cluster; an interrupted one goes on where it stood. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Publishes a corpus into an existing cluster, in the order of published time.",
      "Interrupted, the same command goes on at the very next article."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int NAME_LENGTH = 16;
  private static final long CLOCK_ARTICLES = 10_000;
  private static final Duration MONTH = Duration.ofDays(30);

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "PATH",
      description = "a folder, a file, or - for JSON lines (then it cannot go on where it stood)")
  private String corpus;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--application-id",
      defaultValue = "copytaster",
      description = {
        "of the pipeline that reads the topics: the clock only goes on once it has dealt",
        "with what is written; default ${DEFAULT-VALUE}"
      })
  private String applicationId;

  @Option(
      names = "--speed",
      defaultValue = "max",
      paramLabel = "max|Nx",
      description = "max, or 60x: an hour of published time in a minute; default ${DEFAULT-VALUE}")
  private String speed;

  @Option(names = "--rate", paramLabel = "N/s", description = "articles a second at most")
  private String rate;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "published then or later, such as 2025-12 or 2025-12-03T06:00:00Z")
  private String from;

  @Option(names = "--to", paramLabel = "TIME", description = "published before then")
  private String to;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "of this outlet, as the articles name it; may be given more than once")
  private List<String> outlets = List.of();

  @Option(
      names = "--dry-run",
      description = {
        "only count what would be published, and what would be too late to fold beside live",
        "feeds; needs no cluster"
      })
  private boolean dryRun;

  @Option(
      names = "--restart",
      description = "begin anew, wherever it stood; what stands already counts as duplicate")
  private boolean restart;

  @Mixin private ReadingOptions reading;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;
  private final boolean terminal = System.console() != null;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReadingOptions.checkCorpus(spec, corpus);
    reading.check(spec);
    Selection selection =
        new Selection(time("--from", from), time("--to", to), Set.copyOf(outlets));
    Speed pace = pace();
    if (dryRun) {
      return new ReplayDryRun(corpus, reading, selection, cluster, terminal, print).run();
    }
    cluster.require("ask for a --dry-run");
    try (Admin admin = cluster.admin();
        Stop stop = Stop.onSignal()) {
      return replay(admin, selection, pace, stop);
    } catch (CorpusChangedException e) {
      throw new SetupException(e.getMessage() + "; --restart begins anew", e);
    }
  }

  private int replay(Admin admin, Selection selection, Speed pace, Stop stop)
      throws IOException, InterruptedException {
    RegistrySerdes serdes = cluster.prepare(admin);
    Instant live = LiveClock.read(cluster.publisher(), serdes);
    Duration step = reading.lateness().compareTo(MONTH) > 0 ? reading.lateness() : MONTH;
    String selected = selection.from() + "\t" + selection.to() + "\t" + sorted(outlets);
    String files = Corpus.fingerprint(corpus, reading.defaultPublished());
    ReplaySettings settings =
        new ReplaySettings(
            name(selected),
            corpus,
            files == null ? null : hash(files + "\n" + selected),
            restart,
            reading.defaultPublished(),
            selection,
            pace,
            step,
            CLOCK_ARTICLES,
            live);
    Quiescence pipeline = new Quiescence(admin, applicationId, cluster.prefix());
    ReplayOutcome outcome;
    try (ReplayProgress progress = new ReplayProgress(applicationId, terminal, print)) {
      outcome =
          new Replay(
                  settings,
                  cluster.publisher(),
                  serdes,
                  goOn -> {
                    try {
                      return pipeline.await(goOn);
                    } catch (ExecutionException e) {
                      throw new IOException(e.getCause().getMessage(), e.getCause());
                    }
                  })
              .run(Instant.now().truncatedTo(ChronoUnit.MILLIS), stop::asked, progress);
    }
    return tell(outcome, files != null);
  }

  private int tell(ReplayOutcome outcome, boolean kept) {
    if (outcome.finished() && outcome.skipped() == outcome.articles() && outcome.found() > 0) {
      print.printf(
          "nothing left: all %,d articles stand already; --restart publishes them again%n",
          outcome.articles());
    } else if (outcome.finished()) {
      print.printf(
          "%,d articles stand, %,d of them from now, and %,d dead letters%n",
          outcome.articles(), outcome.articles() - outcome.skipped(), outcome.deadLetters());
    } else {
      print.printf(
          "stopped after article %,d of %,d; %s%n",
          outcome.articles(),
          outcome.found(),
          kept ? "the same command goes on there" : "standard input cannot go on there");
      return Main.FAILED;
    }
    return outcome.deadLetters() > 0 ? Main.DEAD_LETTERS : 0;
  }

  /** The same for the same corpus and selection, also once files were added to it. */
  private String name(String selected) throws IOException {
    String where =
        corpus.equals(CorpusReader.STANDARD_INPUT)
            ? corpus
            : Path.of(corpus).toRealPath().toString();
    return hash(where + "\n" + selected).substring(0, NAME_LENGTH);
  }

  private static String hash(String text) {
    return ContentHash.ofBytes(text.getBytes(UTF_8));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().distinct().sorted().toList();
  }

  private Speed pace() {
    return new Speed(
        option("--speed", speed, Speed::times),
        rate == null ? 0 : option("--rate", rate, Speed::rate));
  }

  private double option(String name, String text, ToDoubleFunction<String> parser) {
    try {
      return parser.applyAsDouble(text);
    } catch (IllegalArgumentException e) {
      throw usage(name + ": " + e.getMessage());
    }
  }

  private Instant time(String option, String text) {
    try {
      return text == null ? null : StatedTime.parse(option, text).at();
    } catch (Unreadable e) {
      throw usage(option + ": " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
