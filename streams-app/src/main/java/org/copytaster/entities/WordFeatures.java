package org.copytaster.entities;

/**
 * The features of a token that depend on a single word, by where that word stands: on the token, on
 * its neighbours, and around the capitalised stretch that it is in.
 */
final class WordFeatures {
  static final int BEFORE = 0;
  static final int AFTER = 1;
  static final int SECOND_BEFORE = 2;
  static final int SECOND_AFTER = 3;
  static final int STRETCH_BEFORE = 4;
  static final int STRETCH_AFTER = 5;

  /** From here on, the places are those of the token itself. */
  static final int HERE = 6;

  /** The token itself after a label: this place and the label make a place for each. */
  static final int LABELLED = 7;

  /** How many places there are. */
  static final int PLACES = LABELLED + Labels.COUNT;

  /** Stands for the hash of a word where the sentence is over. */
  static final long EDGE = 7;

  /** Spreads values over those of another label. */
  static final long SPREAD = 70001;

  private static final int CLUSTERS = 80;
  private static final int WORDS = 130;
  private static final int AFFIXES = 200;
  private static final int STRETCH = 206;
  private static final int STRETCH_CLUSTERS = 214;
  private static final int LABEL = 300;

  private WordFeatures() {}

  /**
   * Adds the buckets of a word in one place.
   *
   * @param word null where the sentence is over
   * @param named whether to take in what names the words at and beside the token
   */
  static void add(Word word, int place, WordClusters clusters, boolean named, Buckets out) {
    long hash = word == null ? EDGE : word.lowerHash();
    int cluster = word == null ? WordClusters.NOWHERE : word.cluster();
    switch (place) {
      case HERE -> {
        out.add(0, 1);
        all(cluster, clusters, CLUSTERS + 5, out);
        name(hash, 0, named, out);
        affixes(word, out);
      }
      case BEFORE -> {
        all(cluster, clusters, CLUSTERS, out);
        name(hash, 1, named, out);
      }
      case AFTER -> {
        all(cluster, clusters, CLUSTERS + 10, out);
        name(hash, 2, named, out);
      }
      case SECOND_BEFORE -> {
        two(cluster, clusters, 6, CLUSTERS + 15, out);
        name(hash, 3, named, out);
      }
      case SECOND_AFTER -> {
        two(cluster, clusters, 6, CLUSTERS + 17, out);
        name(hash, 4, named, out);
      }
      case STRETCH_BEFORE -> {
        out.add(STRETCH, hash);
        two(cluster, clusters, 10, STRETCH_CLUSTERS, out);
      }
      case STRETCH_AFTER -> {
        out.add(STRETCH + 1, hash);
        two(cluster, clusters, 10, STRETCH_CLUSTERS + 2, out);
      }
      default -> {
        int label = place - LABELLED;
        out.add(LABEL, label);
        out.add(LABEL + 4, label * SPREAD + clusters.prefix(cluster, 6));
        out.add(LABEL + 5, Hashes.chain(label, hash));
      }
    }
  }

  private static void all(int cluster, WordClusters clusters, int template, Buckets out) {
    out.add(template, clusters.prefix(cluster, 4));
    out.add(template + 1, clusters.prefix(cluster, 6));
    out.add(template + 2, clusters.prefix(cluster, 8));
    out.add(template + 3, clusters.prefix(cluster, 10));
    out.add(template + 4, clusters.prefix(cluster, 16));
  }

  /** The cluster in short and in full. */
  private static void two(
      int cluster, WordClusters clusters, int depth, int template, Buckets out) {
    out.add(template, clusters.prefix(cluster, depth));
    out.add(template + 1, clusters.prefix(cluster, 16));
  }

  private static void name(long hash, int neighbour, boolean named, Buckets out) {
    if (named) {
      out.add(WORDS + neighbour, hash);
    }
  }

  private static void affixes(Word word, Buckets out) {
    String text = word.text();
    int end = text.length();
    for (int length = 2; length <= 4 && length < end; length++) {
      int template = AFFIXES + 2 * (length - 2);
      out.add(template, Hashes.lower(text, 0, length));
      out.add(template + 1, Hashes.lower(text, end - length, end));
    }
  }
}
