package org.copytaster.claims;

import java.util.Collections;

/** Tells figures that a share of a whole stands beside: they are a part of what it counts. */
final class GainShares {
  private static final int GAINS_REACH = 6;
  private static final int SHARE_REACH = 20;
  private static final int BEHIND_REACH = 9;
  private static final AnyOf OPENING = AnyOf.of(",", "(", "-", "—", "–", "or");
  private static final AnyOf DEFINITE = AnyOf.of("the", "its", "their", "all", "that", "this");
  private static final int REST_REACH = 12;
  private static final AnyOf REST = AnyOf.of("rest", "remainder", "others");
  private static final AnyOf EXTENT = AnyOf.of("area", "territory", "land", "landmass", "surface");

  private final WordList won;
  private final WordList wholes;
  private final WordList portions;

  GainShares(Words words) {
    this.won = words.list("won-land");
    this.wholes = words.list("whole-count");
    this.portions = words.list("portion");
  }

  /** "Three quarters of the August gains, or 322 square kilometres": a share of them. */
  boolean before(Scene scene, Figure figure) {
    if (!figure.counts("area")) {
      return false;
    }
    for (Figure share : scene.figures()) {
      boolean before = share.to() < figure.hedgeFrom();
      before &= share.counts("share");
      int of = share.to();
      boolean gains =
          before
              && scene.sentence().at(of).is("of")
              && scene.sentence().find(of + 1, of + GAINS_REACH, won) >= 0;
      if (gains && figure.hedgeFrom() - of <= SHARE_REACH) {
        return true;
      }
    }
    return false;
  }

  /** "Lost 90 square kilometres, roughly a quarter of the total": a part of what was told. */
  boolean behind(Scene scene, Figure figure, Measure told) {
    Sentence sentence = scene.sentence();
    int open = figure.to();
    if (!sentence.has(open, OPENING)
        || Collections.disjoint(figure.unit().dimensions(), told.dimensions())
        || figure.counts("share")) {
      return false;
    }
    int portion = sentence.find(open + 1, open + BEHIND_REACH, portions);
    if (portion < 0 || !sentence.at(portion + 1).is("of")) {
      return false;
    }
    int whole = sentence.find(portion + 2, portion + 2 + GAINS_REACH, wholes);
    return whole >= 0 && sentence.has(portion + 2, DEFINITE) && !sentence.has(whole + 1, EXTENT);
  }

  /** "Came to 28 square kilometres, with the rest around Bakhmut": of what was told before. */
  static boolean withRest(Sentence sentence, Figure figure) {
    int rest = sentence.find(figure.to() + 1, figure.to() + REST_REACH, REST);
    Token lead = sentence.at(rest - 2);
    return rest > 0
        && !figure.counts("share")
        && sentence.at(rest - 1).is("the")
        && (lead.is(",") || lead.is(";") || lead.is("and") || lead.is("with") || lead.is("while"));
  }
}
