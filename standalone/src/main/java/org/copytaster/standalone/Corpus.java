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
 * go of what those are still to be compared with.
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

    /** A month at a time, or the lateness where that is longer, and not for a few articles. */
    static Pace byRest(Laboratory laboratory, App app, Duration lateness) {
      return new Pace() {
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
   */
  record Published(ReadCounts read, PublishCounts written) {}

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
      ReadCounts counts =
          published
              ? sorted(reader, publisher, received)
              : reader.read(path, sink(paced(publisher), publisher, received));
      return new Published(counts, publisher.finish());
    }
  }

  private ReadCounts sorted(CorpusReader reader, ArticlePublisher publisher, Instant received)
      throws IOException {
    Path temporary = Files.createTempDirectory("copytaster-sort");
    try (PublishedOrder order = new PublishedOrder(temporary, PublishedOrder.DEFAULT_MEMORY)) {
      ReadCounts counts = reader.read(path, sink(order::add, publisher, received));
      order.drain(paced(publisher));
      return counts;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Advances the clock to what was reached before an article that lies a step further on. */
  private PublishedOrder.Taker paced(ArticlePublisher publisher) {
    PacedClock clock = new PacedClock(pace.step(), pace.articles());
    return article -> {
      Instant due = clock.due(article.getPublished(), publisher.counts().highestPublished());
      if (due != null) {
        publisher.finish();
        pace.settle();
        publisher.clock(due);
      }
      publisher.article(article);
    };
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
