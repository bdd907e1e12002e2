package org.copytaster.claims;

/** What befell everybody of a figure: "40 people, all of whom died". */
final class AllOf {
  private static final int WHOM_REACH = 5;
  private static final int THEM_REACH = 10;
  private static final int ABOARD_REACH = 18;
  private static final AnyOf RELATIVE = AnyOf.of("that", "which");
  private static final AnyOf ALL = AnyOf.of("all", "both");

  private AllOf() {}

  /** "Buried 40 people, all of whom died". */
  static boolean whom(Sentence sentence, Figure figure, Cue cue) {
    int all = sentence.at(figure.to()).is(",") ? figure.to() + 1 : figure.to();
    return sentence.has(all, ALL)
        && sentence.at(all + 1).is("of")
        && sentence.at(all + 2).is("whom")
        && cue.from() - all <= WHOM_REACH;
  }

  /** "All 20 people aboard a plane that crashed in Georgia on Tuesday were killed". */
  static boolean aboard(Scene scene, Figure figure, int verb) {
    Sentence sentence = scene.sentence();
    int lead = figure.hedgeFrom() - 1;
    int at = figure.to();
    boolean on = sentence.at(at).is("aboard") || sentence.at(at).is("in");
    on |= sentence.at(at).is("on") && sentence.at(at + 1).is("board");
    boolean the = sentence.at(lead).is("the") && !sentence.at(lead - 1).is("of");
    if (!on || !sentence.has(lead, ALL) && !the) {
      return false;
    }
    int that = sentence.find(at, verb, RELATIVE);
    boolean clause = that > at && verb - at <= ABOARD_REACH;
    for (int i = at; clause && i < verb; i++) {
      clause = !sentence.at(i).parts();
    }
    return clause;
  }

  /** "Five people were pulled out alive, all of them hurt". */
  static boolean them(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int all = cue.from() - 3;
    return sentence.has(all, ALL)
        && sentence.at(all + 1).is("of")
        && sentence.at(all + 2).is("them")
        && sentence.at(all - 1).is(",")
        && all - figure.to() <= THEM_REACH
        && figure.counts("people")
        && !scene.figureBetween(figure.to(), all);
  }
}
