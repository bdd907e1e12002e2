package org.copytaster.claims;

/** Figures that their sentence tells only in order to take them back, or to say what was wrong. */
final class Retractions {
  private static final int PHRASE = 5;
  private static final AnyOf WITHDRAWING = AnyOf.of(Words.load().words("retracting"));
  private static final AnyOf CORRECTED = AnyOf.of(Words.load().words("correcting"));
  private static final AnyOf TAKING = AnyOf.of("took", "takes", "taking", "taken");
  private static final AnyOf NOW = AnyOf.of("now", "but", "instead", "put", ";");
  private static final AnyOf SHOWING = AnyOf.of("say", "show", "read", "make", "reflect");

  private Retractions() {}

  /** Whether a figure before which the token {@code hedge} stands is taken back. */
  static boolean are(Sentence sentence, int hedge) {
    return retracted(sentence, hedge)
        || restated(sentence, hedge)
        || withdrawn(sentence, hedge)
        || sentence.at(hedge - 1).is("not") && sentence.at(hedge - 2).is(",");
  }

  /** "Retracted its figure of 12"; not "the line to which they withdrew, troops hold 53". */
  private static boolean retracted(Sentence sentence, int hedge) {
    int verb = sentence.find(hedge - PHRASE - 1, hedge, WITHDRAWING);
    // "Correcting its toll to 12".
    return verb >= 0 && sentence.find(verb, hedge, ",") < 0 && !sentence.at(hedge - 1).is("to");
  }

  /** "(This story has been corrected to say that 11 people were killed, not 15)". */
  private static boolean restated(Sentence sentence, int hedge) {
    int corrected = sentence.find(0, hedge, CORRECTED);
    return corrected >= 0
        && sentence.at(corrected + 1).is("to")
        && SHOWING.has(sentence.at(corrected + 2));
  }

  /** "Withdrew a statement according to which 54 people had been killed". */
  private static boolean withdrawn(Sentence sentence, int hedge) {
    int back = sentence.find(1, hedge, "back");
    boolean took = back > 0 && TAKING.has(sentence.at(back - 1));
    int verb = took ? back : sentence.find(0, hedge, WITHDRAWING);
    int paper = verb < 0 ? -1 : sentence.find(verb + 1, verb + PHRASE, Superseded.PAPERS);
    return paper > 0 && sentence.find(paper, hedge, NOW) < 0;
  }
}
