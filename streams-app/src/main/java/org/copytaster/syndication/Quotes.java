package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.List;

/** Finds what an article quotes, as lower-case words between single spaces. */
final class Quotes {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 30;

  private Quotes() {}

  /**
   * Quotations in order of appearance, as many as fit.
   *
   * @param room UTF-16 units for all of them together
   */
  static List<String> of(Tokens tokens, int room) {
    List<String> quotes = new ArrayList<>();
    int left = room;
    int i = 0;
    while (i < tokens.size && left > 0) {
      int from = i;
      while (i < tokens.size && tokens.quote[i] == tokens.quote[from]) {
        i++;
      }
      if (tokens.quote[from] > 0 && i - from >= FEWEST_WORDS) {
        String words = words(tokens, from, Math.min(i, from + MOST_WORDS), left);
        left -= words.length();
        if (words.indexOf(' ') > 0) {
          quotes.add(words);
        }
      }
    }
    return quotes;
  }

  private static String words(Tokens tokens, int from, int to, int room) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      String word = tokens.folded(i);
      if (out.length() + word.length() + 1 > room) {
        break;
      }
      if (i > from) {
        out.append(' ');
      }
      out.append(word);
    }
    return out.toString();
  }
}
