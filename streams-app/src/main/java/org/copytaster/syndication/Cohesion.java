package org.copytaster.syndication;

/**
 * Tells a collection of reports by its lack of cohesion: the paragraphs of one report keep coming
 * back to the same names, figures and rare words, those of a digest share nothing.
 */
final class Cohesion {
  /** A paragraph below this many content words, such as a heading, goes with the next one. */
  private static final int SHORTEST = 12;

  private static final int FEWEST = 4;

  /** Long words from this weight on are taken up again by chance too seldom to matter. */
  private static final int RARE = 8;

  private static final int LONG = 7;

  /** The first ones tell. */
  private static final int MOST = 64;

  /**
   * Of the pairs of paragraphs of one report, half have a telling word in common, and in one of a
   * hundred reports less than this share; of those of digests one in ten by chance.
   */
  private static final double LOOSE = 0.1;

  private final Tokens tokens;
  private final long[] words;
  private final long[] paragraphs;

  private Cohesion(Tokens tokens) {
    this.tokens = tokens;
    int room = Integer.highestOneBit(Math.max(1, tokens.size)) * 4;
    words = new long[room];
    paragraphs = new long[room];
  }

  /** Whether the text falls into reports that have nothing to do with each other. */
  static boolean isMissing(Tokens tokens) {
    return density(tokens) < LOOSE;
  }

  /** Share of the pairs of paragraphs that have a telling word in common; 1 where there are few. */
  static double density(Tokens tokens) {
    int lines = tokens.size == 0 ? 0 : tokens.line[tokens.size - 1] - tokens.line[0] + 1;
    return lines < FEWEST ? 1 : new Cohesion(tokens).density();
  }

  private double density() {
    int[] paragraph = new int[tokens.size];
    int count = Math.min(MOST, number(paragraph));
    if (count < FEWEST) {
      return 1;
    }
    for (int i = 0; i < tokens.size && paragraph[i] < count; i++) {
      if (isTelling(i)) {
        paragraphs[slot(tokens.hash[i])] |= 1L << paragraph[i];
      }
    }
    long[] linked = new long[count];
    for (long together : paragraphs) {
      for (long rest = together; rest != 0; rest &= rest - 1) {
        linked[Long.numberOfTrailingZeros(rest)] |= together;
      }
    }
    int pairs = 0;
    for (int i = 0; i < count; i++) {
      pairs += Long.bitCount(linked[i] & ~(1L << i));
    }
    return (double) pairs / (count * (count - 1));
  }

  private boolean isTelling(int i) {
    if (tokens.kind[i] == Tokens.GRAM) {
      return true;
    }
    return tokens.capital[i]
        ? tokens.isContent(i)
        : tokens.weight[i] >= RARE && tokens.end[i] - tokens.start[i] >= LONG;
  }

  private int slot(long word) {
    int mask = words.length - 1;
    int slot = (int) word & mask;
    while (words[slot] != 0 && words[slot] != word) {
      slot = slot + 1 & mask;
    }
    words[slot] = word;
    return slot;
  }

  /** Numbers the paragraphs and returns how many there are; a short rest belongs to none. */
  private int number(int[] paragraph) {
    int paragraphs = 0;
    int words = 0;
    for (int i = 0; i < tokens.size; i++) {
      boolean newLine = i > 0 && tokens.line[i] != tokens.line[i - 1];
      if (newLine && words >= SHORTEST) {
        paragraphs++;
        words = 0;
      }
      paragraph[i] = paragraphs;
      words += tokens.isContent(i) ? 1 : 0;
    }
    return words >= SHORTEST ? paragraphs + 1 : paragraphs;
  }
}
