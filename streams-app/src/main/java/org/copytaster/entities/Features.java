package org.copytaster.entities;

/**
 * The features of a token in a run: buckets of {@link Weights}. None depends on the white space
 * between tokens, so that text with and without spaces before its punctuation gives the same.
 */
final class Features {
  /** Most buckets of a token. */
  static final int MOST = 160;

  private static final long EDGE = 7;
  private static final int EDGE_SHAPE = 15;
  private static final int TYPES_KNOWN = (1 << 3 * NameSpans.BITS) - 1;
  private static final int KEPT = (1 << 10) - 1 | Passage.LOWER_ELSEWHERE;
  private static final int BITS = 16;
  private static final int EDGE_FLAGS = 1 << BITS;
  private static final long SPREAD = 70001;

  private final Passage passage;
  private final WordClusters clusters;
  private final int[] buckets = new int[MOST];
  private int size;
  private int template;
  private boolean named = true;
  private Run run;

  /** The token that the fields below describe. */
  private int current = -1;

  private int shape;
  private long flags;
  private int types;
  private int cluster;
  private long word;

  Features(Passage passage) {
    this.passage = passage;
    this.clusters = passage.clusters();
  }

  /** How many buckets the last call filled. */
  int size() {
    return size;
  }

  int bucket(int index) {
    return buckets[index];
  }

  /**
   * Leaves out the features that name words, or takes them in again: training does without them now
   * and then, so that shapes, lists and affixes learn to stand alone.
   */
  void setNamed(boolean named) {
    this.named = named;
  }

  /** Writes the sums of the weights in all buckets of the last call. */
  void score(Weights weights, float[] scores) {
    weights.sum(buckets, size, scores);
  }

  /** Fills the buckets for one token of a run, whatever the label before it. */
  void emissions(Run of, int token) {
    run = of;
    describe(token);
    size = 0;
    template = 0;
    add(1);
    forms(token);
    lists(token);
    position(token);
    template = 50;
    names(token);
    template = 80;
    clusters(token);
    template = 130;
    if (named) {
      words(token);
    }
    template = 200;
    affixes(token);
    surroundings(token);
  }

  /** Fills the buckets that depend on the label before. */
  void transitions(int token, int before) {
    if (token != current) {
      describe(token);
    }
    size = 0;
    template = 300;
    long base = before * SPREAD;
    add(before);
    add(base + shape);
    add(base + flags);
    add(base + types);
    add(base + clusters.prefix(cluster, 6));
    add(Hashes.chain(before, word));
  }

  private void describe(int token) {
    current = token;
    shape = shape(token);
    flags = flags(token);
    types = listed(token) & TYPES_KNOWN;
    cluster = cluster(token);
    word = word(token);
  }

  private void add(long value) {
    buckets[size++] = Weights.bucket(Hashes.feature(template++, value));
  }

  private boolean inSentence(int token) {
    return token >= run.sentenceFrom() && token < run.sentenceTo();
  }

  private long word(int token) {
    return inSentence(token) ? passage.word(token).lowerHash() : EDGE;
  }

  private int shape(int token) {
    return inSentence(token) ? run.casing().ordinal() << 4 | passage.shape(token) : EDGE_SHAPE;
  }

  private int flags(int token) {
    return inSentence(token) ? passage.flags(token) & KEPT : EDGE_FLAGS;
  }

  private int listed(int token) {
    return inSentence(token) ? passage.listed(token) : 0;
  }

  /** The cluster of a token, or a number that stands for none where the sentence is over. */
  private int cluster(int token) {
    return inSentence(token) ? passage.word(token).cluster() : WordClusters.NOWHERE;
  }

  private void forms(int token) {
    int before = shape(token - 1);
    int after = shape(token + 1);
    add(shape);
    add(before * 64 + shape);
    add(shape * 64 + after);
    add((before * 64 + shape) * 64 + after);
    int length = passage.tokens().end(token) - passage.tokens().start(token);
    add(Math.min(length, 12) * 64 + shape);
  }

  private void lists(int token) {
    long before = flags(token - 1);
    long after = flags(token + 1);
    add(flags);
    add((before << 20) | flags);
    add((flags << 20) | after);
    add(before);
    add(after);
    long given = flags & (Lexicon.GIVEN | Lexicon.SURNAME);
    add((given << 20) | (after & (Lexicon.GIVEN | Lexicon.SURNAME)));
    int first = template;
    for (int set = (int) flags & (1 << BITS) - 1; set != 0; set &= set - 1) {
      template = first + Integer.numberOfTrailingZeros(set);
      add(shape);
    }
    template = first + BITS;
  }

  private void names(int token) {
    int places = listed(token);
    add(places);
    add(types);
    add((long) (listed(token - 1) & TYPES_KNOWN) << 32 | types);
    add((long) (listed(token + 1) & TYPES_KNOWN) << 32 | types);
    add((long) types << 32 | clusters.prefix(cluster, 8));
    add((long) types << 32 | flags);
    add((long) types << 32 | shape);
    int first = template;
    for (int kind = 0; kind < NameList.KINDS; kind++) {
      template = first + kind;
      int place = places >>> kind * NameSpans.BITS & 7;
      if (place != 0) {
        add(place);
      }
    }
    template = first + NameList.KINDS;
  }

  private void clusters(int token) {
    int before = cluster(token - 1);
    int here = cluster;
    int after = cluster(token + 1);
    all(before);
    all(here);
    all(after);
    broadAndFull(cluster(token - 2));
    broadAndFull(cluster(token + 2));
    add((long) clusters.prefix(before, 6) << 32 | clusters.prefix(here, 6));
    add((long) clusters.prefix(here, 6) << 32 | clusters.prefix(after, 6));
    long fine = clusters.prefix(here, 10);
    add((long) clusters.prefix(before, 10) << 32 | fine);
    add(fine << 32 | clusters.prefix(after, 10));
    add(fine << 32 | shape);
  }

  private void all(int cluster) {
    add(clusters.prefix(cluster, 4));
    add(clusters.prefix(cluster, 6));
    add(clusters.prefix(cluster, 8));
    add(clusters.prefix(cluster, 10));
    add(clusters.prefix(cluster, 16));
  }

  private void broadAndFull(int cluster) {
    add(clusters.prefix(cluster, 6));
    add(clusters.prefix(cluster, 16));
  }

  private void fineAndFull(int cluster) {
    add(clusters.prefix(cluster, 10));
    add(clusters.prefix(cluster, 16));
  }

  private void position(int token) {
    boolean opens = token == run.sentenceFrom();
    int lower = passage.flags(token) & Passage.LOWER_ELSEWHERE;
    add(opens ? 1 : 0);
    add(run.casing().ordinal() * 2L + (opens ? 1 : 0));
    add((opens ? 2 : 0) + (lower != 0 ? 1 : 0));
    add(Math.min(token - run.from(), 4) * 8L + Math.min(run.to() - token, 5));
  }

  private void words(int token) {
    long before = word(token - 1);
    long after = word(token + 1);
    add(word);
    add(before);
    add(after);
    add(word(token - 2));
    add(word(token + 2));
    add(Hashes.chain(before, word));
    add(Hashes.chain(word, after));
    add(Hashes.chain(word, shape));
  }

  private void affixes(int token) {
    String text = passage.word(token).text();
    int end = text.length();
    for (int length = 2; length <= 4; length++) {
      if (end > length) {
        add(Hashes.lower(text, 0, length));
        add(Hashes.lower(text, end - length, end));
      } else {
        template += 2;
      }
    }
  }

  /** The capitalised stretch around the token: its first and last word, and its neighbours. */
  private void surroundings(int token) {
    int from = token;
    while (from > run.from() && passage.isCapital(from - 1)) {
      from--;
    }
    int last = token;
    while (last + 1 < run.to() && passage.isCapital(last + 1)) {
      last++;
    }
    int ends = last == token ? 1 : 0;
    long before = word(from - 1);
    long after = word(last + 1);
    add(before);
    add(after);
    add(flags(last) * 2L + ends);
    add(flags(from) * 2L + (from == token ? 1 : 0));
    add(Hashes.chain(word(last), ends));
    add(Math.min(last - from, 5) * 64L + shape);
    add(Hashes.chain(before, types));
    add(Hashes.chain(after, types));
    int clusterBefore = cluster(from - 1);
    int clusterAfter = cluster(last + 1);
    int clusterLast = cluster(last);
    fineAndFull(clusterBefore);
    fineAndFull(clusterAfter);
    add(clusters.prefix(clusterLast, 6) * 2L + ends);
    add(clusters.prefix(clusterLast, 16) * 2L + ends);
    long middleBefore = clusters.prefix(clusterBefore, 8);
    long middleLast = clusters.prefix(clusterLast, 8);
    add(middleLast << 32 | clusters.prefix(cluster, 8));
    add(middleBefore << 32 | middleLast);
    add(middleBefore << 32 | clusters.prefix(clusterAfter, 8));
    add(middleLast << 32 | clusters.prefix(clusterAfter, 8));
    add((long) listed(last) << 1 | ends);
    add(Hashes.chain(Hashes.chain(before, word(from - 2)), 0));
    add(flags(from - 1));
  }
}
