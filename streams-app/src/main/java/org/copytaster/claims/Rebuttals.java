package org.copytaster.claims;

import java.util.Set;

/** Tells figures that somebody denies behind them: "58 dead, a number Islamabad called absurd". */
final class Rebuttals {
  private static final int SUBJECT_REACH = 8;
  private static final int VERDICT_REACH = 5;
  private static final Set<String> THAT = Set.of("that");
  private static final Set<String> IT = Set.of("it", "this", "that", "them");
  private static final Set<String> NOR = Set.of("nor", "or", "not", "never", "neither");
  private static final Set<String> POINTING = Set.of("a", "the", "an");

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
      if (sign && denied(sentence, comma + 1)) {
        return true;
      }
      if (sentence.at(comma).is(";")) {
        return false;
      }
    }
    return false;
  }

  /** "Asked about a claim that Kyiv lost 51,200 troops, his spokesman denied it". */
  boolean answer(Sentence sentence, int from, int to) {
    int claim = sentence.find(0, from, counts);
    int that = claim < 0 ? -1 : sentence.find(claim + 1, claim + SUBJECT_REACH, THAT);
    int denied = that < 0 || that > from ? -1 : sentence.find(to, sentence.size(), denial);
    int object = sentence.at(denied + 1).is("the") ? denied + 2 : denied + 1;
    boolean it = sentence.has(object, IT) || object > denied + 1 && sentence.has(object, counts);
    return denied >= 0 && it;
  }

  private boolean denied(Sentence sentence, int at) {
    int noun = POINTING.contains(sentence.lower(at)) ? at + 1 : at;
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
}
