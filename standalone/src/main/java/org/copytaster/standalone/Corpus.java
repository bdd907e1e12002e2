package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.copytaster.article.ContentHash;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.producer.PacedClock;
import org.copytaster.producer.PublishCounts;
import org.copytaster.producer.PublishedOrder;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadCounts;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/**
 * Publishes a corpus once, in published order or as given.
 *
 * <p>The clock moves only when the pipeline has dealt with all that came before. Partitions go
 * ahead at their own speed; a clock that one of them read before another one's articles would let
 * go of what those are still to be compared with. Where the clock does not move, as among articles
 * of one day, the pipeline is waited for all the same: the further apart partitions are, the more
 * work folding has with articles that come late.
 */
final class Corpus {
  private static final long KILOBYTE = 1024;
  private static final Duration MONTH = Duration.ofDays(30);

  private final String path;
  private final boolean published;
  private final StatedTime defaultPublished;
  private final boolean terminal;
  private final Pace pace;

  /** How the clock is advanced while a corpus is published. */
  interface Pace {
    /** Leaves the clock alone. */
    Pace NO_CLOCK =
        new Pace() {
          @Override
          public Duration step() {
            return ChronoUnit.FOREVER.getDuration();
          }

          @Override
          public long articles() {
            return Long.MAX_VALUE;
          }

          @Override
          public void settle() {
            // Nothing waits for a clock that does not move.
          }
        };

    /**
     * A month at a time, or the lateness where that is longer, and not for a few articles.
     *
     * @param schemas without which no article can be written
     * @param rehearsal for the time until they are there; null for none
     */
    static Pace byRest(
        Laboratory laboratory,
        Laboratory.Schemas schemas,
        Rehearsal rehearsal,
        App app,
        Duration lateness) {
      return new Pace() {
        @Override
        public void read(Article article) {
          if (rehearsal != null) {
            rehearsal.read(article);
          }
        }

        @Override
        public void begin() throws IOException {
          try {
            schemas.await();
            app.awaitRunning();
            if (rehearsal != null) {
              rehearsal.end();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
          }
        }

        @Override
        public Duration step() {
          return lateness.compareTo(MONTH) > 0 ? lateness : MONTH;
        }

        @Override
        public long articles() {
          return 10_000;
        }

        @Override
        public void settle() throws IOException {
          try {
            laboratory.watch(Topic.DEFAULT_PREFIX).await(() -> app.fault() == null);
          } catch (ExecutionException e) {
            throw new IOException(e.getCause());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
          }
        }
      };
    }

    /** Sees an article that was read. */
    default void read(Article article) {
      // Of interest to whoever has to wait.
    }

    /** Waits until articles can be written; called before the first one. */
    default void begin() throws IOException {
      // Whoever publishes on something that is there already has nothing to wait for.
    }

    /** How far the published time moves on, at least, before the clock is advanced. */
    Duration step();

    /** How many articles, at least, lie between two advances: each costs a pause. */
    long articles();

    /** Waits until the pipeline has dealt with everything written so far. */
    void settle() throws IOException;
  }

  /**
   * A corpus to publish.
   *
   * @param path a folder, a file, or "-" for standard input
   * @param published whether to sort by published time
   * @param defaultPublished the date of articles that have none; null for none
   * @param terminal whether progress may redraw its line
   * @param pace how the clock is advanced
   */
  Corpus(String path, boolean published, StatedTime defaultPublished, boolean terminal, Pace pace) {
    this.path = path;
    this.published = published;
    this.defaultPublished = defaultPublished;
    this.terminal = terminal;
    this.pace = pace;
  }

  /**
   * What was published.
   *
   * @param read what the files held
   * @param written what was written
   * @param since when the first article was written, on the clock of {@link System#nanoTime}; when
   *     the last one was read where there was none
   */
  record Published(ReadCounts read, PublishCounts written, long since) {}

  /**
   * Names a corpus as it is now: the files, their sizes and dates, and the date given to articles
   * without one.
   *
   * @return null for standard input, which is never the same twice
   */
  static String fingerprint(String path, StatedTime defaultPublished) throws IOException {
    if (path.equals(CorpusReader.STANDARD_INPUT)) {
      return null;
    }
    StringBuilder all = new StringBuilder().append(defaultPublished).append('\n');
    Path corpus = Path.of(path).toRealPath();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        all.append(file).append('\t').append(Files.size(file)).append('\t');
        all.append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return ContentHash.ofBytes(all.toString().getBytes(UTF_8));
  }

  /** Publishes everything under a prefix; all is written when this returns. */
  Published publish(String bootstrapServers, String prefix, TopicSerdes serdes) throws IOException {
    Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (ArticlePublisher publisher =
            new ArticlePublisher(
                new PublisherSettings(bootstrapServers, prefix, 0, Map.of()),
                serdes.<Article>serde(Topic.ARTICLES).serializer(),
                serdes.<Clock>serde(Topic.CLOCK).serializer());
        ConsoleProgress progress =
            new ConsoleProgress("reading", "kB", KILOBYTE, terminal, System.out)) {
      CorpusReader reader =
          new CorpusReader(
              new ReadSettings(defaultPublished, () -> received),
              counts -> progress.at(counts.bytesRead(), counts.bytesTotal()));
      Paced paced = new Paced(pace, publisher);
      ReadCounts counts =
          published
              ? sorted(reader, paced, publisher, received)
              : reader.read(path, sink(paced, publisher, received));
      return new Published(counts, publisher.finish(), paced.since());
    }
  }

  private ReadCounts sorted(
      CorpusReader reader, Paced paced, ArticlePublisher publisher, Instant received)
      throws IOException {
    Path temporary = Files.createTempDirectory("copytaster-sort");
    try (PublishedOrder order = new PublishedOrder(temporary, PublishedOrder.DEFAULT_MEMORY)) {
      ReadCounts counts =
          reader.read(
              path,
              sink(
                  article -> {
                    pace.read(article);
                    order.add(article);
                  },
                  publisher,
                  received));
      order.drain(paced);
      return counts;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Advances the clock to what was reached before an article that lies a step further on. */
  private static final class Paced implements PublishedOrder.Taker {
    private final Pace pace;
    private final ArticlePublisher publisher;
    private final PacedClock clock;
    private boolean begun;
    private long since;

    /** Articles that were written since the pipeline was last waited for. */
    private long ahead;

    Paced(Pace pace, ArticlePublisher publisher) {
      this.pace = pace;
      this.publisher = publisher;
      clock = new PacedClock(pace.step(), pace.articles());
    }

    @Override
    public void take(Article article) throws IOException {
      begin();
      Instant due = clock.due(article.getPublished(), publisher.counts().highestPublished());
      // Twice as many as between two advances of the clock: where it moves, that is wait enough.
      if (due != null || ahead / 2 >= pace.articles()) {
        publisher.finish();
        pace.settle();
        ahead = 0;
      }
      if (due != null) {
        publisher.clock(due);
      }
      publisher.article(article);
      ahead++;
    }

    private void begin() throws IOException {
      if (!begun) {
        pace.begin();
        begun = true;
        since = System.nanoTime();
      }
    }

    /** When the first article was taken; now where there was none, and the pace has begun then. */
    long since() throws IOException {
      begin();
      return since;
    }
  }

  private static Sink sink(
      PublishedOrder.Taker articles, ArticlePublisher publisher, Instant received) {
    return new Sink() {
      @Override
      public void article(Article article) throws IOException {
        articles.take(article);
      }

      @Override
      public void dead(DeadLetter letter) {
        publisher.dead(letter, received);
      }
    };
  }
}
