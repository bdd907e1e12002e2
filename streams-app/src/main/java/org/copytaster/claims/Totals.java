package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tolls that a later sentence adds up: "eight people were killed", "two others died, which brought
 * the toll to 10". Only the total is a claim.
 */
final class Totals {
  /** Parts that one total may have, and sentences over which they are told. */
  private static final int MOST = 4;

  private static final int REACH = 3;
  private static final int ROUND = 50;
  private static final BigDecimal NEARLY = new BigDecimal("1.1");

  private static final AnyOf ADDING =
      AnyOf.of(
          "brought",
          "bringing",
          "brings",
          "bring",
          "raising",
          "raised",
          "raises",
          "lifting",
          "lifted",
          "taking",
          "took",
          "takes",
          "pushing",
          "pushed",
          "totalling",
          "totaling",
          "altogether",
          "combined");
  private static final AnyOf TOTAL = AnyOf.of("all", "total");

  private final List<Draft> told = new ArrayList<>();
  private final List<Integer> ages = new ArrayList<>();

  /** A sentence has been read. */
  void pass() {
    for (int i = told.size() - 1; i >= 0; i--) {
      ages.set(i, ages.get(i) + 1);
      if (ages.get(i) >= REACH) {
        told.remove(i);
        ages.remove(i);
      }
    }
  }

  /** The figures told before that {@code draft} is the sum of; keeps it for later ones. */
  List<Draft> parts(Draft draft, Sentence sentence) {
    if (!draft.measure().event() || draft.period() == null) {
      return List.of();
    }
    List<Draft> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = told.size() - 1; i >= 0 && parts.size() < MOST; i--) {
      Draft before = told.get(i);
      boolean same = before.measure() == draft.measure() && before.period().equals(draft.period());
      if (same && sum.compareTo(draft.figure().value()) < 0) {
        parts.add(before);
        sum = sum.add(before.figure().value());
      }
    }
    Draft rounded = rounded(draft);
    told.add(draft);
    ages.add(0);
    if (rounded != null) {
      return List.of(rounded);
    }
    boolean adds = parts.size() > 1 && sum.compareTo(draft.figure().value()) == 0;
    return adds && adds(sentence, draft.figure()) ? parts : List.of();
  }

  /** "The toll has passed 1,400", then "he gave 1,457 dead": the same in round numbers; or null. */
  private Draft rounded(Draft draft) {
    for (Draft before : told) {
      BigDecimal old = before.figure().value();
      BigDecimal now = draft.figure().value();
      boolean same = before.measure() == draft.measure() && before.period().equals(draft.period());
      boolean close = old.compareTo(now) < 0 && now.compareTo(old.multiply(NEARLY)) < 0;
      if (same
          && close
          && draft.figure().bound() == Bound.EXACT
          && old.remainder(BigDecimal.valueOf(ROUND)).signum() == 0
          && now.remainder(BigDecimal.TEN).signum() != 0) {
        return before;
      }
    }
    return null;
  }

  private static boolean adds(Sentence sentence, Figure figure) {
    int in = figure.to();
    boolean all = sentence.at(in).is("in") && sentence.has(in + 1, TOTAL);
    return all || sentence.find(0, figure.hedgeFrom(), ADDING) >= 0;
  }
}
