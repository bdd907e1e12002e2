package org.copytaster.syndication;

import java.util.Arrays;
import java.util.Optional;

/**
 * All that folding finds on two articles, also where they do not belong together.
 *
 * @param verdict what decides
 * @param match as {@link Matcher} gives it
 * @param evidence what the two share; the same as in the match, where there is one
 * @param sharedProbes how many probes of the index the two have in common
 */
public record Finding(Verdict verdict, Optional<Match> match, Evidence evidence, int sharedProbes) {
  /** Compares two articles, the first one being the earlier in fold order. */
  public static Finding of(Sketch earlier, Sketch later) {
    Comparison c = new Comparison(earlier, later);
    long[] probes = earlier.probes();
    long shared =
        Arrays.stream(later.probes()).filter(p -> Arrays.binarySearch(probes, p) >= 0).count();
    return new Finding(
        Matcher.verdict(earlier, later, c),
        Matcher.match(earlier, later),
        Explanation.of(earlier, later, c),
        (int) shared);
  }
}
