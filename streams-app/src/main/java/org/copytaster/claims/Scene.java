package org.copytaster.claims;

import java.util.List;

/** One sentence with everything found in it, in text order. */
record Scene(
    Sentence sentence,
    boolean[] dated,
    List<PeriodMention> periods,
    List<Figure> figures,
    List<PartyMention> parties,
    List<Cue> cues) {

  /** The figure that token {@code i} is part of, or null. */
  Figure figureAt(int i) {
    for (Figure figure : figures) {
      if (figure.from() <= i && i < figure.to()) {
        return figure;
      }
    }
    return null;
  }

  /** Whether token {@code i} is part of a figure. */
  boolean inFigure(int i) {
    return figureAt(i) != null;
  }

  /** Whether token {@code i} is part of a figure that counts people: "34 Malian soldiers". */
  boolean counted(int i) {
    Figure figure = figureAt(i);
    return figure != null && figure.counts("people");
  }

  /** Whether token {@code i} is part of a party's name. */
  boolean named(int i) {
    for (PartyMention mention : parties) {
      if (mention.from() <= i && i < mention.to()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue of the sentence is one of an event. */
  boolean tellsEvent() {
    for (Cue cue : cues) {
      if (cue.measure().event()) {
        return true;
      }
    }
    return false;
  }

  boolean figureBetween(int from, int to) {
    for (Figure figure : figures) {
      if (figure.from() >= from && figure.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "1,210 Ukrainian casualties", "two Russian missiles": whether a figure names whose it is. */
  boolean owned(Figure figure) {
    for (PartyMention mention : parties) {
      if (figure.holds(mention)) {
        return true;
      }
    }
    return false;
  }

  /** "From Iranian soil in two waves": whether a figure counts attacks and not their weapons. */
  boolean ofWaves(Figure figure) {
    for (Cue cue : cues) {
      if (cue.kind() == Measure.CueKind.NOUN && cue.from() == figure.to()) {
        return figure.bare();
      }
    }
    return false;
  }
}
