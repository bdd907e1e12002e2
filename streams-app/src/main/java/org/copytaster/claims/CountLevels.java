package org.copytaster.claims;

/** Counts that a text gives a level for: "the toll of Tuesday's raid down to 19". */
final class CountLevels {
  /** Tokens of one clause between a count and its level. */
  private static final int OBJECT_REACH = 18;

  private static final AnyOf GIVING =
      AnyOf.of("gave", "gives", "give", "given", "giving", "put", "puts", "listed", "recorded");

  private static final AnyOf HAVE = AnyOf.of("has", "have", "had");
  private static final AnyOf NUMBERING = AnyOf.of("number", "numbers", "numbered", "numbering");

  private static final int RELATIVE_REACH = 4;
  private static final AnyOf COUNTERS = AnyOf.of("who", "which", "whose");
  private static final AnyOf COUNTING =
      AnyOf.of(
          "recorded",
          "counted",
          "measured",
          "calculated",
          "tallied",
          "registered",
          "logged",
          "charted",
          "mapped",
          "documented",
          "noted",
          "records",
          "counts",
          "estimates",
          "estimated",
          "calculates");

  private final Grammar grammar;
  private final WordList link;

  CountLevels(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.link = words.list("link");
  }

  /** "The toll of Tuesday's raid down to 19": no verb between the noun and the level it is at. */
  boolean governs(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    boolean at = sentence.at(hedge - 1).is("to") || sentence.at(hedge - 1).is("at");
    // "Gave the number of its dead as 23".
    at |= sentence.at(hedge - 1).is("as") && sentence.find(cue.from() - 3, cue.from(), GIVING) >= 0;
    if (!at || hedge - cue.to() > OBJECT_REACH || scene.figureBetween(cue.to(), hedge)) {
      return false;
    }
    for (int i = sinceEnd(scene, cue.to()); i < hedge; i++) {
      Token token = sentence.at(i);
      boolean sign =
          token.kind() == Token.Kind.SIGN && !token.is("'s") && !token.is(",") && !token.is("-");
      boolean noun = sentence.lower(i).endsWith("ing");
      boolean verb = !noun && grammar.verb(sentence, i) && !sentence.has(i, link);
      if (sign || verb || grammar.subordinates(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Russia's gains picked up in July, according to the monitors, who recorded 564 km²": what
   * somebody counts is what the sentence is about.
   */
  static boolean recorded(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int verb = figure.hedgeFrom() - 1;
    boolean who = sentence.find(verb - RELATIVE_REACH, verb, COUNTERS) >= 0;
    return who
        && sentence.has(verb, COUNTING)
        && !figure.bare()
        && !figure.unit().counted()
        && cue.to() < verb
        && !scene.figureBetween(cue.to(), verb);
  }

  /** "The dead in Catatumbo number at least 80", "the wounded on both sides rose to 33". */
  boolean numbered(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int before = figure.hedgeFrom() - 1;
    int verb = sentence.at(before).is("to") ? before - 1 : before;
    boolean numbers = NUMBERING.has(sentence.at(verb));
    boolean level = verb < before ? sentence.has(verb, link) : numbers;
    return level
        && sentence.at(cue.from() - 1).is("the")
        && verb >= cue.to()
        && verb - cue.to() <= OBJECT_REACH
        && !scene.figureBetween(cue.to(), verb)
        && plain(sentence, cue.to(), verb);
  }

  private boolean plain(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb = grammar.verb(sentence, i) && !HAVE.has(sentence.at(i));
      boolean sign = sentence.at(i).kind() == Token.Kind.SIGN && !sentence.at(i).is("'s");
      if (verb || sign || grammar.subordinates(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  /** The end of "since the war began on October 8, 2023" at a token, or that token. */
  private static int sinceEnd(Scene scene, int at) {
    for (PeriodMention mention : scene.periods()) {
      boolean since = scene.sentence().at(at).is("since") && mention.from() >= at;
      if (since && mention.to() - at <= OBJECT_REACH) {
        return mention.to();
      }
    }
    return at;
  }
}
