package org.copytaster.claims;

import java.util.Objects;
import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Sides that are fired at: "Kyiv was attacked with 300 drones", "came under fire from 40". */
final class Victims {
  private static final String PROJECTILES = "projectiles";
  private static final int VERB_REACH = 5;
  private static final Set<String> MEANS = Set.of("by", "with", "from", "of", "involving");

  private final Grammar grammar;
  private final Adversaries adversaries;
  private final WordList enduring;
  private final Sightings sightings;

  Victims(Words words, Grammar grammar, Adversaries adversaries) {
    this.grammar = grammar;
    this.adversaries = adversaries;
    this.enduring = words.list("enduring");
    this.sightings = new Sightings(words);
  }

  /** Whether the subject of {@code cue} is who the weapons were launched at. */
  boolean is(Sentence sentence, Figure figure, Cue cue) {
    if (sightings.is(sentence, cue)) {
      return true;
    }
    boolean means = sentence.find(figure.hedgeFrom() - 2, figure.hedgeFrom(), MEANS) >= 0;
    if (!cue.measure().dimensions().contains(PROJECTILES) || cue.to() > figure.from() || !means) {
      return false;
    }
    if (sentence.at(cue.from() - 1).is("under")) {
      return true;
    }
    if (cue.kind() == CueKind.ACTIVE) {
      return grammar.passive(sentence, cue.from());
    }
    return cue.kind() == CueKind.NOUN
        && sentence.find(cue.from() - VERB_REACH, cue.from(), enduring) >= 0;
  }

  /**
   * Whose weapons they are, or who fires at the victim in a war of two, or who fired before; or
   * null.
   */
  Party attacker(Scene scene, Figure figure, Party victim, Party agent, Party lastActor) {
    Party owner = Sightings.owner(scene, figure);
    if (owner != null || agent != null) {
      return owner == null ? agent : owner;
    }
    Party foe = victim == null ? null : adversaries.of(victim);
    return foe == null && !Objects.equals(victim, lastActor) ? lastActor : foe;
  }
}
