package org.copytaster.claims;

/** Tolls of the place that was hit hardest, which are a part of the one told before. */
final class Hardest {
  private static final AnyOf HIT =
      AnyOf.of("hit", "affected", "struck", "stricken", "devastated", "damaged");
  private static final AnyOf MOST = AnyOf.of("hardest", "worst", "most", "hard");

  private static final AnyOf CAME = AnyOf.of("came", "was", "happened", "occurred");

  private Hardest() {}

  /** "Kerr County, the hardest hit, recorded 84 deaths", "in Aceh, the worst-hit province, 290". */
  static boolean hit(Sentence sentence, Figure figure, Draft told) {
    if (told == null || !told.measure().event()) {
      return false;
    }
    int hit = sentence.find(1, figure.hedgeFrom(), HIT);
    int most = sentence.at(hit - 1).is("-") ? hit - 2 : hit - 1;
    boolean the = sentence.at(most - 1).is("the") || sentence.at(most - 1).is("was");
    // "The worst hit came in Bat Yam".
    boolean noun = CAME.has(sentence.at(hit + 1));
    return hit > 1 && !noun && the && sentence.has(most, MOST);
  }
}
