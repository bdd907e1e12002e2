package org.copytaster.entities;

import java.util.Locale;
import java.util.Set;

/**
 * Finds sentence ends among tokens: terminal marks with their closing quotes, line ends, blank
 * lines. In text wrapped at a fixed width a single line end is a mere space.
 */
final class SentenceSplitter {
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "it",
          "he",
          "she",
          "they",
          "we",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "as",
          "after",
          "according",
          "for",
          "if",
          "when",
          "while",
          "there",
          "both",
          "some",
          "many",
          "most",
          "however",
          "earlier",
          "meanwhile",
          "no",
          "one",
          "what",
          "with",
          "by",
          "from",
          "since",
          "last",
          "officials");
  private static final Set<String> MAY_END =
      Set.of(
          "jr.", "sr.", "corp.", "inc.", "ltd.", "co.", "plc.", "bros.", "u.s.", "u.k.", "u.n.",
          "e.u.", "a.m.", "p.m.", "d.c.");
  private static final String CLOSERS = "\"'\u2019\u201d)]\u00bb";
  private static final int WRAP_WIDTH = 100;
  private static final int MOST_CLOSERS = 4;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final boolean wrapped;

  private SentenceSplitter(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.wrapped = isWrapped(text);
  }

  /** The first token of each sentence, then the number of tokens. */
  static int[] split(String text, int[] starts, int[] ends) {
    SentenceSplitter splitter = new SentenceSplitter(text, starts, ends);
    IntList firsts = new IntList();
    for (int i = 0; i < starts.length; i++) {
      if (i == 0 || splitter.startsSentence(i)) {
        firsts.add(i);
      }
    }
    firsts.add(starts.length);
    return firsts.toArray();
  }

  /** Many lines, none long, most of them ending in mid-sentence: a fixed-width wire. */
  private static boolean isWrapped(String text) {
    int lines = 0;
    int open = 0;
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int mark = text.indexOf('\n', lineStart);
      int lineEnd = mark < 0 ? text.length() : mark;
      int length = lineEnd - lineStart;
      if (length > WRAP_WIDTH) {
        return false;
      }
      if (length > 1) {
        lines++;
        open += length > 40 && ".!?:\"\u201d".indexOf(text.charAt(lineEnd - 1)) < 0 ? 1 : 0;
      }
      lineStart = lineEnd + 1;
    }
    return lines >= 4 && open * 2 > lines;
  }

  private boolean startsSentence(int token) {
    int lineEnds = 0;
    for (int i = ends[token - 1]; i < starts[token]; i++) {
      char c = text.charAt(i);
      lineEnds += c == '\n' || c == '\u2028' || c == '\u2029' ? 1 : 0;
    }
    if (lineEnds > 1 || (lineEnds == 1 && !wrapped)) {
      return true;
    }
    int last = token - 1;
    int floor = Math.max(0, token - MOST_CLOSERS);
    while (last > floor && isCloser(last) && (isCloser(last - 1) || isTerminal(last - 1))) {
      last--;
    }
    if (isCloser(token) && ends[token - 1] == starts[token] && last == token - 1) {
      return false;
    }
    if (isTerminal(last)) {
      return endsHere(last, token);
    }
    return last == token - 1 && endsAfterAbbreviation(last, token);
  }

  private boolean isCloser(int token) {
    return ends[token] - starts[token] == 1 && CLOSERS.indexOf(text.charAt(starts[token])) >= 0;
  }

  private boolean isTerminal(int token) {
    char c = text.charAt(starts[token]);
    return c == '!'
        || c == '?'
        || c == '\u2026'
        || c == '\u3002'
        || c == '\uff01'
        || c == '\uff1f'
        || (c == '.' && ends[token] > starts[token]);
  }

  private boolean endsHere(int last, int token) {
    char c = text.charAt(starts[last]);
    if (c == '\u3002' || c == '\uff01' || c == '\uff1f') {
      return true;
    }
    int next = text.codePointAt(starts[token]);
    if (Character.isLowerCase(next) || ",;:".indexOf(next) >= 0) {
      return false;
    }
    // A closing quote after the mark, then a space: what follows opens the next sentence.
    return !(isCloser(token) && ends[token - 1] == starts[token]);
  }

  private boolean endsAfterAbbreviation(int last, int token) {
    if (text.charAt(ends[last] - 1) != '.' || ends[last] - starts[last] > 6) {
      return false;
    }
    String word = text.substring(starts[last], ends[last]).toLowerCase(Locale.ROOT);
    if (!MAY_END.contains(word) || !Character.isUpperCase(text.charAt(starts[token]))) {
      return false;
    }
    return STARTERS.contains(text.substring(starts[token], ends[token]).toLowerCase(Locale.ROOT));
  }
}
