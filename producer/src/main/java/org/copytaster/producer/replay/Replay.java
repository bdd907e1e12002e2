package org.copytaster.producer.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.TransactionalPublisher;
import org.copytaster.schema.TopicSerdes;

/**
 * Publishes a corpus into a cluster, in the order of published time. Where it stands is written in
 * one transaction with the articles, so that it goes on at the exact article after any interrupt.
 */
public final class Replay {
  private final ReplaySettings settings;
  private final PublisherSettings cluster;
  private final TopicSerdes serdes;
  private final Rest rest;

  /**
   * A replay into a cluster whose topics are there.
   *
   * @param rest of the pipeline that reads them; the clock goes on only when it has come to rest
   */
  public Replay(ReplaySettings settings, PublisherSettings cluster, TopicSerdes serdes, Rest rest) {
    this.settings = settings;
    this.cluster = cluster;
    this.serdes = serdes;
    this.rest = rest;
  }

  /**
   * Replays what is left.
   *
   * @param now time of receipt of the articles, if the replay begins only now
   * @param stopped asked between articles; true ends it after the one just written
   * @throws CorpusChangedException if the replay stands in another corpus
   * @throws org.copytaster.producer.PublishException if the cluster does not take it, or another
   *     process took over; what is committed stays, and the replay can go on from there
   */
  public ReplayOutcome run(Instant now, BooleanSupplier stopped, ReplayListener listener)
      throws IOException, InterruptedException {
    String id = cluster.prefix() + "-replay-" + settings.name();
    // First: it ends what a process that was killed has left open, so that the position is the
    // last.
    try (TransactionalPublisher transaction = new TransactionalPublisher(cluster, id, serdes)) {
      Position position =
          settings.fingerprint() == null || settings.restart()
              ? Position.fresh(settings, now)
              : Position.read(settings, cluster, serdes, now);
      if (position.finished()) {
        return new ReplayOutcome(
            position.articles(),
            position.articles(),
            position.articles(),
            position.deadLetters(),
            true);
      }
      return new ReplaySession(settings, position, transaction, rest, stopped, listener).run();
    }
  }
}
