package org.copytaster.entities;

/**
 * The features of a token in a run: buckets of {@link Weights}. None depends on the white space
 * between tokens, so that text with and without spaces before its punctuation gives the same.
 */
final class Features {
  /** Most buckets of a token. */
  static final int MOST = 160;

  private static final int EDGE_SHAPE = 15;
  private static final int TYPES_KNOWN = (1 << 3 * NameSpans.BITS) - 1;
  private static final int KEPT = (1 << 10) - 1 | Passage.LOWER_ELSEWHERE;
  private static final int BITS = 16;
  private static final int EDGE_FLAGS = 1 << BITS;

  /** Words that stand around a token. */
  private static final int MOST_WORDS = 7;

  private final Passage passage;
  private final WordClusters clusters;
  private final boolean spelt;
  private final Buckets buckets = new Buckets();
  private final Word[] words = new Word[MOST_WORDS];
  private final int[] places = new int[MOST_WORDS];
  private int standing;
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

  private Features(Passage passage, boolean spelt) {
    this.passage = passage;
    this.clusters = passage.clusters();
    this.spelt = spelt;
  }

  /** Features of which those of single words are given as the words with their places. */
  static Features of(Passage passage) {
    return new Features(passage, false);
  }

  /** Features that are all given as buckets, which is what training learns from. */
  static Features spelt(Passage passage) {
    return new Features(passage, true);
  }

  /** The buckets that the last call filled. */
  Buckets buckets() {
    return buckets;
  }

  /** How many words come to the buckets of the last call. */
  int words() {
    return standing;
  }

  /** One of these words; null where the sentence is over. */
  Word wordAt(int index) {
    return words[index];
  }

  /** Where it stands: see {@link WordFeatures}. */
  int placeAt(int index) {
    return places[index];
  }

  WordClusters clusters() {
    return clusters;
  }

  /**
   * Leaves out the features that name words, or takes them in again: training does without them now
   * and then, so that shapes, lists and affixes learn to stand alone.
   */
  void setNamed(boolean named) {
    this.named = named;
  }

  /** Fills the buckets for one token of a run, whatever the label before it. */
  void emissions(Run of, int token) {
    run = of;
    describe(token);
    clear();
    template = 1;
    forms(token);
    lists(token);
    position(token);
    template = 50;
    names(token);
    template = 99;
    clusters(token);
    template = 135;
    if (named) {
      pairs(token);
    }
    neighbours(token);
    template = 208;
    surroundings(token);
  }

  /** Fills the buckets that depend on the label before. */
  void transitions(int token, int before) {
    if (token != current) {
      describe(token);
    }
    clear();
    template = 301;
    long base = before * WordFeatures.SPREAD;
    add(base + shape);
    add(base + flags);
    add(base + types);
    stand(token, WordFeatures.LABELLED + before);
  }

  private void clear() {
    buckets.clear();
    standing = 0;
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
    buckets.add(template++, value);
  }

  /** Takes in the features of a single word. */
  private void stand(int token, int place) {
    Word of = inSentence(token) ? passage.word(token) : null;
    if (spelt) {
      WordFeatures.add(of, place, clusters, named, buckets);
    } else {
      words[standing] = of;
      places[standing++] = place;
    }
  }

  private boolean inSentence(int token) {
    return token >= run.sentenceFrom() && token < run.sentenceTo();
  }

  private long word(int token) {
    return inSentence(token) ? passage.word(token).lowerHash() : WordFeatures.EDGE;
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
    add((long) clusters.prefix(before, 6) << 32 | clusters.prefix(here, 6));
    add((long) clusters.prefix(here, 6) << 32 | clusters.prefix(after, 6));
    long fine = clusters.prefix(here, 10);
    add((long) clusters.prefix(before, 10) << 32 | fine);
    add(fine << 32 | clusters.prefix(after, 10));
    add(fine << 32 | shape);
  }

  private void position(int token) {
    boolean opens = token == run.sentenceFrom();
    int lower = passage.flags(token) & Passage.LOWER_ELSEWHERE;
    add(opens ? 1 : 0);
    add(run.casing().ordinal() * 2L + (opens ? 1 : 0));
    add((opens ? 2 : 0) + (lower != 0 ? 1 : 0));
    add(Math.min(token - run.from(), 4) * 8L + Math.min(run.to() - token, 5));
  }

  private void pairs(int token) {
    add(Hashes.chain(word(token - 1), word));
    add(Hashes.chain(word, word(token + 1)));
    add(Hashes.chain(word, shape));
  }

  private void neighbours(int token) {
    stand(token, WordFeatures.HERE);
    stand(token - 1, WordFeatures.BEFORE);
    stand(token + 1, WordFeatures.AFTER);
    stand(token - 2, WordFeatures.SECOND_BEFORE);
    stand(token + 2, WordFeatures.SECOND_AFTER);
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
    stand(from - 1, WordFeatures.STRETCH_BEFORE);
    stand(last + 1, WordFeatures.STRETCH_AFTER);
    long before = word(from - 1);
    long after = word(last + 1);
    add(flags(last) * 2L + ends);
    add(flags(from) * 2L + (from == token ? 1 : 0));
    add(Hashes.chain(word(last), ends));
    add(Math.min(last - from, 5) * 64L + shape);
    add(Hashes.chain(before, types));
    add(Hashes.chain(after, types));
    int clusterBefore = cluster(from - 1);
    int clusterAfter = cluster(last + 1);
    int clusterLast = cluster(last);
    template = 218;
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
