package org.copytaster.claims;

/** Who says so, between a verb and its figure: "launched, by the army's own count, 59 missiles". */
final class SourceAsides {
  /** Tokens of "by the Israeli army's own count". */
  private static final int COUNT_REACH = 7;

  private final WordList speech;
  private final WordList counts;
  private final WordList measured;

  SourceAsides(Words words) {
    this.speech = words.list("speech");
    this.counts = words.list("chain");
    this.measured = words.list("measured");
  }

  /** Whether a source opens at {@code i}; "as measured by" only behind a noun. */
  boolean are(Sentence sentence, int i, boolean noun) {
    boolean counted = sentence.at(i).is("by") && sentence.find(i + 1, i + COUNT_REACH, counts) >= 0;
    boolean as = noun && sentence.at(i).is("as") && sentence.has(i + 1, measured);
    return counted || as || sentence.at(i).is("according") || sentence.has(i, speech);
  }

  /** The comma that ends what opens at {@code from}, or {@code to}. */
  static int end(Sentence sentence, int from, int to) {
    int i = from;
    while (i < to && !sentence.at(i).is(",")) {
      i++;
    }
    return i;
  }
}
