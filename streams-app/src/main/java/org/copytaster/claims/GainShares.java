package org.copytaster.claims;

import java.util.Collections;
import java.util.Set;

/** Tells figures that a share of a whole stands beside: they are a part of what it counts. */
final class GainShares {
  private static final int GAINS_REACH = 6;
  private static final int SHARE_REACH = 20;
  private static final int BEHIND_REACH = 9;
  private static final Set<String> GAINS =
      Set.of(
          "gains",
          "gain",
          "advance",
          "advances",
          "progress",
          "haul",
          "conquests",
          "total",
          "ground",
          "captures",
          "losses",
          "seized",
          "captured",
          "gained",
          "conquered",
          "taken",
          "won",
          "recaptured",
          "retaken",
          "liberated",
          "overrun");
  private static final Set<String> WHOLES =
      Set.of(
          "total",
          "gains",
          "tally",
          "haul",
          "toll",
          "dead",
          "deaths",
          "losses",
          "advance",
          "barrage",
          "salvo",
          "advances",
          "victims",
          "casualties",
          "fatalities",
          "injured",
          "wounded",
          "launches");
  private static final Set<String> OPENING = Set.of(",", "(", "-", "—", "–", "or");
  private static final Set<String> PORTIONS =
      Set.of(
          "half",
          "third",
          "thirds",
          "quarter",
          "quarters",
          "fifth",
          "fifths",
          "tenth",
          "sixth",
          "bulk",
          "most",
          "majority",
          "share",
          "percent",
          "%",
          "cent",
          "sevenths",
          "eighth",
          "seventh");
  private static final Set<String> DEFINITE = Set.of("the", "its", "their", "all", "that", "this");
  private static final Set<String> EXTENT =
      Set.of("area", "territory", "land", "landmass", "surface");

  private GainShares() {}

  /** "Three quarters of the August gains, or 322 square kilometres": a share of them. */
  static boolean before(Scene scene, Figure figure) {
    if (!figure.unit().dimensions().contains("area")) {
      return false;
    }
    for (Figure share : scene.figures()) {
      boolean before = share.to() < figure.hedgeFrom();
      before &= share.unit().dimensions().contains("share");
      int of = share.to();
      boolean gains =
          before
              && scene.sentence().at(of).is("of")
              && scene.sentence().find(of + 1, of + GAINS_REACH, GAINS) >= 0;
      if (gains && figure.hedgeFrom() - of <= SHARE_REACH) {
        return true;
      }
    }
    return false;
  }

  /** "Lost 90 square kilometres, roughly a quarter of the total": a part of what was told. */
  static boolean behind(Scene scene, Figure figure, Measure told) {
    Sentence sentence = scene.sentence();
    int open = figure.to();
    if (!sentence.has(open, OPENING)
        || Collections.disjoint(figure.unit().dimensions(), told.dimensions())
        || figure.unit().dimensions().contains("share")) {
      return false;
    }
    int portion = sentence.find(open + 1, open + BEHIND_REACH, PORTIONS);
    if (portion < 0 || !sentence.at(portion + 1).is("of")) {
      return false;
    }
    int whole = sentence.find(portion + 2, portion + 2 + GAINS_REACH, WHOLES);
    return whole >= 0 && sentence.has(portion + 2, DEFINITE) && !sentence.has(whole + 1, EXTENT);
  }
}
