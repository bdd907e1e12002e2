package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/**
 * Tells "dead" and "wounded" as what is counted from what only describes: "31 wounded soldiers".
 */
final class CountAdjectives {
  private static final int ASIDE_REACH = 8;
  private static final int AUXILIARIES = 3;
  private static final AnyOf AUXILIARY =
      AnyOf.of("was", "were", "are", "is", "have", "has", "had", "been", "being", "still", "also");

  private final Units units;
  private final WordList reporting;
  private final WordList admitting;
  private final WordList rescuing;
  private final WordList caring;

  CountAdjectives(Units units, Words words) {
    this.units = units;
    this.reporting = words.list("anaphor-verb");
    this.admitting = words.list("admitting");
    this.rescuing = words.list("rescuing");
    this.caring = words.list("caring");
  }

  /** "31 wounded soldiers were treated" does not say that they were wounded now. */
  boolean describes(Scene scene, Figure figure, Cue cue) {
    boolean noun = figure.bare() && units.match(scene.sentence(), cue.to()) != null;
    return noun
        && !goesOn(scene, figure)
        && !counted(scene.sentence(), figure)
        && !cared(scene.sentence(), cue.to() + 1);
  }

  /** "134,000 Russian dead". */
  static boolean nationals(Scene scene, Figure figure, Cue cue) {
    for (PartyMention mention : scene.parties()) {
      if (mention.from() == figure.to() && mention.to() == cue.from()) {
        return true;
      }
    }
    return false;
  }

  /** "Pulled 28 injured people from the pit", "spoke of 12 wounded soldiers". */
  private boolean counted(Sentence sentence, Figure figure) {
    int before = figure.hedgeFrom() - 1;
    return sentence.has(before, reporting)
        || sentence.has(before, rescuing)
        || sentence.has(before, admitting)
        || sentence.at(before).is("in") && sentence.has(before - 1, admitting)
        || sentence.at(before).is("of") && sentence.has(before - 1, reporting);
  }

  /** "Eleven wounded villagers were taken to Gusau": care that follows what has just happened. */
  private boolean cared(Sentence sentence, int from) {
    int verb = from;
    if (sentence.at(from).is(",")) {
      verb = sentence.find(from + 1, from + ASIDE_REACH, ",") + 1;
    }
    int end = verb;
    while (end < verb + AUXILIARIES && AUXILIARY.has(sentence.at(end))) {
      end++;
    }
    return verb >= from && end > verb && sentence.has(end, caring);
  }

  /** "286 dead and 1,388 wounded civilians". */
  private static boolean goesOn(Scene scene, Figure figure) {
    int and = figure.hedgeFrom() - 1;
    if (scene.sentence().at(and).is("and")) {
      for (Cue other : scene.cues()) {
        if (other.kind() == CueKind.COUNT && other.to() == and) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Two gunmen killed 15 people": the word is the verb of another figure. */
  static boolean kills(Scene scene, Cue cue) {
    boolean verb = false;
    for (Cue other : scene.cues()) {
      verb |= other.kind() == Measure.CueKind.ACTIVE && other.from() == cue.from();
    }
    boolean object = false;
    for (Figure figure : scene.figures()) {
      object |= figure.hedgeFrom() == cue.to() && !scene.dated()[cue.to()];
    }
    return verb && object;
  }
}
