package org.copytaster.standalone;

import java.io.PrintStream;
import org.copytaster.producer.ConsoleProgress;
import org.copytaster.producer.corpus.ReadCounts;
import org.copytaster.producer.replay.ReplayListener;

/** Shows how far a replay is: first the reading of the corpus, then what is written. */
final class ReplayProgress implements ReplayListener, AutoCloseable {
  private static final long KILOBYTE = 1024;

  private final String applicationId;
  private final boolean terminal;
  private final PrintStream print;
  private ConsoleProgress reading;
  private ConsoleProgress replaying;
  private boolean rested;

  ReplayProgress(String applicationId, boolean terminal, PrintStream print) {
    this.applicationId = applicationId;
    this.terminal = terminal;
    this.print = print;
  }

  @Override
  public void reading(ReadCounts counts) {
    if (reading == null) {
      reading = new ConsoleProgress("reading", "kB", KILOBYTE, terminal, print);
    }
    reading.at(counts.bytesRead(), counts.bytesTotal());
  }

  @Override
  public void replaying(long articles, long of) {
    if (replaying == null) {
      closeReading();
      replaying = new ConsoleProgress("replaying", "articles", 1, terminal, print);
    }
    replaying.at(articles, of);
  }

  @Override
  public void resting() {
    if (!rested && !terminal) {
      print.println(
          "the clock goes on once the application " + applicationId + " has read what is written");
    }
    rested = true;
  }

  private void closeReading() {
    if (reading != null) {
      reading.close();
      reading = null;
    }
  }

  @Override
  public void close() {
    closeReading();
    if (replaying != null) {
      replaying.close();
    }
  }
}
