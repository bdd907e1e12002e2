package org.copytaster.topology;

import java.time.Duration;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;

/**
 * What the topology may be told.
 *
 * @param prefix in front of all topic names
 * @param folding bounds of the search for copies
 * @param lateness how far behind the clock an article may come and still be folded
 */
public record PipelineSettings(String prefix, FoldSettings folding, Duration lateness) {
  /** Topics under {@code news}, windows of 72 hours, 30 days of lateness. */
  public static final PipelineSettings DEFAULT =
      new PipelineSettings(Topic.DEFAULT_PREFIX, FoldSettings.DEFAULT, Duration.ofDays(30));

  /** How long after its publication an article's folding state is kept, in milliseconds. */
  long foldingKept() {
    return folding.window().plus(lateness).toMillis();
  }
}
