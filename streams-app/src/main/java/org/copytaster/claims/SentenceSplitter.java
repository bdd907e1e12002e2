package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.Span;

/**
 * Cuts a text into sentences, leaving out furniture; one pass, no look-behind further than a word.
 */
final class SentenceSplitter {
  /** Longer runs without an end are cut, so that work within a sentence stays bounded. */
  private static final int LONGEST = 1_000;

  private static final String CLOSERS = "\"'\u201d\u2019)]\u00bb";
  private final WordList abbreviations;

  SentenceSplitter(WordList abbreviations) {
    this.abbreviations = abbreviations;
  }

  List<Piece> split(String text, List<Span> furniture) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Span span : furniture) {
      split(text, from, span.start(), pieces);
      from = Math.max(from, span.end());
    }
    split(text, from, text.length(), pieces);
    return pieces;
  }

  private void split(String text, int from, int to, List<Piece> pieces) {
    int start = from;
    boolean paragraph = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int cut = -1;
      boolean newLine = false;
      if (c == '\n') {
        newLine = true;
        cut = endsLine(text, start, i, to) ? i : -1;
      } else if (c == '.' || c == '!' || c == '?') {
        cut = endsSentence(text, i, to);
      } else if (i - start >= LONGEST && Tokenizer.isSpace(c)) {
        cut = i;
      }
      if (cut >= 0) {
        add(text, start, cut, paragraph, pieces);
        paragraph = newLine;
        start = cut;
        i = Math.max(i, cut - 1);
      } else if (newLine && text.substring(start, i).isBlank()) {
        start = i;
        paragraph = true;
      }
    }
    add(text, start, to, paragraph, pieces);
  }

  private static void add(String text, int start, int end, boolean paragraph, List<Piece> pieces) {
    int s = start;
    boolean opens = paragraph;
    while (s < end && Tokenizer.isSpace(text.charAt(s))) {
      opens |= text.charAt(s) == '\n';
      s++;
    }
    if (s < end) {
      pieces.add(new Piece(s, end, opens));
    }
  }

  /** A line ends its sentence unless the next one goes on in lower case or with a figure. */
  private static boolean endsLine(String text, int start, int i, int to) {
    int previous = i - 1;
    while (previous >= start && Tokenizer.isSpace(text.charAt(previous))) {
      previous--;
    }
    if (previous < start) {
      return false;
    }
    int next = i + 1;
    while (next < to && text.charAt(next) != '\n' && Tokenizer.isSpace(text.charAt(next))) {
      next++;
    }
    if (next >= to || text.charAt(next) == '\n') {
      return true;
    }
    boolean open = Character.isLetterOrDigit(text.charAt(previous)) || text.charAt(previous) == ',';
    return !(open
        && (Character.isLowerCase(text.charAt(next)) || Character.isDigit(text.charAt(next))));
  }

  /** The end of the sentence that the stop at {@code i} closes, or -1 where it closes none. */
  private int endsSentence(String text, int i, int to) {
    int j = i + 1;
    while (j < to && CLOSERS.indexOf(text.charAt(j)) >= 0) {
      j++;
    }
    if (j >= to) {
      return j;
    }
    char next = text.charAt(j);
    boolean glued =
        Character.isUpperCase(next) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
    if (!Tokenizer.isSpace(next)
        && !(glued && j + 1 < to && Character.isLowerCase(text.charAt(j + 1)))) {
      return -1;
    }
    int k = j;
    while (k < to && Tokenizer.isSpace(text.charAt(k))) {
      k++;
    }
    if (k < to && Character.isLowerCase(text.charAt(k))) {
      return -1;
    }
    boolean stop = text.charAt(i) == '.' && j == i + 1;
    return stop && (abbreviated(text, i) || timeOfDay(text, i, k, to)) ? -1 : j;
  }

  /** "At 9:05 a.m. Tuesday": a day behind the time. */
  private static boolean timeOfDay(String text, int stop, int next, int to) {
    boolean half =
        stop >= 3
            && (text.startsWith("a.m", stop - 3) || text.startsWith("p.m", stop - 3))
            && !Character.isLetter(text.charAt(stop - 4 < 0 ? 0 : stop - 4));
    int end = next;
    while (half && end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return half && Calendar.dayOrMonth(text.substring(next, end));
  }

  private boolean abbreviated(String text, int stop) {
    int from = stop;
    while (from > 0 && stop - from < 8 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || abbreviations.contains(word);
  }

  /** Where a sentence stands, and whether it opens a line. */
  record Piece(int start, int end, boolean opensParagraph) {}
}
