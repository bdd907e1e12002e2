package org.copytaster.claims;

import java.util.Objects;
import org.copytaster.claims.Measure.CueKind;

/** Sides that are fired at: "Kyiv was attacked with 300 drones", "came under fire from 40". */
final class Victims {
  private static final String PROJECTILES = "projectiles";
  private static final int VERB_REACH = 5;
  private static final AnyOf JOINS = AnyOf.of("and", ",");
  private static final AnyOf MEANS = AnyOf.of("by", "with", "from", "of", "involving");

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
  boolean is(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (sightings.is(sentence, cue)) {
      return true;
    }
    int list = first(scene, figure).hedgeFrom();
    boolean means = sentence.find(list - 2, list, MEANS) >= 0;
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

  /** The figure that opens a list: "by 479 drones and 20 missiles". */
  private static Figure first(Scene scene, Figure figure) {
    Figure first = figure;
    for (int i = scene.figures().size() - 1; i >= 0; i--) {
      Figure before = scene.figures().get(i);
      int joint = first.hedgeFrom() - 1;
      boolean beside = before.to() == joint && scene.sentence().has(joint, JOINS);
      boolean alike = before.unit().dimensions().contains(PROJECTILES);
      first = beside && alike ? before : first;
    }
    return first;
  }

  /**
   * Whose weapons they are, or who fires at the victim in a war of two, or who fired before; or
   * null.
   */
  Party attacker(Scene scene, Figure figure, Party victim, Party agent, Party lastActor) {
    Party owner = Sightings.owner(scene, figure);
    owner = owner == null ? Sightings.owner(scene, first(scene, figure)) : owner;
    if (owner != null || agent != null) {
      return owner == null ? agent : owner;
    }
    Party foe = victim == null ? null : adversaries.of(victim);
    return foe == null && !Objects.equals(victim, lastActor) ? lastActor : foe;
  }
}
