package org.copytaster.producer.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.copytaster.producer.PacedClock;
import org.copytaster.producer.PublishedOrder;
import org.copytaster.producer.TransactionalPublisher;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.schema.Article;

/** What one process does of a replay. */
final class ReplaySession {
  /** Enough that a commit costs little, few enough that little waits for it. */
  private static final int COMMIT_ARTICLES = 1_000;

  private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long CLOCK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReplaySettings settings;
  private final Position position;
  private final TransactionalPublisher transaction;
  private final Rest rest;
  private final BooleanSupplier stopped;
  private final ReplayListener listener;

  private final PacedClock pace;
  private final Rhythm rhythm;
  private final long skipped;
  private long taken;
  private long deadLetters;
  private long found;
  private long uncommitted;
  private long lastCommit = System.nanoTime();
  private long lastClock = System.nanoTime();
  private Instant highest;

  ReplaySession(
      ReplaySettings settings,
      Position position,
      TransactionalPublisher transaction,
      Rest rest,
      BooleanSupplier stopped,
      ReplayListener listener) {
    this.settings = settings;
    this.position = position;
    this.transaction = transaction;
    this.rest = rest;
    this.stopped = stopped;
    this.listener = listener;
    pace = new PacedClock(settings.clockStep(), settings.clockArticles());
    pace.resume(position.clock(), position.sinceClock());
    rhythm = new Rhythm(settings.speed(), System::nanoTime);
    skipped = position.articles();
  }

  /** Ends the reading of a corpus half-way. */
  private static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  ReplayOutcome run() throws IOException, InterruptedException {
    boolean finished = true;
    Path temporary = Files.createTempDirectory("copytaster-replay");
    try (PublishedOrder order = new PublishedOrder(temporary, PublishedOrder.DEFAULT_MEMORY)) {
      new CorpusReader(
              new ReadSettings(settings.defaultPublished(), position::received), listener::reading)
          .read(settings.corpus(), sink(order));
      found = order.size();
      order.drain(this::take);
      finish();
    } catch (Stopped e) {
      commit();
      finished = false;
    } finally {
      Files.deleteIfExists(temporary);
    }
    return new ReplayOutcome(found, skipped, position.articles(), position.deadLetters(), finished);
  }

  private Sink sink(PublishedOrder order) {
    return new Sink() {
      @Override
      public void article(Article article) throws IOException {
        goOn();
        if (settings.selection().test(article)) {
          order.add(article);
        }
      }

      @Override
      public void dead(DeadLetter letter) throws IOException {
        goOn();
        deadLetters++;
        if (deadLetters > position.deadLetters()) {
          transaction.publisher().dead(letter, position.received());
          position.deadLetter();
          written();
        }
      }
    };
  }

  private void take(Article article) throws IOException {
    taken++;
    if (taken > skipped) {
      goOn();
      try {
        await(article);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped();
      }
      transaction.publisher().article(article);
      position.article();
      rhythm.written();
      written();
      listener.replaying(position.articles() - skipped, found - skipped);
    }
    // What lies ahead of the machine's time may be a slip: it must not take live feeds with it.
    Instant published = article.getPublished();
    if (!published.isAfter(position.received())
        && (highest == null || published.isAfter(highest))) {
      highest = published;
    }
  }

  /** Until the article is due, with the clock going on meanwhile. */
  private void await(Article article) throws IOException, InterruptedException {
    if (!settings.speed().timed()) {
      Instant due = pace.due(article.getPublished(), highest);
      if (due != null) {
        clock(due);
      }
    }
    while (rhythm.left(article.getPublished()) > 0) {
      goOn();
      if (System.nanoTime() - lastCommit >= COMMIT_NANOS) {
        commit();
      }
      timedClock(article.getPublished());
      rhythm.pause(article.getPublished());
    }
    timedClock(article.getPublished());
  }

  /** In the rhythm of the articles the clock goes on every second, also when none comes. */
  private void timedClock(Instant next) throws IOException, InterruptedException {
    if (!settings.speed().timed() || System.nanoTime() - lastClock < CLOCK_NANOS) {
      return;
    }
    Instant reached = rhythm.reached().truncatedTo(ChronoUnit.MILLIS);
    if (reached.isAfter(next)) {
      reached = next;
    }
    if (!reached.isAfter(position.received())
        && (position.clock() == null || reached.isAfter(position.clock()))) {
      clock(reached);
    }
    lastClock = System.nanoTime();
  }

  /** Advances the clock once the pipeline has dealt with all before it. */
  private void clock(Instant at) throws IOException, InterruptedException {
    if (settings.liveClock() != null && !at.isAfter(settings.liveClock())) {
      return;
    }
    commit();
    listener.resting();
    if (!rest.await(() -> !stopped.getAsBoolean())) {
      throw new Stopped();
    }
    transaction.publisher().clock(at);
    position.clock(at);
    uncommitted++;
    commit();
  }

  private void finish() throws IOException {
    try {
      if (highest != null) {
        clock(highest);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
    position.finish();
    uncommitted++;
    commit();
  }

  private void goOn() throws Stopped {
    if (stopped.getAsBoolean()) {
      throw new Stopped();
    }
  }

  private void written() {
    uncommitted++;
    if (uncommitted >= COMMIT_ARTICLES || System.nanoTime() - lastCommit >= COMMIT_NANOS) {
      commit();
    }
  }

  private void commit() {
    if (uncommitted > 0) {
      position.write(transaction);
      transaction.commit();
      uncommitted = 0;
    }
    lastCommit = System.nanoTime();
  }
}
