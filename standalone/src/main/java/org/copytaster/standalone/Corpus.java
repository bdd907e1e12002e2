package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.producer.PublishCounts;
import org.copytaster.producer.PublishedOrder;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadCounts;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/** Publishes a corpus once, in published order or as given. */
final class Corpus {
  private static final long KILOBYTE = 1024;

  private final String path;
  private final boolean published;
  private final StatedTime defaultPublished;
  private final boolean terminal;

  /**
   * A corpus to publish.
   *
   * @param path a folder, a file, or "-" for standard input
   * @param published whether to sort by published time
   * @param defaultPublished the date of articles that have none; null for none
   * @param terminal whether progress may redraw its line
   */
  Corpus(String path, boolean published, StatedTime defaultPublished, boolean terminal) {
    this.path = path;
    this.published = published;
    this.defaultPublished = defaultPublished;
    this.terminal = terminal;
  }

  /**
   * What was published.
   *
   * @param read what the files held
   * @param written what was written
   */
  record Published(ReadCounts read, PublishCounts written) {}

  /** Publishes everything under a prefix; all is written when this returns. */
  Published publish(String bootstrapServers, String prefix, TopicSerdes serdes) throws IOException {
    Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (ArticlePublisher publisher =
            new ArticlePublisher(
                new PublisherSettings(bootstrapServers, prefix),
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
              : reader.read(path, sink(publisher::article, publisher, received));
      return new Published(counts, publisher.finish());
    }
  }

  private ReadCounts sorted(CorpusReader reader, ArticlePublisher publisher, Instant received)
      throws IOException {
    Path temporary = Files.createTempDirectory("copytaster-sort");
    try (PublishedOrder order = new PublishedOrder(temporary, PublishedOrder.DEFAULT_MEMORY)) {
      ReadCounts counts = reader.read(path, sink(order::add, publisher, received));
      order.drain(publisher::article);
      return counts;
    } finally {
      Files.deleteIfExists(temporary);
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
