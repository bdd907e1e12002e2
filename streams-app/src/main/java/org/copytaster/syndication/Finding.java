package org.copytaster.syndication;

import java.util.Arrays;
import java.util.Optional;

/**
 * All that folding finds on two articles, also where they do not belong together.
 *
 * @param verdict what decides
 * @param match as {@link Matcher} gives it
 * @param evidence what the two share; the same as in the match, where there is one
 * @param sharedProbes how many probes the two have in common
 * @param sharedAnchors how many anchors of the index the two have in common
 */
public record Finding(
    Verdict verdict,
    Optional<Match> match,
    Evidence evidence,
    int sharedProbes,
    int sharedAnchors) {
  /** Compares two articles, the first one being the earlier in fold order. */
  public static Finding of(Sketch earlier, Sketch later) {
    Comparison c = new Comparison(earlier, later);
    return new Finding(
        Matcher.verdict(earlier, later, c),
        Matcher.match(earlier, later),
        Explanation.of(earlier, later, c),
        shared(earlier.probes(), later.probes()),
        shared(earlier.anchors(), later.anchors()));
  }

  private static int shared(long[] earlier, long[] later) {
    return (int) Arrays.stream(later).filter(p -> Arrays.binarySearch(earlier, p) >= 0).count();
  }
}
