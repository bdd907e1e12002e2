package org.copytaster.claims;

/** "Bringing to 95 the number of people killed": what a figure counts stands behind it. */
final class TollBehind {
  private static final int REACH = 6;

  private final WordList counts;

  TollBehind(Words words) {
    this.counts = words.list("anaphor");
  }

  /** Whether {@code cue} is in the count that stands right behind {@code figure}. */
  boolean governs(Sentence sentence, Figure figure, Cue cue) {
    boolean as = sentence.at(figure.to()).is("as");
    int the = as ? figure.to() + 1 : figure.to();
    return (as || sentence.at(figure.hedgeFrom() - 1).is("to"))
        && sentence.at(the).is("the")
        && sentence.has(the + 1, counts)
        && cue.from() > the
        && cue.from() - the <= REACH;
  }
}
