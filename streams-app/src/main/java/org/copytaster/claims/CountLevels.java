package org.copytaster.claims;

import java.util.Set;

/** Counts that a text gives a level for: "the toll of Tuesday's raid down to 19". */
final class CountLevels {
  /** Tokens of one clause between a count and its level. */
  private static final int OBJECT_REACH = 18;

  private static final Set<String> GIVING =
      Set.of("gave", "gives", "give", "given", "giving", "put", "puts", "listed", "recorded");

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
