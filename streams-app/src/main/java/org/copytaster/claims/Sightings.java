package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Weapons that those count who are fired at: "logged 231 Russian missiles". */
final class Sightings {
  private static final String PROJECTILES = "projectiles";
  private static final int SOURCE_REACH = 3;
  private static final int SUBJECT_REACH = 5;
  private static final AnyOf AIR = AnyOf.of("air", "airspace");

  private static final AnyOf MORE = AnyOf.of("more", "others");
  private static final AnyOf ANOTHER = AnyOf.of("another", "further", "additional");

  private final WordList sighting;

  Sightings(Words words) {
    this.sighting = words.list("sighting");
  }

  /** Whether {@code cue} is a verb of counting, whose subject did not fire. */
  boolean is(Sentence sentence, Cue cue) {
    return cue.kind() == CueKind.ACTIVE
        && cue.measure().counts(PROJECTILES)
        && sentence.has(cue.from(), sighting);
  }

  /** "Had counted 40 missiles launched from Yemen": who counts did not launch. */
  boolean before(Scene scene, Figure figure, Cue cue) {
    return cue.measure().counts(PROJECTILES)
        && cue.from() >= figure.to()
        && scene.sentence().find(0, figure.hedgeFrom(), sighting) >= 0;
  }

  /**
   * Whether a sighting tells of a launch that no other verb does: the weapons are somebody's, or an
   * air force counts them.
   */
  boolean tell(Scene scene, Figure figure, Cue cue) {
    for (Cue other : scene.cues()) {
      boolean launch = other.measure() == cue.measure() && !is(scene.sentence(), other);
      // "421 were shot down".
      launch &= !scene.sentence().at(other.to()).is("down");
      if (launch && other.from() >= figure.to()) {
        return false;
      }
    }
    int from = scene.sentence().find(figure.to(), figure.to() + SOURCE_REACH, "from");
    return !figure.bare()
        && (scene.owned(figure)
            || from >= 0 && scene.named(from + 1)
            || scene.sentence().find(cue.from() - SUBJECT_REACH, cue.from(), AIR) >= 0);
  }

  /** "It counted 135 more by midday": more of what the text told of before. */
  static boolean more(Sentence sentence, Figure figure) {
    return sentence.has(figure.to(), MORE) || sentence.has(figure.from() - 1, ANOTHER);
  }

  /** Whose weapons they are: "231 Russian missiles", "40 drones crossing from Russia"; or null. */
  static Party owner(Scene scene, Figure figure) {
    for (PartyMention mention : scene.parties()) {
      boolean inside = figure.holds(mention);
      boolean from = scene.sentence().at(mention.from() - 1).is("from");
      int gap = mention.from() - figure.to();
      if (inside || from && gap > 0 && gap <= SOURCE_REACH) {
        return mention.party();
      }
    }
    return null;
  }
}
