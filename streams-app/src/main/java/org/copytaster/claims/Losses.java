package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Whose a loss of land is: "the junta's losses", "the loss of 40 square kilometres to the M23". */
final class Losses {
  private static final int OWNER_REACH = 3;
  private static final int RECIPIENT_REACH = 2;
  private static final Set<String> OWN = Set.of("its", "their");

  private final Grammar grammar;
  private final WordList noting;
  private final WordList yields;

  Losses(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.noting = words.list("noting");
    this.yields = words.list("yield");
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

  /** "November had yielded 85": a month brings land, and loses none. */
  boolean yields(Scene scene, Cue cue) {
    int verb = cue.from();
    while (grammar.auxiliary(scene.sentence(), verb - 1)) {
      verb--;
    }
    return cue.kind() == CueKind.LOSS
        && verb > 0
        && scene.dated()[verb - 1]
        && scene.sentence().has(cue.from(), yields);
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
        return mention.kind() != PartyMention.Kind.PLACE;
      }
    }
    return false;
  }

  /** "The junta's losses", "its losses to the group", "losses by the army": whose they are. */
  private static boolean owned(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    boolean own = sentence.find(cue.from() - OWNER_REACH, cue.from(), OWN) >= 0;
    boolean to = sentence.at(cue.to()).is("to") || sentence.at(cue.to()).is("by");
    for (PartyMention mention : scene.parties()) {
      int gap = cue.from() - mention.to();
      boolean before = gap >= 0 && gap < OWNER_REACH && mention.kind() != PartyMention.Kind.PLACE;
      boolean behind = to && mention.from() > cue.to() && mention.from() <= cue.to() + OWNER_REACH;
      own |= before || behind;
    }
    return own;
  }
}
