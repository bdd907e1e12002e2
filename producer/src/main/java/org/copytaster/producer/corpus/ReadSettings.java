package org.copytaster.producer.corpus;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.copytaster.producer.input.StatedTime;

/**
 * What the reading of a corpus depends on besides its bytes.
 *
 * @param defaultPublished the date of articles that have none, or null: then they are dead letters
 * @param received when an article was received; the only wall clock there is. A fixed one makes the
 *     reading a function of the corpus
 */
public record ReadSettings(StatedTime defaultPublished, InstantSource received) {
  /** Name of the default in {@code publishedBasis} and in reasons. */
  public static final String DEFAULT_PUBLISHED = "--default-published";

  /** Only {@code defaultPublished} may be null. */
  public ReadSettings {
    Objects.requireNonNull(received);
  }

  /** The time of receipt now, in whole milliseconds as the topics keep it. */
  Instant receipt() {
    return received.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
