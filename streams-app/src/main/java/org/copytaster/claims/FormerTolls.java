package org.copytaster.claims;

/** Tolls that are given only to say by how much they rose: "from 67 on Sunday to 80 on Monday". */
final class FormerTolls {
  private static final int DATE_REACH = 6;

  private final WordList tolls;
  private final WordList levels;

  FormerTolls(Words words) {
    this.tolls = words.list("toll");
    this.levels = words.list("toll-level");
  }

  /**
   * Whether the same toll has another level on a later day in the sentence; a toll of May that rose
   * in June is one of its own.
   */
  boolean is(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    if (!toll(figure) || sentence.find(0, figure.hedgeFrom(), tolls) < 0) {
      return false;
    }
    for (Figure other : scene.figures()) {
      boolean later =
          other.hedgeFrom() > figure.to() && sentence.at(other.hedgeFrom() - 1).is("to");
      if (later
          && toll(other)
          && sentence.find(0, other.hedgeFrom(), levels) >= 0
          && dayBehind(scene, figure)) {
        return true;
      }
    }
    return false;
  }

  private static boolean toll(Figure figure) {
    return figure.unit() == Units.NONE || figure.unit().dimensions().contains("people");
  }

  /** Whether a single day stands right behind the figure. */
  private static boolean dayBehind(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = mention.from() - figure.to();
      if (gap >= 0 && gap <= DATE_REACH) {
        return mention.period().start().equals(mention.period().end());
      }
    }
    return false;
  }
}
