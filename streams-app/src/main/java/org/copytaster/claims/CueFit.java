package org.copytaster.claims;

import java.util.Collections;
import java.util.List;
import org.copytaster.claims.Measure.CueKind;

/** Whether a figure can be one of a measure at all: by its unit and the words right beside it. */
final class CueFit {
  private static final int FATE_REACH = 8;
  private static final AnyOf BE = AnyOf.of("been", "were", "was");
  private static final int VETO_GAP = 3;
  private static final int LEVEL_REACH = 12;

  private final WordList plainAfter;
  private final WordList clear;
  private final WordList levels;
  private final Lives lives;
  private final Shares shares;
  private final VerbFrames frames;
  private final ListLines lines;

  CueFit(Words words, Grammar grammar) {
    this.plainAfter = words.list("plain-after");
    this.clear = words.list("clear");
    this.levels = words.list("to-level");
    this.lives = new Lives(words);
    this.shares = new Shares(words, grammar);
    this.frames = new VerbFrames(words, grammar);
    this.lines = new ListLines(words, grammar);
  }

  /**
   * @param told the measure that figures without a unit may continue, or null
   */
  boolean fits(Scene scene, Figure figure, Cue cue, Measure told) {
    Measure measure = cue.measure();
    // "Sank with the loss of 23 passengers"; not of soldiers.
    boolean with = scene.sentence().at(cue.from()).is("with");
    if (with && figure.counts("force") == measure.bare()) {
      return false;
    }
    boolean unit = figure.bare() ? plain(scene, figure, cue, told) : unit(scene, figure, cue, told);
    return unit
        && (!measure.bare() || lives.fits(scene, figure, cue))
        && frames.fits(scene, figure, cue, told);
  }

  /** Whether a figure without a unit may be one of the measure. */
  private boolean plain(Scene scene, Figure figure, Cue cue, Measure told) {
    Measure measure = cue.measure();
    Sentence sentence = scene.sentence();
    boolean number = cue.kind() == CueKind.NOUN && sentence.at(cue.from()).is("number");
    boolean counts =
        measure.bare()
            || number
            || level(scene, figure, cue)
            || measure.siUnit().equals("1") && lines.label(scene, figure, cue);
    if (counts && figure.value().scale() <= 0) {
      return true;
    }
    boolean goesOn =
        measure == told && (cue.to() <= figure.from() || Leaning.more(sentence, figure, cue));
    // "Rules 19,000 square kilometres and added 700 in August": the land goes on.
    goesOn |= told != null && cue.to() == figure.hedgeFrom() && Leaning.alike(measure, told);
    return goesOn && !span(sentence, figure) && !otherBetween(scene, figure, cue);
  }

  /** Whether the unit of a figure is one of the measure. */
  private boolean unit(Scene scene, Figure figure, Cue cue, Measure told) {
    Measure measure = cue.measure();
    // "Lost 420 people in May" after the soldiers of April.
    boolean lost = cue.kind() == CueKind.NOUN || cue.kind() == CueKind.ACTIVE && measure == told;
    if (lost
        && measure.counts("force")
        && figure.counts("people")
        && !Lives.counts(scene.sentence(), figure)) {
      return true;
    }
    if (Collections.disjoint(measure.dimensions(), figure.unit().dimensions())) {
      return false;
    }
    return !measure.territoryOnly()
        || measure == told && share(scene, figure, cue)
        || shares.ofTerritory(scene, figure, measure == told);
  }

  /** "It controls roughly 55 percent": what of, the sentence before said. */
  private boolean share(Scene scene, Figure figure, Cue cue) {
    boolean beside =
        cue.kind() == CueKind.ACTIVE && cue.to() <= figure.hedgeFrom()
            || cue.kind() == CueKind.COUNT && cue.from() == figure.to();
    return beside
        && !scene.figureBetween(cue.to(), figure.hedgeFrom())
        && !scene.sentence().at(figure.to()).is("of")
        && !Regions.contain(scene, figure);
  }

  /** "Bringing Russian losses to 958,000": a noun that is counted, and no unit beside the count. */
  private boolean level(Scene scene, Figure figure, Cue cue) {
    int gap = figure.hedgeFrom() - cue.to();
    boolean counted = cue.kind() == CueKind.NOUN && cue.measure().siUnit().equals("1");
    boolean beside = scene.sentence().has(figure.hedgeFrom() - 1, levels) || apposed(scene, figure);
    if (!counted || gap <= 0 || gap > LEVEL_REACH || !beside) {
      return false;
    }
    for (Cue other : scene.cues()) {
      boolean head = other.kind() == CueKind.NOUN && other.to() <= cue.from();
      if (head && other.measure() != cue.measure()) {
        return false;
      }
    }
    return Calendar.year(scene.sentence().at(figure.from())) == 0;
  }

  /** "The army's losses of September, 28,450 by one count": the figure stands beside its month. */
  private static boolean apposed(Scene scene, Figure figure) {
    Token next = scene.sentence().at(figure.to());
    int comma = figure.hedgeFrom() - 1;
    return scene.sentence().at(comma).is(",")
        && comma > 0
        && scene.dated()[comma - 1]
        && (next.is(",") || next.is("by") || next.is("according"));
  }

  /** "Gained 1.2% to 82.5": a figure of another kind stands between. */
  private static boolean otherBetween(Scene scene, Figure figure, Cue cue) {
    // Percentages are not told without their sign, but beside one.
    boolean share = cue.measure().territoryOnly();
    for (Figure other : scene.figures()) {
      if (other.to() > figure.hedgeFrom()) {
        return share;
      }
      if (other.bare()) {
        continue;
      }
      boolean alike = !Collections.disjoint(cue.measure().dimensions(), other.unit().dimensions());
      if (!alike && other.from() >= cue.to()) {
        return true;
      }
      share &= !alike;
    }
    return share;
  }

  /** "The 2022 invasion", "two and a half years". */
  private static boolean span(Sentence sentence, Figure figure) {
    boolean half = sentence.at(figure.to()).is("and") && sentence.at(figure.to() + 1).is("a");
    return half || Calendar.year(sentence.at(figure.from())) > 0;
  }

  /**
   * A bare figure must not count something unknown: "killed 24 on Sunday", not "killed 24 cows".
   */
  boolean plainAfter(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    Token next = sentence.at(sentence.unquoted(figure.to()));
    if (next.is("more") || next.is("others")) {
      next = sentence.at(figure.to() + 1);
    }
    boolean ofThem = next.is("of") && sentence.at(figure.to() + 1).is("them");
    boolean dated = figure.to() < scene.dated().length && scene.dated()[figure.to()];
    dated |= next.is("the") && sentence.at(figure.to() + 1).is("same");
    return ofThem
        || dated
        || next.kind() == Token.Kind.SIGN && !next.is("-") && !next.is("%")
        || plainAfter.has(next);
  }

  boolean vetoed(Sentence sentence, Figure figure, Cue cue) {
    Measure measure = cue.measure();
    int most = 0;
    while (most < VETO_GAP && sentence.has(figure.hedgeFrom() - most - 1, clear)) {
      most++;
    }
    int of = sentence.at(figure.to()).is("of") ? figure.to() + 1 : figure.to();
    for (List<String> words : measure.vetoes()) {
      for (int gap = 0; gap <= most; gap++) {
        if (matches(sentence, figure.hedgeFrom() - words.size() - gap, words)) {
          return true;
        }
      }
      // "Are under the plough", "were taken to hospital for observation".
      boolean around =
          words.size() > 1
              && (matches(sentence, cue.to() - 1, words) || matches(sentence, cue.to(), words));
      if (around || matches(sentence, figure.to(), words) || matches(sentence, of, words)) {
        return true;
      }
    }
    return cue.from() >= figure.to() && stopped(sentence, cue);
  }

  /** "32 drones heading for the capital had been intercepted": how many came is not told. */
  private static boolean stopped(Sentence sentence, Cue cue) {
    int be = sentence.find(cue.to(), cue.to() + FATE_REACH, BE);
    boolean same = be >= 0 && sentence.find(cue.to(), be, ",") < 0;
    if (!same || !cue.measure().counts("projectiles")) {
      return false;
    }
    String fate = sentence.lower(be + 1);
    return cue.measure().vetoes().stream().anyMatch(words -> words.get(0).equals(fate));
  }

  private static boolean matches(Sentence sentence, int from, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.at(from + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
