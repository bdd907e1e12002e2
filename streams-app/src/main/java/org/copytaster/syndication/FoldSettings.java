package org.copytaster.syndication;

import java.time.Duration;

/**
 * What bounds the search for candidates.
 *
 * @param window how far the published intervals of two articles may lie apart
 * @param perAnchor how many articles of the window, earliest first, an anchor shows to a later one
 * @param minShared how many probes two articles must share to be compared
 */
public record FoldSettings(Duration window, int perAnchor, int minShared) {
  /** 72 hours, 128 articles an anchor, three shared probes. */
  public static final FoldSettings DEFAULT = new FoldSettings(Duration.ofHours(72), 128, 3);

  /** Refuses what would find nothing. */
  public FoldSettings {
    if (window.isNegative() || perAnchor < 1 || minShared < 1) {
      throw new IllegalArgumentException("window >= 0, perAnchor >= 1 and minShared >= 1 wanted");
    }
  }

  /** The same with another window. */
  public FoldSettings within(Duration other) {
    return new FoldSettings(other, perAnchor, minShared);
  }
}
