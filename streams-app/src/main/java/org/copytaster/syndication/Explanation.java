package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        names(earlier, later, c));
  }

  private static double share(long both, long whole) {
    return whole == 0 ? 0 : (double) both / whole;
  }

  /** The most telling first; where the two print a figure differently, both ways. */
  private static List<String> figures(Sketch earlier, Sketch later) {
    List<Figure> sorted = new ArrayList<>(later.figures);
    sorted.sort(Comparator.comparingDouble(Figure::strength).reversed());
    List<String> shared = new ArrayList<>();
    for (Figure figure : sorted) {
      earlier.figures.stream()
          .filter(figure::agrees)
          .findFirst()
          .ifPresent(other -> shared.add(both(figure.shown(), other.shown())));
    }
    return shared;
  }

  private static String both(String later, String earlier) {
    return later.equals(earlier) ? later : later + " = " + earlier;
  }

  /** Names as the later one writes them; between languages also the ids of linked ones. */
  private static List<String> names(Sketch earlier, Sketch later, Comparison c) {
    List<String> shared = new ArrayList<>();
    for (Names.Name name : later.names) {
      if (earlier.hasName(name)) {
        shared.add(name.word());
      }
    }
    if (c.foreign) {
      for (long id : later.linked) {
        if (Arrays.binarySearch(earlier.linked, id) >= 0) {
          shared.add("Q" + id);
        }
      }
    }
    return shared;
  }
}
