package org.copytaster.producer.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.copytaster.producer.input.StatedTime;

/**
 * A replay.
 *
 * @param name under which its position is kept
 * @param corpus a folder, a file, or "-" for standard input
 * @param fingerprint of the corpus and all that decides which articles come and in what order; null
 *     where it is never the same twice: then no position is kept
 * @param restart whether to begin anew, wherever it stood
 * @param defaultPublished the date of articles that have none; null for none
 * @param selection which articles
 * @param speed how fast
 * @param clockStep how far the published time moves on before the clock is advanced
 * @param clockArticles how many articles lie between two advances of the clock
 * @param liveClock where the pipeline's clock stands already: earlier ones are not written; null
 *     for nowhere
 */
public record ReplaySettings(
    String name,
    String corpus,
    String fingerprint,
    boolean restart,
    StatedTime defaultPublished,
    Selection selection,
    Speed speed,
    Duration clockStep,
    long clockArticles,
    Instant liveClock) {
  /** Only those may be null of which it is said. */
  public ReplaySettings {
    Objects.requireNonNull(name);
    Objects.requireNonNull(corpus);
    Objects.requireNonNull(selection);
    Objects.requireNonNull(speed);
    Objects.requireNonNull(clockStep);
  }
}
