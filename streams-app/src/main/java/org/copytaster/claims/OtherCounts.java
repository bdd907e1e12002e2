package org.copytaster.claims;

/** Figures without a unit that count something else than what the text told of last. */
final class OtherCounts {
  private static final int REACH = 8;

  private final WordList verbs;

  OtherCounts(Words words) {
    this.verbs = words.list("anaphor-verb");
  }

  boolean are(Sentence sentence, Figure figure, Draft last) {
    return howMany(sentence, figure)
        || numberOf(sentence, figure, last)
        || theirNumber(sentence, figure)
        || wholeOf(sentence, figure)
        || ofNoun(sentence, figure);
  }

  /** "Nobody would say how many soldiers had been lost, but Moscow spoke of 38,000". */
  private static boolean howMany(Sentence sentence, Figure figure) {
    int how = sentence.find(0, figure.hedgeFrom(), "how");
    return how >= 0 && sentence.at(how + 1).is("many");
  }

  /** "The number of assaults rose all the same: 5,390": no land. */
  private static boolean numberOf(Sentence sentence, Figure figure, Draft last) {
    return ofThings(sentence, figure) && last.measure().counts("area");
  }

  /** "Put the number of settlements under its control at 28". */
  static boolean ofThings(Sentence sentence, Figure figure) {
    int number = figure.bare() ? sentence.find(0, figure.hedgeFrom(), "number") : -1;
    return number >= 0 && sentence.at(number + 1).is("of");
  }

  /** "Puts their number at 15,000": of those who were named. */
  private static boolean theirNumber(Sentence sentence, Figure figure) {
    int number = sentence.find(figure.hedgeFrom() - 3, figure.hedgeFrom(), "number");
    return number > 0 && sentence.at(number - 1).is("their");
  }

  /** "Put at 145 of 330": the whole that a part is taken of. */
  private static boolean wholeOf(Sentence sentence, Figure figure) {
    int of = figure.hedgeFrom() - 1;
    return sentence.at(of).is("of") && NumberReader.starts(sentence.at(of - 1));
  }

  /** "Denied sending troops, which the UN puts at 3,000". */
  private boolean ofNoun(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int which = sentence.find(hedge - REACH, hedge, "which");
    return which > 1
        && sentence.at(which - 1).is(",")
        && sentence.at(hedge - 1).is("at")
        && sentence.find(which, hedge, verbs) >= 0;
  }
}
