package org.copytaster.claims;

/** Tells figures that somebody denies behind them: "58 dead, a number Islamabad called absurd". */
final class Rebuttals {
  private static final int SUBJECT_REACH = 8;
  private static final int VERDICT_REACH = 5;
  private static final AnyOf IT = AnyOf.of("it", "this", "that", "them");
  private static final AnyOf NOR = AnyOf.of("nor", "or", "not", "never", "neither");
  private static final AnyOf CHARGES =
      AnyOf.of("charge", "charges", "accusation", "accusations", "allegation", "allegations");
  private static final AnyOf SAYING =
      AnyOf.of("said", "says", "accused", "accuses", "alleged", "alleges", "charged", "saying");
  private static final AnyOf THAT = AnyOf.of("that");
  private static final AnyOf TRUTH = AnyOf.of("truth", "evidence", "proof", "basis", "substance");
  private static final AnyOf CLAIMED = AnyOf.of("in", "to", "that", "of");
  private static final int OPENING = 8;
  private static final AnyOf BE = AnyOf.of("is", "are", "was", "were", "as");
  private static final AnyOf POINTING = AnyOf.of("a", "the", "an");

  private final WordList counts;
  private final WordList denial;
  private final WordList calling;
  private final WordList untrue;

  Rebuttals(Words words) {
    this.counts = words.list("claimed-thing");
    this.denial = words.list("denial");
    this.calling = words.list("calling");
    this.untrue = words.list("untrue");
  }

  /**
   * Whether an apposition that starts at a comma from {@code from} on denies what it stands for.
   */
  boolean follow(Sentence sentence, int from) {
    for (int comma = from; comma < sentence.size() - 2; comma++) {
      boolean sign = sentence.at(comma).is(",") || sentence.at(comma).is("-");
      sign |= sentence.at(comma).is("–") || sentence.at(comma).is("—");
      if (sign && denied(sentence, comma + 1) && !charged(sentence, from, comma + 1)) {
        return true;
      }
      if (sentence.at(comma).is(";")) {
        return false;
      }
    }
    return false;
  }

  /** "India said Pakistan had sent 300 drones, a charge Islamabad rejects": it still says so. */
  private boolean charged(Sentence sentence, int from, int at) {
    return sentence.has(at + 1, CHARGES) && sentence.find(0, from, SAYING) >= 0;
  }

  /** "Asked about a claim that Kyiv lost 51,200 troops, his spokesman denied it". */
  boolean answer(Sentence sentence, int from, int to) {
    int claim = sentence.find(0, from, counts);
    int that = claim < 0 ? -1 : sentence.find(claim + 1, claim + SUBJECT_REACH, "that");
    int denied = that < 0 || that > from ? -1 : sentence.find(to, sentence.size(), denial);
    int object = sentence.at(denied + 1).is("the") ? denied + 2 : denied + 1;
    boolean it = sentence.has(object, IT) || object > denied + 1 && sentence.has(object, counts);
    return denied >= 0 && it;
  }

  /** "A post that 45 volunteers had been killed is false", "the claim that … was a lie". */
  boolean judged(Sentence sentence, int from, int to) {
    int claim = sentence.find(0, Math.min(from, OPENING), counts);
    int that = claim < 0 ? -1 : sentence.find(claim + 1, claim + VERDICT_REACH, THAT);
    if (that < 0 || that > from) {
      return false;
    }
    for (int i = to; i < sentence.size() && !sentence.at(i).is(";"); i++) {
      boolean verdict = sentence.has(i + 1, untrue) || sentence.has(i + 2, untrue);
      if (verdict && BE.has(sentence.at(i)) && !sentence.at(i + 1).is("not")) {
        return true;
      }
    }
    return false;
  }

  private boolean denied(Sentence sentence, int at) {
    int noun = POINTING.has(sentence.at(at)) ? at + 1 : at;
    if (noun == at || !sentence.has(noun, counts)) {
      return false;
    }
    for (int i = noun + 1; i < noun + SUBJECT_REACH; i++) {
      if (sentence.at(i).is(",") || sentence.at(i).is(";")) {
        return false;
      }
      boolean called =
          sentence.has(i, calling) && sentence.find(i + 1, i + VERDICT_REACH, untrue) >= 0;
      // "A figure that Washington has neither confirmed nor denied".
      if (called || sentence.has(i, denial) && !sentence.has(i - 1, NOR)) {
        return true;
      }
    }
    return false;
  }

  /** "There is no truth in the claim that 100 were killed", "no evidence that 15 died". */
  static boolean untrue(Sentence sentence, int first) {
    int truth = sentence.find(1, first, TRUTH);
    // "It is not true that the enemy has seized 5,000".
    int lie = sentence.find(1, first, "true");
    boolean not = lie > 0 && sentence.at(lie - 1).is("not");
    truth = not ? lie : truth;
    boolean none = not || truth > 0 && sentence.at(truth - 1).is("no");
    if (!none || !CLAIMED.has(sentence.at(truth + 1))) {
      return false;
    }
    // "There was no evidence of a crime, police said after the fire had killed 12".
    for (int i = truth + 1; i < first; i++) {
      if (sentence.at(i).parts()) {
        return false;
      }
    }
    return true;
  }
}
