package org.copytaster.producer.corpus;

import java.io.IOException;
import org.copytaster.producer.feed.format.Origin;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.producer.feed.format.ParsedSink;
import org.copytaster.producer.feed.format.Undated;

/** Takes what a format reads out of a file. */
final class ParsedTally implements ParsedSink {
  private final String name;
  private final String part;
  private final Tally tally;
  private long leftOut;

  /**
   * Takes what a format reads.
   *
   * @param name the file
   * @param part goes in front of reasons, such as "https://x.example/: "; may be empty
   */
  ParsedTally(String name, String part, Tally tally) {
    this.name = name;
    this.part = part;
    this.tally = tally;
  }

  /** A corpus says nothing of its feeds; undated items are letters, unless there is a default. */
  static Origin origin(ReadSettings settings) {
    return Origin.of(
        null,
        settings.defaultPublished() == null
            ? null
            : new Undated(settings.defaultPublished(), ReadSettings.DEFAULT_PUBLISHED));
  }

  @Override
  public void take(Parsed parsed) throws IOException {
    if (parsed instanceof Parsed.Item item) {
      tally.article(item.article());
    } else if (parsed instanceof Parsed.Tombstone tombstone) {
      tally.article(tombstone.article());
    } else if (parsed instanceof Parsed.Problem problem) {
      String record = problem.record() == null ? "" : problem.record() + ": ";
      tally.dead(
          DeadLetter.of(
              name, null, problem.field(), part + record + problem.reason(), problem.bytes()));
    } else {
      leftOut++;
    }
  }

  /** Records that are sound and no news text. */
  long leftOut() {
    return leftOut;
  }
}
