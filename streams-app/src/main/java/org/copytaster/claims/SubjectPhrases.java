package org.copytaster.claims;

/** What may stand between a figure and the verb that it is the subject of. */
final class SubjectPhrases {
  private final Grammar grammar;
  private final WordList relatives;
  private final WordList kept;

  SubjectPhrases(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.relatives = words.list("relative");
    this.kept = words.list("kept");
  }

  /**
   * Whether what ends at {@code from} is the subject of the verb group that starts at {@code to}:
   * only phrases without a verb, or a relative clause, lie between.
   */
  boolean leads(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    if (sentence.has(from, relatives)) {
      return noSigns(scene, from, to);
    }
    // "20 recruits queueing outside a base were killed".
    boolean doing = from < to && grammar.verb(sentence, from) && reduced(sentence, from);
    return plain(scene, doing ? doingEnd(sentence, from) : from, to);
  }

  /** "Living", "living or eating". */
  private static int doingEnd(Sentence sentence, int verb) {
    boolean pair = sentence.at(verb + 1).is("or") || sentence.at(verb + 1).is("and");
    return pair && sentence.lower(verb + 2).endsWith("ing") ? verb + 3 : verb + 1;
  }

  private boolean reduced(Sentence sentence, int i) {
    return sentence.lower(i).endsWith("ing") || sentence.has(i, kept);
  }

  boolean plain(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    for (int i = from; i < to; i++) {
      if (grammar.verb(sentence, i) || grammar.subordinates(sentence, i)) {
        return false;
      }
    }
    return noSigns(scene, from, to);
  }

  static boolean noSigns(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = scene.sentence().at(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !token.is("'s") && !token.is("-");
      if (sign || token.is("among")) {
        return false;
      }
    }
    return true;
  }
}
