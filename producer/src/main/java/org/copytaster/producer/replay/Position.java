package org.copytaster.producer.replay;

import java.time.Instant;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.TransactionalPublisher;
import org.copytaster.schema.ReplayPosition;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/** Where a replay stands, as it is kept in the cluster. For one thread. */
final class Position {
  private final String name;
  private final String fingerprint;
  private final Instant received;
  private long articles;
  private long deadLetters;
  private Instant clock;
  private long clockArticles;
  private boolean finished;

  private Position(String name, String fingerprint, Instant received) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.received = received;
  }

  /** A replay that begins now. */
  static Position fresh(ReplaySettings settings, Instant now) {
    return new Position(settings.name(), settings.fingerprint(), now);
  }

  /**
   * Where the replay stood, or its beginning.
   *
   * @throws CorpusChangedException if it was another corpus
   */
  static Position read(
      ReplaySettings settings, PublisherSettings cluster, TopicSerdes serdes, Instant now) {
    ReplayPosition kept =
        LastRecords.<ReplayPosition>all(cluster, Topic.REPLAYS, serdes).get(settings.name());
    if (kept == null) {
      return fresh(settings, now);
    }
    if (!kept.getFingerprint().equals(settings.fingerprint())) {
      throw new CorpusChangedException(kept.getArticles());
    }
    Position position = new Position(settings.name(), kept.getFingerprint(), kept.getReceived());
    position.articles = kept.getArticles();
    position.deadLetters = kept.getDeadLetters();
    position.clock = kept.getClock();
    position.clockArticles = kept.getClockArticles();
    position.finished = kept.getFinished();
    return position;
  }

  /** Adds where it stands to a transaction; nothing where no position is kept. */
  void write(TransactionalPublisher transaction) {
    if (fingerprint == null) {
      return;
    }
    transaction.state(
        Topic.REPLAYS,
        name,
        new ReplayPosition(
            name, fingerprint, received, articles, deadLetters, clock, clockArticles, finished),
        received);
  }

  Instant received() {
    return received;
  }

  long articles() {
    return articles;
  }

  long deadLetters() {
    return deadLetters;
  }

  Instant clock() {
    return clock;
  }

  /** Articles written since the clock was set. */
  long sinceClock() {
    return articles - clockArticles;
  }

  boolean finished() {
    return finished;
  }

  void article() {
    articles++;
  }

  void deadLetter() {
    deadLetters++;
  }

  void clock(Instant at) {
    clock = at;
    clockArticles = articles;
  }

  void finish() {
    finished = true;
  }
}
