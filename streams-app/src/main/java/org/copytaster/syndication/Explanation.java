package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.List;

/** Writes down for people what two sketches share. */
final class Explanation {
  private Explanation() {}

  static Evidence of(Sketch earlier, Sketch later, Comparison c) {
    long both = c.grams.both() + c.pairs.both();
    return new Evidence(
        share(both, c.grams.first() + c.pairs.first()),
        share(both, c.grams.second() + c.pairs.second()),
        figures(earlier, later),
        Quoted.shared(earlier, later),
        later.names.stream().filter(earlier::hasName).map(Names.Name::word).toList());
  }

  private static double share(long both, long whole) {
    return whole == 0 ? 0 : (double) both / whole;
  }

  private static List<String> figures(Sketch earlier, Sketch later) {
    List<String> shared = new ArrayList<>();
    for (Figure figure : later.figures) {
      if (earlier.figures.stream().anyMatch(figure::agrees)) {
        shared.add(figure.shown());
      }
    }
    return shared;
  }
}
