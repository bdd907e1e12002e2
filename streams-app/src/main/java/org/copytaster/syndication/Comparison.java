package org.copytaster.syndication;

import java.util.Arrays;
import java.util.List;

/** What two sketches share, in numbers. */
final class Comparison {
  private static final int LEAD_NAMES = 3;

  /** Shares of the later text come first, of the earlier one second. */
  final Sample.Overlap grams;

  final Sample.Overlap pairs;

  /** Strength of all shared figures. */
  final double figures;

  /** Strength of the figures of the side that has fewer or weaker ones. */
  final double weakerFigures;

  /** Share of the weaker side's figures that the other side has too; 0.5 where a side has none. */
  final double figureAgreement;

  /** Weight of all shared names. */
  final double names;

  /**
   * Share of the names each side puts first that the other side has too, mean of both sides; 0.5
   * where a side has none. Texts made from one template differ here.
   */
  final double leadAgreement;

  /** Whether capital letters mark names in both, so that a lack of shared ones says something. */
  final boolean named;

  /** Whether both name somebody. */
  final boolean bothName;

  /** Weight of all shared quoted word triples. */
  final double quotes;

  /** Whether the two are known to be in different languages, so that words say nothing. */
  final boolean foreign;

  /** How many linked entities both name. */
  final int linked;

  /** Whether both fill a form. */
  final boolean templates;

  Comparison(Sketch earlier, Sketch later) {
    grams = Sample.overlap(later.grams, earlier.grams);
    pairs = Sample.overlap(later.pairs, earlier.pairs);
    figures = sharedFigures(earlier.figures, later.figures);
    weakerFigures = Math.min(earlier.figureStrength, later.figureStrength);
    figureAgreement = weakerFigures == 0 ? 0.5 : Math.min(1, figures / weakerFigures);
    names = sharedNames(earlier, later);
    leadAgreement = (lead(earlier, later) + lead(later, earlier)) / 2;
    named = earlier.named && later.named;
    bothName = !earlier.names.isEmpty() && !later.names.isEmpty();
    quotes = sharedQuotes(earlier.quoted, later.quoted);
    foreign = areForeign(earlier, later);
    linked = foreign ? sharedLinks(earlier.linked, later.linked) : 0;
    templates = earlier.template && later.template;
  }

  static boolean areForeign(Sketch earlier, Sketch later) {
    return earlier.language != later.language
        && earlier.language != Languages.UNKNOWN
        && later.language != Languages.UNKNOWN;
  }

  private static int sharedLinks(long[] earlier, long[] later) {
    int shared = 0;
    for (long id : later) {
      shared += Arrays.binarySearch(earlier, id) >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Each figure pairs with the first one that agrees and is free. */
  static double sharedFigures(List<Figure> earlier, List<Figure> later) {
    double sum = 0;
    long used = 0;
    for (int j = 0; j < later.size(); j++) {
      Figure figure = later.get(j);
      for (int i = 0; i < earlier.size(); i++) {
        if ((used & 1L << i) == 0 && figure.agrees(earlier.get(i))) {
          used |= 1L << i;
          sum += Math.min(figure.strength(), earlier.get(i).strength());
          break;
        }
      }
    }
    return sum;
  }

  private static double sharedNames(Sketch earlier, Sketch later) {
    double sum = 0;
    for (Names.Name name : later.names) {
      if (earlier.hasName(name)) {
        sum += name.weight();
      }
    }
    return sum;
  }

  private static double lead(Sketch one, Sketch other) {
    int count = Math.min(LEAD_NAMES, one.names.size());
    if (count == 0 || other.names.isEmpty()) {
      return 0.5;
    }
    int found = 0;
    for (int i = 0; i < count; i++) {
      found += other.hasName(one.names.get(i)) ? 1 : 0;
    }
    return (double) found / count;
  }

  static double sharedQuotes(long[] earlier, long[] later) {
    double sum = 0;
    for (long triple : later) {
      if (Arrays.binarySearch(earlier, triple) >= 0) {
        sum += Quoted.weight(triple);
      }
    }
    return sum;
  }
}
