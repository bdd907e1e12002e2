package org.copytaster.syndication;

import org.copytaster.article.Document;

/** Tells articles that collect several reports, and those that fill a form. */
final class Digests {
  private static final int TITLE_WORDS = 14;
  private static final int FEWEST_STAMPS = 4;
  private static final int LONGEST_PHRASE = 5;

  /** Share of the words that are numbers in a text filled into a form. */
  private static final double NUMBERS = 0.12;

  private static final int FEWEST_NUMBERS = 4;

  private Digests() {}

  /**
   * A digest by its headline or by paragraphs that have nothing to do with each other, or a live
   * blog by lines that open with a clock time.
   */
  static boolean isDigest(Document document, Tokens tokens) {
    return titleSaysSo(document, tokens)
        || stamps(tokens) >= FEWEST_STAMPS
        || !isTemplate(tokens) && Cohesion.isMissing(tokens);
  }

  /** A brief or table that was filled into a form: every so many words there is a number. */
  static boolean isTemplate(Tokens tokens) {
    int numbers = 0;
    for (int i = 0; i < tokens.size; i++) {
      numbers += tokens.kind[i] == Tokens.NUMBER ? 1 : 0;
    }
    return numbers >= FEWEST_NUMBERS && numbers >= tokens.size * NUMBERS;
  }

  private static boolean titleSaysSo(Document document, Tokens tokens) {
    if (document.title() == null) {
      return false;
    }
    StringBuilder phrase = new StringBuilder();
    int end = Math.min(tokens.size, TITLE_WORDS);
    for (int i = 0; i < end && tokens.line[i] == tokens.line[0]; i++) {
      if (tokens.kind[i] == Tokens.WORD && !Cues.mayOpenDigest(tokens.hash[i])) {
        continue;
      }
      phrase.setLength(0);
      int last = Math.min(end, i + LONGEST_PHRASE);
      for (int j = i; j < last && tokens.line[j] == tokens.line[0]; j++) {
        phrase.append(phrase.isEmpty() ? "" : " ").append(tokens.folded(j));
        if (Cues.DIGESTS.contains(phrase.toString())) {
          // A one-word cue opens or closes the headline; inside it, it is a word like any other.
          boolean edge = i == 0 || j + 1 == end || tokens.line[j + 1] != tokens.line[0];
          if (edge || j > i) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static int stamps(Tokens tokens) {
    int stamps = 0;
    for (int i = 0; i + 1 < tokens.size; i++) {
      boolean lineStart = i == 0 || tokens.line[i] != tokens.line[i - 1];
      if (lineStart
          && tokens.kind[i] == Tokens.NUMBER
          && tokens.kind[i + 1] == Tokens.NUMBER
          && tokens.end[i] - tokens.start[i] <= 2
          && tokens.end[i + 1] - tokens.start[i + 1] == 2
          && tokens.start[i + 1] == tokens.end[i] + 1
          && tokens.text.charAt(tokens.end[i]) == ':') {
        stamps++;
      }
    }
    return stamps;
  }
}
