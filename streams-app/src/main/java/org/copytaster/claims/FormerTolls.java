package org.copytaster.claims;

/** Tolls that are given only to say by how much they rose: "from 67 on Sunday to 80 on Monday". */
final class FormerTolls {
  private static final int PEAK_REACH = 5;
  private static final AnyOf PEAKS = AnyOf.of("peak", "high", "maximum", "record", "low");
  private static final AnyOf MORE = AnyOf.of("more", "another", "further", "additional");
  private static final AnyOf TAKING =
      AnyOf.of("taking", "bringing", "raising", "lifting", "pushing", "took", "brought", "raised");
  private static final int DATE_REACH = 6;
  private static final int WEEK = 7;
  private static final AnyOf FOUND =
      AnyOf.of("found", "recovered", "reported", "counted", "confirmed", "announced", "given");

  private static final AnyOf STOOD = AnyOf.of("stood", "been");
  private static final AnyOf SPANS = AnyOf.of("year", "month", "week", "years", "months");
  private static final AnyOf BEFORE = AnyOf.of("earlier", "before", "previously");

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
    if (toll(figure) && (upFrom(scene, figure) || oneMore(scene, figure))) {
      return true;
    }
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

  /** "It had stood at 128 on Saturday", "the figure given a day earlier was 288". */
  static boolean stood(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    if (SPANS.has(sentence.at(1)) && BEFORE.has(sentence.at(2))) {
      // "A year earlier the monthly toll had stood at 57".
      return false;
    }
    boolean at = sentence.at(hedge - 1).is("at") && STOOD.has(sentence.at(hedge - 2));
    int put =
        sentence.at(hedge - 1).is("at") ? sentence.find(hedge - DATE_REACH, hedge, "put") : -1;
    if (put > 0 && sentence.at(put - 1).is("had")) {
      return true;
    }
    if (at && sentence.find(hedge - PEAK_REACH, hedge - 2, "had") >= 0) {
      return true;
    }
    boolean was = sentence.at(hedge - 1).is("was") || at;
    int given = sentence.find(0, hedge, FOUND);
    int before = given < 0 ? -1 : sentence.find(given + 1, hedge, BEFORE);
    // "The number reported a year earlier was 57" is one of that year.
    return was && before > 0 && !SPANS.has(sentence.at(before - 1));
  }

  /** "Up from the 170 bodies found by last week"; not "up from 170 reported a year earlier". */
  private static boolean upFrom(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = mention.from() - figure.to();
      boolean brief = !mention.period().start().plusDays(WEEK).isBefore(mention.period().end());
      if (gap >= 0 && gap <= 2 * DATE_REACH && !brief) {
        return false;
      }
    }
    Sentence sentence = scene.sentence();
    int lead = figure.hedgeFrom() - 1;
    int from = sentence.at(lead).is("the") || sentence.at(lead).is("an") ? lead - 1 : lead;
    boolean up = sentence.at(from).is("from") && sentence.at(from - 1).is("up");
    return up && sentence.find(figure.to(), figure.to() + 2, FOUND) >= 0;
  }

  /** "One more of its soldiers had died, taking the toll to three": by how much it rose. */
  private boolean oneMore(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    boolean more = sentence.find(figure.hedgeFrom() - 1, figure.to() + 1, MORE) >= 0;
    int taking = more ? sentence.find(figure.to(), sentence.size(), TAKING) : -1;
    int toll = taking < 0 ? -1 : sentence.find(taking + 1, taking + 1 + PEAK_REACH, tolls);
    for (Figure other : scene.figures()) {
      boolean to = sentence.at(other.hedgeFrom() - 1).is("to");
      if (toll > 0 && to && other.hedgeFrom() > toll) {
        return true;
      }
    }
    return false;
  }

  private static boolean toll(Figure figure) {
    return figure.bare() || figure.counts("people");
  }

  /** Whether a single day stands right behind the figure. */
  private static boolean dayBehind(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = mention.from() - figure.to();
      if (gap >= 0 && gap <= DATE_REACH) {
        return mention.period().day();
      }
    }
    return false;
  }

  /** "Revised from 63 to 53", "fell to 355 from 412": a count that holds no longer. */
  static boolean pair(Sentence sentence, Figure figure) {
    int from = figure.hedgeFrom() - 1;
    boolean after =
        sentence.at(from).is("from")
            && sentence.at(from - 1).kind() == Token.Kind.NUMBER
            && sentence.at(from - 2).is("to");
    boolean peak =
        sentence.find(figure.hedgeFrom() - PEAK_REACH, figure.hedgeFrom(), PEAKS) >= 0
            && sentence.find(figure.hedgeFrom() - PEAK_REACH, figure.hedgeFrom(), "from") >= 0;
    peak &= !sentence.at(figure.to()).is("in") && !sentence.at(figure.to()).is("on");
    return after
        || peak
        || sentence.at(figure.hedgeFrom() - 1).is("from")
            && figure.bare()
            && sentence.at(figure.to()).is("to")
            && NumberReader.starts(sentence.at(figure.to() + 1));
  }
}
