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

  /** Whether token {@code i} is part of a figure. */
  boolean inFigure(int i) {
    for (Figure figure : figures) {
      if (figure.from() <= i && i < figure.to()) {
        return true;
      }
    }
    return false;
  }

  /** Whether token {@code i} is part of a figure that counts people: "34 Malian soldiers". */
  boolean counted(int i) {
    for (Figure figure : figures) {
      boolean inside = figure.from() <= i && i < figure.to();
      if (inside && figure.unit().dimensions().contains("people")) {
        return true;
      }
    }
    return false;
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
      if (cue.measure().time() == Measure.Time.EVENT) {
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
      if (mention.from() >= figure.from() && mention.to() <= figure.to()) {
        return true;
      }
    }
    return false;
  }

  /** "From Iranian soil in two waves": whether a figure counts attacks and not their weapons. */
  boolean ofWaves(Figure figure) {
    for (Cue cue : cues) {
      if (cue.kind() == Measure.CueKind.NOUN && cue.from() == figure.to()) {
        return figure.unit() == Units.NONE;
      }
    }
    return false;
  }
}
