package org.copytaster.standalone;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.article.Document;

/**
 * What most people use to find near-duplicates, for comparison: MinHash signatures of word 5-grams,
 * candidates by bands of the signature, and a bound on the estimated Jaccard similarity. Each
 * article joins the most similar earlier one of the window, which is kinder to the method than the
 * connected components it is often used with.
 */
final class MinHashLsh {
  private static final int WORDS = 5;
  private static final int COMPONENTS = 128;
  private static final int BITS = 32;

  private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(COMPONENTS, BITS);

  private final double similarity;
  private final int rows;
  private final long window;

  /**
   * A configuration.
   *
   * @param similarity least estimated Jaccard similarity
   * @param rows components of the signature in one band
   * @param window how far two articles may lie apart, milliseconds
   */
  MinHashLsh(double similarity, int rows, long window) {
    this.similarity = similarity;
    this.rows = rows;
    this.window = window;
  }

  /**
   * An article to compare.
   *
   * @param at published time, epoch milliseconds
   */
  record Signed(String id, long at, byte[] signature) {}

  /** The signature of an article's title and body. */
  static byte[] signature(Document document) {
    String text = (document.title() == null ? "" : document.title() + " ") + document.text();
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    int count = Math.max(1, words.length - WORDS + 1);
    long[] shingles = new long[count];
    for (int i = 0; i < count; i++) {
      shingles[i] =
          Hashing.komihash5_0()
              .hashCharsToLong(
                  String.join(
                      " ", Arrays.asList(words).subList(i, Math.min(words.length, i + WORDS))));
    }
    SimilarityHasher hasher = POLICY.createHasher();
    return hasher.compute(ElementHashProvider.ofValues(shingles));
  }

  /**
   * Joins each article to its best earlier match.
   *
   * @param sorted articles in published order
   * @return the article each one joins, by id; null for those that join none
   */
  Map<String, String> join(List<Signed> sorted) {
    Map<String, String> joined = new TreeMap<>();
    Map<Long, List<Integer>> buckets = new HashMap<>();
    int[] seen = new int[sorted.size()];
    for (int y = 0; y < sorted.size(); y++) {
      Signed later = sorted.get(y);
      double best = similarity;
      String parent = null;
      for (int band = 0; band < COMPONENTS / rows; band++) {
        List<Integer> bucket =
            buckets.computeIfAbsent(key(later.signature, band), k -> new ArrayList<>(2));
        for (int x : bucket) {
          Signed earlier = sorted.get(x);
          if (seen[x] != y + 1 && later.at - earlier.at <= window) {
            seen[x] = y + 1;
            double found = POLICY.getFractionOfEqualComponents(later.signature, earlier.signature);
            if (found > best || found == best && parent == null) {
              best = found;
              parent = earlier.id;
            }
          }
        }
        bucket.add(y);
      }
      joined.put(later.id, parent);
    }
    return joined;
  }

  private long key(byte[] signature, int band) {
    long key = band;
    for (int row = band * rows; row < (band + 1) * rows; row++) {
      key = (key ^ POLICY.getComponent(signature, row)) * 0x9e3779b97f4a7c15L;
      key ^= key >>> 32;
    }
    return key;
  }
}
