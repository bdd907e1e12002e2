package org.copytaster.syndication;

/** Makes the text features of an article: word 3-grams and skip-bigrams of content words. */
final class Features {
  /** A content word pairs with so many content words after it. */
  private static final int REACH = 3;

  /** Content words, from the first on, that make up the lead: headline and opening sentence. */
  private static final int LEAD = 36;

  private Features() {}

  /** Three words in a row, function words among them. */
  static Sample grams(Tokens tokens) {
    long[] features = new long[Math.max(0, tokens.size - 2)];
    int count = 0;
    for (int i = 0; i + 2 < tokens.size; i++) {
      int weight = tokens.weight[i] + tokens.weight[i + 1] + tokens.weight[i + 2];
      if (weight >= 4) {
        long hash =
            Hash64.join(Hash64.join(tokens.hash[i], tokens.hash[i + 1]), tokens.hash[i + 2]);
        boolean names = isName(tokens, i) && isName(tokens, i + 1) && isName(tokens, i + 2);
        features[count++] = Sample.feature(hash, names ? weight / 6 : weight / 2, false);
      }
    }
    return Sample.of(features, count, room(count, 96));
  }

  /** Pairs of neighbouring content words, whichever comes first. */
  static Sample pairs(Tokens tokens) {
    int[] content = new int[tokens.size];
    int words = 0;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.isContent(i)) {
        content[words++] = i;
      }
    }
    long[] features = new long[words * REACH];
    int count = 0;
    for (int i = 0; i < words; i++) {
      for (int j = i + 1; j <= i + REACH && j < words; j++) {
        long a = tokens.hash[content[i]];
        long b = tokens.hash[content[j]];
        if (a != b) {
          long hash = a < b ? Hash64.join(a, b) : Hash64.join(b, a);
          int weight = tokens.weight[content[i]] + tokens.weight[content[j]];
          boolean names = isName(tokens, content[i]) && isName(tokens, content[j]);
          features[count++] = Sample.feature(hash, names ? weight / 4 : weight * 3 / 4, i < LEAD);
        }
      }
    }
    return Sample.of(features, count, room(count, 144));
  }

  /** Names travel with the news, not with the wording: what holds nothing else weighs a third. */
  private static boolean isName(Tokens tokens, int i) {
    return tokens.capital[i] && !tokens.opens[i];
  }

  /** Sample size: all up to the base, then an eighth of the rest, four times the base at most. */
  private static int room(int count, int base) {
    return Math.min(base * 4, base + Math.max(0, count - base) / 8);
  }
}
