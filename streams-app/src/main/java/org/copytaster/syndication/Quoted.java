package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Three quoted words in a row, as hashes that carry their weight in the lowest bits. */
final class Quoted {
  private static final int WEIGHT_MASK = 31;

  /** Words shown of a quotation: no sentence of a text may go where only facts are given. */
  private static final int MOST_WORDS = 7;

  private Quoted() {}

  /** All quoted word triples: sorted, distinct. */
  static long[] triples(List<String> quotes) {
    List<Long> triples = new ArrayList<>();
    for (String quote : quotes) {
      for (long triple : inOrder(quote)) {
        triples.add(triple);
      }
    }
    return triples.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  static int weight(long triple) {
    return (int) (triple & WEIGHT_MASK);
  }

  /** Whether the words are more than function words. */
  static boolean isTelling(long triple) {
    return weight(triple) >= Rarity.CONTENT;
  }

  /**
   * Longest telling word sequences that both quote, in the order of the later; of long ones the
   * beginning.
   */
  static List<String> shared(Sketch earlier, Sketch later) {
    Set<String> shared = new LinkedHashSet<>();
    for (String quote : later.quotes) {
      long[] triples = inOrder(quote);
      List<String> words = Arrays.asList(quote.split(" "));
      int from = -1;
      boolean telling = false;
      for (int i = 0; i <= triples.length; i++) {
        boolean hit = i < triples.length && Arrays.binarySearch(earlier.quoted, triples[i]) >= 0;
        if (hit) {
          from = from < 0 ? i : from;
          telling |= isTelling(triples[i]);
        } else if (from >= 0) {
          if (telling) {
            shared.add(shown(words.subList(from, i + 2)));
          }
          from = -1;
          telling = false;
        }
      }
    }
    return List.copyOf(shared);
  }

  private static String shown(List<String> words) {
    return words.size() <= MOST_WORDS
        ? String.join(" ", words)
        : String.join(" ", words.subList(0, MOST_WORDS)) + " …";
  }

  private static long[] inOrder(String quote) {
    String[] words = quote.split(" ");
    long[] hashes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = Words.stemHash(words[i]);
    }
    long[] triples = new long[Math.max(0, words.length - 2)];
    for (int i = 0; i < triples.length; i++) {
      int weight =
          Rarity.weight(hashes[i]) + Rarity.weight(hashes[i + 1]) + Rarity.weight(hashes[i + 2]);
      long hash = Hash64.join(Hash64.join(hashes[i], hashes[i + 1]), hashes[i + 2]);
      triples[i] = hash & ~WEIGHT_MASK | weight;
    }
    return triples;
  }
}
