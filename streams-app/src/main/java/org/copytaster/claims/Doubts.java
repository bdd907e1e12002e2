package org.copytaster.claims;

/** Tells figures that nobody would confirm or that hold only if somebody is to be believed. */
final class Doubts {
  private static final int REACH = 8;
  private static final int NONE_REACH = 4;
  private static final AnyOf KNOWING = AnyOf.of("knows", "knew", "say", "tell", "know");
  private static final AnyOf WHEN = AnyOf.of("when", "where", "how");
  private static final AnyOf NOBODY = AnyOf.of("nobody", "no-one", "none", "neither");
  private static final AnyOf DOUBTS = AnyOf.of("nobody", "no-one", "none", "neither", "if");
  private static final AnyOf WRONG =
      AnyOf.of("wrongly", "incorrectly", "mistakenly", "erroneously", "without");
  private static final AnyOf PROOF = AnyOf.of("evidence", "proof");
  private static final int REFUTING_REACH = 12;
  private static final AnyOf REPORTS =
      AnyOf.of(
          "reports", "rumours", "rumors", "posts", "suggestions", "speculation", "allegations");
  private static final AnyOf BELIEVED =
      AnyOf.of("believed", "true", "confirmed", "correct", "right", "accurate");

  private final Grammar grammar;
  private final WordList confirming;
  private final WordList negation;
  private final WordList refuting;

  Doubts(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.confirming = words.list("confirming");
    this.refuting = words.list("refuting");
    this.negation = words.list("negation");
  }

  /** Whether what stands before {@code first} or from {@code from} on doubts the figure. */
  boolean are(Sentence sentence, int first, int from) {
    return unconfirmed(sentence, first)
        || wrong(sentence, first)
        || refuted(sentence, first)
        || unknown(sentence)
        || doubted(sentence, from);
  }

  /** "Which he said, wrongly, killed 300,000", "said, without offering evidence, that". */
  private static boolean wrong(Sentence sentence, int first) {
    int i = sentence.find(1, first, WRONG);
    boolean proof = sentence.at(i).is("without");
    int end = proof ? sentence.find(i + 1, i + NONE_REACH, PROOF) + 1 : i + 1;
    return i > 0
        && end > i
        && sentence.at(i - 1).is(",")
        && sentence.at(end).is(",")
        && first - end <= REFUTING_REACH;
  }

  /** "Nobody knows the full cost: an envoy has spoken of 150,000 victims". */
  static boolean unknown(Sentence sentence) {
    int verb = sentence.at(0).is("no") && sentence.at(1).is("one") ? 2 : 1;
    boolean nobody = verb == 2 || sentence.at(0).is("nobody") || sentence.at(0).is("no-one");
    boolean can = sentence.at(verb).is("can") || sentence.at(verb).is("really");
    return nobody && sentence.has(can ? verb + 1 : verb, KNOWING);
  }

  /** "Contradicting reports on social media of 12 dead": what somebody says is not so. */
  private boolean refuted(Sentence sentence, int first) {
    int verb = sentence.find(first - REFUTING_REACH, first, refuting);
    int noun = verb < 0 ? -1 : sentence.find(verb + 1, Math.min(verb + 4, first), REPORTS);
    return noun >= 0;
  }

  /** "Neither side confirmed that …", "it could not be verified that …". */
  private boolean unconfirmed(Sentence sentence, int first) {
    int not = sentence.find(0, first, negation);
    int verb = not < 0 ? -1 : sentence.find(not, first, confirming);
    // "Iran, which has not confirmed this, launched".
    return verb >= 0 && verb - not <= REACH && !Asides.relative(sentence, not, first);
  }

  /** "A figure that no official would confirm". */
  private boolean noneWould(Sentence sentence, int from) {
    int confirmed = sentence.find(from, sentence.size(), confirming);
    return confirmed >= 0
        && sentence.find(Math.max(from, confirmed - NONE_REACH), confirmed, "no") >= 0;
  }

  /** "Treated 312 people but could not say when or where they were shot". */
  private boolean untimed(Sentence sentence, int from) {
    int not = sentence.find(from, sentence.size(), negation);
    int when = not < 0 ? -1 : sentence.find(not, not + NONE_REACH, WHEN);
    boolean both = sentence.at(when + 1).is("or") || sentence.at(when + 1).is("and");
    return when >= 0 && both && sentence.has(when + 2, WHEN) && sentence.has(when - 1, KNOWING);
  }

  /** "…, but nobody could confirm it", "… if the claims are to be believed". */
  private boolean doubted(Sentence sentence, int from) {
    int end = sentence.size();
    int doubt = sentence.find(from, end, DOUBTS);
    int nobody = doubt < 0 ? -1 : sentence.find(doubt, end, NOBODY);
    // "A figure that Washington has neither confirmed nor denied": somebody else stands for it.
    boolean open = grammar.auxiliary(sentence, nobody - 1) || sentence.has(nobody + 1, confirming);
    nobody = nobody >= 0 && sentence.at(nobody).is("neither") && open ? -1 : nobody;
    int condition = doubt < 0 ? -1 : sentence.find(doubt, end, "if");
    boolean never =
        grammar.auxiliary(sentence, from)
            && sentence.at(from + 1).is("never")
            && sentence.find(from, from + REACH, confirming) >= 0;
    return never
        || untimed(sentence, from)
        || nobody >= 0 && sentence.find(nobody, nobody + REACH, confirming) >= 0
        || noneWould(sentence, from)
        || nobody >= 0 && sentence.at(nobody - 1).is("by") && sentence.has(nobody - 2, confirming)
        || condition >= 0 && sentence.find(condition, end, BELIEVED) >= 0;
  }
}
