package org.copytaster.claims;

/** "Grabbed 610 hectares of coca from a rival front": fields that change hands are land won. */
final class Spoils {
  private static final int FROM_REACH = 8;
  private static final int RIVAL_REACH = 5;

  private final WordList agents;
  private final WordList rebels;
  private final WordList unnamed;

  Spoils(Words words) {
    this.agents = words.list("agent");
    this.rebels = words.list("rebel");
    this.unnamed = words.list("unnamed");
  }

  /** Whether what {@code figure} measures is taken from somebody who fights. */
  boolean fromRival(Sentence sentence, Figure figure) {
    int from = sentence.find(figure.to(), figure.to() + FROM_REACH, "from");
    int end = from + RIVAL_REACH;
    return from >= 0
        && (sentence.find(from + 1, end, agents) >= 0
            || sentence.find(from + 1, end, rebels) >= 0
            || sentence.find(from + 1, end, unnamed) >= 0);
  }
}
