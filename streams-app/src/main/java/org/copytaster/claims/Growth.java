package org.copytaster.claims;

/**
 * "The land under its control grew by 461 square kilometres": what is held tells of what is won.
 */
final class Growth {
  private static final int REACH = 3;
  private static final AnyOf GREW =
      AnyOf.of(
          "grew",
          "grown",
          "grows",
          "growing",
          "expanded",
          "expands",
          "expanding",
          "increased",
          "increases",
          "increasing",
          "rose",
          "risen",
          "widened",
          "swelled",
          "swollen",
          "extended");

  private Growth() {}

  /** Whether {@code figure} says by how much something grew. */
  static boolean by(Sentence sentence, Figure figure) {
    int by = figure.hedgeFrom() - 1;
    return sentence.at(by).is("by") && sentence.find(by - REACH, by, GREW) >= 0;
  }
}
