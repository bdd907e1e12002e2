package org.copytaster.claims;

/**
 * Months in which somebody spoke of what had happened before: "in February he spoke of 46,000
 * dead". Nobody can tell when that was.
 */
final class SpokenMonths {
  private static final int SUBJECT = 4;
  private static final int HEARER = 4;
  private static final int WEEK = 7;
  private static final AnyOf TOLD = AnyOf.of("told", "informed");
  private static final AnyOf SAID =
      AnyOf.of(
          "said", "estimated", "acknowledged", "admitted", "announced", "disclosed", "revealed");
  private static final AnyOf SPOKE = AnyOf.of("spoke", "spoken", "talked");
  private static final AnyOf PERFECT = AnyOf.of("had", "have", "has", "been");

  private SpokenMonths() {}

  /** Whether {@code period}, which the sentence of a figure names, is when somebody spoke of it. */
  static boolean tell(Scene scene, Figure figure, Period period) {
    for (PeriodMention mention : scene.periods()) {
      Period named = mention.period();
      boolean month = named.start().plusDays(WEEK).isBefore(named.end());
      month &= mention.plain() && adverb(scene.sentence(), mention);
      if (month && named.equals(period) && spoken(scene.sentence(), mention, figure)) {
        return true;
      }
    }
    return false;
  }

  /** "In July", "last month", and not "a report covering July". */
  private static boolean adverb(Sentence sentence, PeriodMention mention) {
    return sentence.at(mention.from() - 1).is("in") || sentence.at(mention.from()).is("last");
  }

  private static boolean spoken(Sentence sentence, PeriodMention mention, Figure figure) {
    int before = mention.from() - 1;
    before = sentence.at(before).is("in") ? before - 1 : before;
    boolean behind = sentence.has(before, SAID);
    // "Told lawmakers last month".
    behind |= sentence.find(Math.max(0, before - HEARER), before + 1, TOLD) >= 0;
    if (mention.to() > figure.hedgeFrom()) {
      return behind && perfect(sentence, figure);
    }
    int from = sentence.at(mention.to()).is(",") ? mention.to() + 1 : mention.to();
    int spoke = sentence.find(from, from + SUBJECT, SPOKE);
    if (spoke >= 0 && sentence.at(spoke + 1).is("of")) {
      return spoke + SUBJECT >= figure.hedgeFrom() - 1;
    }
    int said = sentence.find(from, from + SUBJECT, SAID);
    return (behind || said >= 0) && perfect(sentence, figure);
  }

  /** "That 2,000 soldiers had died", "have died, the agency said last month". */
  private static boolean perfect(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    return sentence.find(figure.to(), figure.to() + 2, PERFECT) >= 0
        || sentence.find(hedge - SUBJECT, hedge, PERFECT) >= 0;
  }
}
