package org.copytaster.entities;

import java.util.function.Consumer;

/**
 * A stretch of tokens in which names can stand: capitalised words, with particles, digits and
 * hyphens between or behind them. Everything else is outside by rule and costs the tagger nothing.
 *
 * @param from first token
 * @param to the token after the last one
 * @param sentenceFrom first token of its sentence
 * @param sentenceTo the token after the sentence's last one
 * @param casing how the sentence uses capitals
 */
record Run(int from, int to, int sentenceFrom, int sentenceTo, Casing casing) {
  private static final int LONGEST = 200;
  private static final int MOST_LINKS = 2;

  /** Hands over the runs of a passage in order; page furniture is left out. */
  static void each(Passage passage, Consumer<Run> action) {
    Tokens tokens = passage.tokens();
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int start = tokens.sentenceStart(sentence);
      int limit = tokens.sentenceEnd(sentence);
      int i = start;
      while (i < limit) {
        if (!isHead(passage, i)) {
          i++;
          continue;
        }
        int end = end(passage, i, limit);
        action.accept(new Run(i, end, start, limit, passage.casing(sentence)));
        i = end;
      }
    }
  }

  private static boolean isHead(Passage passage, int token) {
    return (passage.isCapital(token) || passage.isCandidate(token)) && !passage.isFurniture(token);
  }

  private static int end(Passage passage, int from, int limit) {
    int end = from + 1;
    while (end < limit && end - from < LONGEST) {
      int next = end;
      while (next < limit && next - end < MOST_LINKS && isLink(passage, next)) {
        next++;
      }
      if (next < limit && isHead(passage, next)) {
        end = next + 1;
      } else {
        return end + (end < limit && isTail(passage, end) ? 1 : 0);
      }
    }
    return end;
  }

  private static boolean isLink(Passage passage, int token) {
    if (passage.isFurniture(token)) {
      return false;
    }
    if (passage.shape(token) == Shape.DIGITS || (passage.flags(token) & Lexicon.PARTICLE) != 0) {
      return true;
    }
    char first = passage.text().charAt(passage.tokens().start(token));
    return first == '-' || first == '&' || first == '\'' || first == '\u2019';
  }

  private static boolean isTail(Passage passage, int token) {
    return passage.shape(token) == Shape.DIGITS && !passage.isFurniture(token);
  }
}
