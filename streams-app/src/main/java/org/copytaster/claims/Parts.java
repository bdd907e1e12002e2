package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Tells figures that are a part of one the text gives beside them: "including 12 children". */
final class Parts {
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> GIVEN = Set.of("the", "those", "these", "them");
  private static final Set<String> POINTING = Set.of("those", "these", "them", "which", "whom");
  private static final Set<String> AMONG = Set.of("included", "among");

  private final WordList including;
  private final WordList be;

  Parts(Words words) {
    this.including = words.list("part");
    this.be = words.list("be");
  }

  /** Whether {@code figure} counts a part of what another figure counts. */
  boolean is(Scene scene, Figure figure) {
    return included(scene, figure)
        || ofThose(scene.sentence(), figure.hedgeFrom())
        || ofTheCounted(scene, figure);
  }

  /** "Including 12 children", "ten civilians included". */
  private boolean included(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    return sentence.has(figure.to(), AMONG)
        || sentence.has(figure.hedgeFrom() - 1, including) && !wholeOf(scene, figure);
  }

  /** "The mayor was among 132 people killed", "was among 132 whom": the figure is the whole. */
  private boolean wholeOf(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int among = figure.hedgeFrom() - 1;
    if (!sentence.at(among).is("among") || !sentence.has(among - 1, be)) {
      return false;
    }
    boolean people = figure.unit() == Units.NONE || sentence.at(figure.to() - 1).is("people");
    return sentence.at(figure.to()).is("whom") || people && cueAt(scene, figure.to());
  }

  private static boolean cueAt(Scene scene, int at) {
    for (Cue cue : scene.cues()) {
      if (cue.from() == at) {
        return true;
      }
    }
    return false;
  }

  /** "Of those, 211 were killed by …", "of the total, 96", "of which 96". */
  private static boolean ofThose(Sentence sentence, int hedge) {
    boolean comma = sentence.at(hedge - 1).is(",");
    int those = comma ? hedge - 2 : hedge - 1;
    if (sentence.has(those, POINTING)) {
      return sentence.at(those - 1).is("of");
    }
    return comma
        && sentence.at(those).is("total")
        && sentence.at(those - 1).is("the")
        && sentence.at(those - 2).is("of");
  }

  /** "Eighteen of the drones": a part of what was told before; "fired 187 of them" is not. */
  private static boolean ofTheCounted(Scene scene, Figure figure) {
    boolean bare = figure.unit() == Units.NONE;
    Sentence sentence = scene.sentence();
    int of = bare ? figure.to() : sentence.find(figure.from(), figure.to(), OF);
    return of >= 0
        && sentence.at(of).is("of")
        && sentence.has(of + 1, GIVEN)
        && (bare || !figure.unit().dimensions().contains("share"))
        && !didToThem(scene, figure);
  }

  /** "Fired 187 of them": who did says how many it was. */
  private static boolean didToThem(Scene scene, Figure figure) {
    if (!scene.sentence().at(figure.to() + 1).is("them")) {
      return false;
    }
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.ACTIVE && cue.to() == figure.hedgeFrom()) {
        return true;
      }
    }
    return false;
  }
}
