package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Whose a loss of land is: "the junta's losses", "the loss of 40 square kilometres to the M23". */
final class Losses {
  private static final int OWNER_REACH = 3;
  private static final int RECIPIENT_REACH = 2;

  private final Grammar grammar;
  private final WordList noting;
  private final WordList yields;
  private final WordList returning;
  private final WordList operations;

  Losses(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.noting = words.list("noting");
    this.yields = words.list("yield");
    this.returning = words.list("returning");
    this.operations = words.list("operation");
  }

  /**
   * Whether the text says whose the loss is that {@code cue} names.
   *
   * @param told the measure that the text told of before, or null
   */
  boolean named(Scene scene, Figure figure, Cue cue, Measure told) {
    boolean goesOn = told != null && told == cue.measure() && noted(scene.sentence(), cue);
    return goesOn || owned(scene, cue) || given(scene, figure);
  }

  boolean returns(Scene scene, Cue cue) {
    return cue.kind() == CueKind.LOSS && scene.sentence().has(cue.from(), returning);
  }

  /** "Handed four villages back to Armenia, returning 6 square kilometres": to whom. */
  boolean returned(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    for (PartyMention mention : scene.parties()) {
      int to = sentence.beforeThe(mention.from());
      if (sentence.at(to).is("to") && !mention.place()) {
        return true;
      }
    }
    return false;
  }

  /** "November had yielded 85", "the push yielded 58": both bring land, and lose none. */
  boolean yields(Scene scene, Cue cue) {
    int verb = verb(scene.sentence(), cue);
    return cue.kind() == CueKind.LOSS
        && verb > 0
        && (scene.dated()[verb - 1] || scene.sentence().has(verb - 1, operations))
        && scene.sentence().has(cue.from(), yields);
  }

  /** "The summer offensive has yielded 58 square miles": what a side carries out wins land. */
  boolean operation(Scene scene, Cue cue) {
    return scene.sentence().has(verb(scene.sentence(), cue) - 1, operations);
  }

  /** The first word of the verb of a cue, with its auxiliaries. */
  private int verb(Sentence sentence, Cue cue) {
    int verb = cue.from();
    while (verb > 0 && grammar.auxiliary(sentence, verb - 1)) {
      verb--;
    }
    return verb;
  }

  /** "The bloggers had charted the loss of": whose it is, the text said before. */
  private boolean noted(Sentence sentence, Cue cue) {
    int verb = sentence.at(cue.from() - 1).is("a") || sentence.at(cue.from() - 1).is("the") ? 2 : 1;
    return sentence.has(cue.from() - verb, noting);
  }

  /** "The loss of 40 square kilometres to the rebels": who has it now. */
  private static boolean given(Scene scene, Figure figure) {
    int to = figure.to();
    for (PartyMention mention : scene.parties()) {
      boolean next = mention.from() > to && mention.from() <= to + RECIPIENT_REACH;
      if (next && scene.sentence().at(to).is("to")) {
        return !mention.place();
      }
    }
    return false;
  }

  /** "The junta's losses", "its losses to the group", "losses by the army": whose they are. */
  private static boolean owned(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    boolean own = sentence.find(cue.from() - OWNER_REACH, cue.from(), Pronouns.OWN) >= 0;
    boolean to = sentence.at(cue.to()).is("to") || sentence.at(cue.to()).is("by");
    for (PartyMention mention : scene.parties()) {
      int gap = cue.from() - mention.to();
      boolean before = gap >= 0 && gap < OWNER_REACH && !mention.place();
      boolean behind = to && mention.from() > cue.to() && mention.from() <= cue.to() + OWNER_REACH;
      own |= before || behind;
    }
    return own;
  }
}
