package org.copytaster.claims;

/** "Bringing to 95 the number of people killed", "110 is the number of dead". */
final class TollBehind {
  private static final int REACH = 6;
  private static final AnyOf JOINTS = AnyOf.of("as", "is", "was");

  private final WordList counts;

  TollBehind(Words words) {
    this.counts = words.list("anaphor");
  }

  /** Whether {@code cue} is in the count that stands right behind {@code figure}. */
  boolean governs(Sentence sentence, Figure figure, Cue cue) {
    boolean joined = sentence.has(figure.to(), JOINTS);
    int the = joined ? figure.to() + 1 : figure.to();
    return (joined || sentence.at(figure.hedgeFrom() - 1).is("to"))
        && sentence.at(the).is("the")
        && sentence.has(the + 1, counts)
        && cue.from() > the
        && cue.from() - the <= REACH;
  }
}
