package org.copytaster.claims;

/** Lines of a list that name what is counted before a colon: "Drones launched by Russia: 4,132". */
final class ListLines {
  /** Words before the participle: "long-range attack drones launched". */
  private static final int HEAD = 5;

  private static final int REACH = 14;
  private static final AnyOf COLONS = AnyOf.of(":", "–", "—");

  private final Grammar grammar;
  private final WordList weapons;
  private final WordList tracts;

  ListLines(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.weapons = words.list("weapon");
    this.tracts = words.list("tract");
  }

  /** Whether the line says by {@code cue} what {@code figure} behind its colon counts. */
  boolean label(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int colon = figure.hedgeFrom() - 1;
    boolean counted = sentence.has(cue.from() - 1, weapons) || sentence.has(cue.from() - 1, tracts);
    if (!counted
        || cue.from() > HEAD
        || cue.kind() != Measure.CueKind.ACTIVE
        || !COLONS.has(sentence.at(colon))
        || colon - cue.to() > REACH
        || scene.figureBetween(0, colon)) {
      return false;
    }
    for (int i = cue.to(); i < colon; i++) {
      if (grammar.auxiliary(sentence, i) || grammar.subordinates(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  /** "Launched its biggest raid on Wednesday: 728 drones and decoys, seven Kinzhals and". */
  boolean itemised(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (!figure.counts("projectiles")) {
      return false;
    }
    int colon = figure.hedgeFrom() - 1;
    while (colon >= cue.to() && !sentence.at(colon).is(":") && !Asides.dash(sentence, colon)) {
      boolean list = sentence.at(colon).is(",") || sentence.at(colon).kind() == Token.Kind.WORD;
      boolean clause = scene.named(colon) || grammar.subordinates(sentence, colon);
      if (!scene.inFigure(colon) && (!list || clause || grammar.verb(sentence, colon))) {
        return false;
      }
      colon--;
    }
    return colon >= cue.to() && colon - cue.to() <= LeadingCue.FARTHEST;
  }

  /** "Russian gains: May 449 square kilometres, June 556": only dates and figures in between. */
  static boolean dated(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = scene.sentence().at(i).is(",") || scene.sentence().at(i).is(";");
      if (!joint && !scene.dated()[i] && !scene.inFigure(i)) {
        return false;
      }
    }
    return true;
  }
}
