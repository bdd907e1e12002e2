package org.copytaster.claims;

/** Weapons that arrived, which are some of those that the text told were launched. */
final class Arrivals {
  private final WordList arriving;

  Arrivals(Words words) {
    this.arriving = words.list("arriving");
  }

  /**
   * "Thirty-one missiles struck houses": whether {@code figure} is a part of the last one told.
   *
   * @param last the last figure that the text told, or null
   * @param period that of {@code figure}
   */
  boolean are(Sentence sentence, Figure figure, Cue cue, Draft last, Period period) {
    boolean subject = cue.from() >= figure.to() && sentence.has(cue.from(), arriving);
    return subject
        && last != null
        && last.measure() == cue.measure()
        && last.figure().value().compareTo(figure.value()) > 0
        && !period.start().isBefore(last.period().start())
        && !period.end().isAfter(last.period().end());
  }
}
