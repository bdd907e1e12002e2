package org.copytaster.claims;

/** Tells land that was gained within a stretch of time from land that is held. */
final class Stretches {
  private static final AnyOf BRINGING =
      AnyOf.of("brought", "bring", "brings", "bringing", "placed", "put", "putting");
  private static final AnyOf ADDITIONAL = AnyOf.of("additional", "further", "another", "extra");
  private static final Measure.Time STOCK = Measure.Time.STOCK;
  private static final Measure.Time FLOW = Measure.Time.FLOW;
  private static final AnyOf OCCUPYING = AnyOf.of("occupied", "occupying");
  private static final int AS_OF_REACH = 9;
  private static final AnyOf WITHIN = AnyOf.of("in", "within");
  private static final AnyOf ONE = AnyOf.of("one", "a", "single");

  private final Catalogue catalogue;

  Stretches(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** "Controlled 701 km² in one month" tells of a gain: a stock has no duration. */
  Measure measure(Scene scene, Figure figure, Cue cue) {
    Measure measure = cue.measure();
    Sentence sentence = scene.sentence();
    if (measure.time() != STOCK) {
      // "Occupied nearly 1,300 square kilometres at its peak".
      boolean peak = Peaks.are(scene, figure) || asOf(scene, figure);
      peak |= sentence.at(cue.from() - 1).is("once");
      return peak && sentence.has(cue.from(), OCCUPYING) ? like(measure, STOCK) : measure;
    }
    // "Brought 178 square kilometres under their control".
    int before = figure.hedgeFrom() - 1;
    boolean brought = cue.from() >= figure.to() && sentence.has(before, BRINGING);
    brought |= !measure.territoryOnly() && Growth.by(sentence, figure);
    brought |= sentence.has(before, ADDITIONAL) && !measure.territoryOnly();
    // "Has occupied 3,120 square kilometres in 2025 so far".
    int far = sentence.find(0, sentence.size(), "far");
    boolean took = far > 0 && sentence.at(far - 1).is("so") || lately(scene);
    took &= sentence.lower(cue.to() - 1).equals("occupied") && !measure.territoryOnly();
    if (brought || took) {
      return like(measure, FLOW);
    }
    for (PeriodMention mention : scene.periods()) {
      if (oneStretch(sentence, mention.from())) {
        return like(measure, FLOW);
      }
    }
    return measure;
  }

  /** "Occupied 19 square kilometres as of Sunday". */
  private static boolean asOf(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      boolean behind = mention.from() >= figure.to() && mention.from() - figure.to() <= AS_OF_REACH;
      if (behind && SpeechDays.asOf(scene.sentence(), mention.from())) {
        return true;
      }
    }
    return false;
  }

  /** "Has occupied 3,120 square kilometres since May", but not "since 2014". */
  private static boolean lately(Scene scene) {
    for (PeriodMention mention : scene.periods()) {
      boolean since = mention.since();
      if (since && mention.period().start().plusYears(1).isAfter(mention.period().end())) {
        return true;
      }
    }
    return false;
  }

  /** "In one month", "within a week". */
  private static boolean oneStretch(Sentence sentence, int from) {
    return sentence.has(from - 1, WITHIN) && sentence.has(from, ONE);
  }

  /** The measure of what is gained or held instead of what {@code measure} counts; else itself. */
  private Measure like(Measure measure, Measure.Time time) {
    for (Measure other : catalogue.measures()) {
      if (other.time() == time && other.dimensions().equals(measure.dimensions())) {
        return other;
      }
    }
    return measure;
  }
}
