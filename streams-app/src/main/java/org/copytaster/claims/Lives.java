package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Tells lives and bodies from whatever else is taken, lost or handed over. */
final class Lives {
  private static final int FOUND_REACH = 4;
  private static final Set<String> HAVE = Set.of("had", "have", "has");
  private static final int HAVE_REACH = 3;
  private static final Set<String> LIVES = Set.of("lives", "victims", "life");
  private static final Set<String> CLAIMING = Set.of("claimed", "claiming");

  private final WordList takingLives;
  private final WordList finding;

  Lives(Words words) {
    this.takingLives = words.list("taking-lives");
    this.finding = words.list("finding-bodies");
  }

  /** Whether a cue that may tell of the dead does so of {@code figure}. */
  boolean fits(Scene scene, Figure figure, Cue cue) {
    return !takesLives(scene, figure, cue) && !unfound(scene.sentence(), cue);
  }

  /** "270 bodies in all have been brought to the morgue". */
  static boolean inAll(Sentence sentence, int at) {
    boolean all = sentence.at(at + 1).is("all") || sentence.at(at + 1).is("total");
    return all && sentence.at(at).is("in");
  }

  /** "By nightfall firefighters had recovered 179 bodies": all of them so far. */
  static boolean soFar(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    return sentence.find(hedge - HAVE_REACH, hedge - 1, HAVE) >= 0;
  }

  /** Whether {@code figure} counts lives, and no soldiers or goods. */
  static boolean counts(Sentence sentence, Figure figure) {
    return sentence.has(figure.to() - 1, LIVES);
  }

  /** "Took 40 hostages", "cost 12 people their jobs": only lives are taken so. */
  private boolean takesLives(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (cue.kind() == CueKind.NOUN && sentence.at(cue.from()).is("loss")) {
      return !sentence.has(figure.to() - 1, LIVES);
    }
    return cue.to() == cue.from() + 1
        && sentence.has(cue.from(), takingLives)
        && !sentence.has(figure.to() - 1, LIVES)
        && !(cue.to() == figure.hedgeFrom() && sentence.has(cue.from(), CLAIMING));
  }

  /** "Handed over the bodies of four men": only who finds bodies tells how many died. */
  private boolean unfound(Sentence sentence, Cue cue) {
    return cue.kind() == CueKind.NOUN
        && sentence.at(cue.from()).is("bodies")
        && sentence.find(cue.from() - FOUND_REACH, cue.from(), finding) < 0;
  }
}
