package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadCounts;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.replay.Selection;
import org.copytaster.schema.Article;

/** Counts what a replay would publish, and what of it would come too late to fold. */
final class ReplayDryRun implements Sink {
  private static final long KILOBYTE = 1024;
  private static final int OUTLETS_SHOWN = 20;
  private static final Duration PLAUSIBLE_AHEAD = Duration.ofHours(24);

  private final String corpus;
  private final ReadingOptions reading;
  private final Selection selection;
  private final ClusterOptions cluster;
  private final boolean terminal;
  private final PrintStream print;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Map<String, Long> outlets = new TreeMap<>();

  private Instant folded;
  private Instant first;
  private Instant last;
  private long selected;
  private long others;
  private long late;
  private long implausible;

  ReplayDryRun(
      String corpus,
      ReadingOptions reading,
      Selection selection,
      ClusterOptions cluster,
      boolean terminal,
      PrintStream print) {
    this.corpus = corpus;
    this.reading = reading;
    this.selection = selection;
    this.cluster = cluster;
    this.terminal = terminal;
    this.print = print;
  }

  /** Reads all of the corpus and prints the counts; the exit code of the process. */
  int run() throws IOException {
    Instant live = cluster.named() ? liveClock() : null;
    folded = (live == null ? now : live).minus(reading.lateness());
    ReadCounts counts;
    try (ConsoleProgress progress =
        new ConsoleProgress("reading", "kB", KILOBYTE, terminal, print)) {
      counts =
          new CorpusReader(
                  new ReadSettings(reading.defaultPublished(), () -> now),
                  c -> progress.at(c.bytesRead(), c.bytesTotal()))
              .read(corpus, this);
    }
    tell(counts, live);
    return counts.dead() > 0 ? Main.DEAD_LETTERS : 0;
  }

  private Instant liveClock() {
    return LiveClock.read(cluster.publisher(), cluster.serdes());
  }

  @Override
  public void article(Article article) {
    if (!selection.test(article)) {
      others++;
      return;
    }
    Instant published = article.getPublished();
    selected++;
    outlets.merge(article.getOutlet() == null ? "(unknown)" : article.getOutlet(), 1L, Long::sum);
    first = first == null || published.isBefore(first) ? published : first;
    last = last == null || published.isAfter(last) ? published : last;
    if (published.isBefore(folded)) {
      late++;
    }
    if (published.isAfter(now.plus(PLAUSIBLE_AHEAD))) {
      implausible++;
    }
  }

  @Override
  public void dead(DeadLetter letter) {
    // Counted by the reader.
  }

  private void tell(ReadCounts counts, Instant live) {
    print.printf(
        "%,d articles would be published, %,d are not selected, %,d would be dead letters%n",
        selected, others, counts.dead());
    if (counts.skipped() > 0) {
      print.printf("%,d files left out: no reader for their ending%n", counts.skipped());
    }
    if (selected == 0) {
      return;
    }
    print.printf("published from %s to %s%n", first, last);
    outlets.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(OUTLETS_SHOWN)
        .forEach(outlet -> print.printf("%,10d  %s%n", outlet.getValue(), outlet.getKey()));
    if (outlets.size() > OUTLETS_SHOWN) {
      print.printf("%10s  and %,d more outlets%n", "", outlets.size() - OUTLETS_SHOWN);
    }
    if (implausible > 0) {
      print.printf(
          "%,d are dated more than a day ahead: they would count as published now%n", implausible);
    }
    String clock =
        live == null ? "the clock of live feeds, " + now : "the pipeline's clock, " + live;
    print.printf(
        "%,d would be too late to fold: published more than %d days before %s%n",
        late, reading.lateness().toDays(), clock);
    if (late > 0) {
      print.println(
          "those would be enriched, but stand alone; to fold them, give the archive a pipeline of"
              + " its own (stream --application-id ID --prefix PREFIX) and replay with the same"
              + " two");
    }
  }
}
