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

  /**
   * Most parts of the folding index. Each article goes to all of them, however many partitions
   * there are: a part that is asked less does not make up for an article that is sent once more.
   */
  private static final int MOST_INDEX_PARTS = 4;

  /** How many parts the folding index has; they lie in the first partitions. */
  static int indexParts(int partitions) {
    return Math.min(MOST_INDEX_PARTS, partitions);
  }

  /** How long after its publication an article's folding state is kept, in milliseconds. */
  long foldingKept() {
    return folding.window().plus(lateness).toMillis();
  }
}
