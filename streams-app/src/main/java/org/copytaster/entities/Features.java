package org.copytaster.entities;

/**
 * The features of a token in a run: buckets of {@link Weights}. None depends on the white space
 * between tokens, so that text with and without spaces before its punctuation gives the same.
 */
final class Features {
  /** Most buckets of a token. */
  static final int MOST = 160;

  private static final long EDGE = 7;
  private static final int TYPES_KNOWN = (1 << 3 * NameSpans.BITS) - 1;
  private static final int KEPT = (1 << 10) - 1 | Passage.LOWER_ELSEWHERE;
  private static final int BITS = 16;

  private final Passage passage;
  private final int[] buckets = new int[MOST];

  /** For each token its cluster and one more, or 0 where that was not asked for yet. */
  private final int[] clusters;

  private int size;
  private int template;
  private boolean named = true;
  private Run run;

  Features(Passage passage) {
    this.passage = passage;
    this.clusters = new int[passage.tokens().size()];
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
    size = 0;
    template = 300;
    add(before);
    add(before * 70001L + shape(token));
    add(before * 70001L + flags(token));
    add(before * 70001L + (listed(token) & TYPES_KNOWN));
    add(before * 70001L + prefix(token, 6));
    add(Hashes.chain(before, passage.lowerHash(token)));
  }

  private void add(long value) {
    buckets[size++] = Weights.bucket(Hashes.feature(template++, value));
  }

  private boolean inSentence(int token) {
    return token >= run.sentenceFrom() && token < run.sentenceTo();
  }

  private long word(int token) {
    return inSentence(token) ? passage.lowerHash(token) : EDGE;
  }

  private int shape(int token) {
    return inSentence(token) ? run.casing().ordinal() << 4 | passage.shape(token) : 15;
  }

  private int flags(int token) {
    return inSentence(token) ? passage.flags(token) & KEPT : 1 << BITS;
  }

  private void forms(int token) {
    int shape = shape(token);
    add(shape);
    add(shape(token - 1) * 64 + shape);
    add(shape * 64 + shape(token + 1));
    add((shape(token - 1) * 64 + shape) * 64 + shape(token + 1));
    int length = passage.tokens().end(token) - passage.tokens().start(token);
    add(Math.min(length, 12) * 64 + shape);
  }

  private void lists(int token) {
    long flags = flags(token);
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
    for (int bit = 0; bit < BITS; bit++) {
      template = first + bit;
      if ((flags >> bit & 1) != 0) {
        add(shape(token));
      }
    }
    template = first + BITS;
  }

  private int listed(int token) {
    return inSentence(token) ? passage.listed(token) : 0;
  }

  private int prefix(int token, int depth) {
    return inSentence(token) ? passage.clusters().prefix(cluster(token), depth) : 0;
  }

  private int cluster(int token) {
    if (clusters[token] == 0) {
      clusters[token] = passage.cluster(token) + 1;
    }
    return clusters[token] - 1;
  }

  private void names(int token) {
    int places = listed(token);
    int three = places & TYPES_KNOWN;
    add(places);
    add(three);
    add((long) (listed(token - 1) & TYPES_KNOWN) << 32 | three);
    add((long) (listed(token + 1) & TYPES_KNOWN) << 32 | three);
    add((long) three << 32 | prefix(token, 8));
    add((long) three << 32 | flags(token));
    add((long) three << 32 | shape(token));
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
    for (int i = -1; i <= 1; i++) {
      add(prefix(token + i, 4));
      add(prefix(token + i, 6));
      add(prefix(token + i, 8));
      add(prefix(token + i, 10));
      add(prefix(token + i, 16));
    }
    add(prefix(token - 2, 6));
    add(prefix(token - 2, 16));
    add(prefix(token + 2, 6));
    add(prefix(token + 2, 16));
    add((long) prefix(token - 1, 6) << 32 | prefix(token, 6));
    add((long) prefix(token, 6) << 32 | prefix(token + 1, 6));
    add((long) prefix(token - 1, 10) << 32 | prefix(token, 10));
    add((long) prefix(token, 10) << 32 | prefix(token + 1, 10));
    add((long) prefix(token, 10) << 32 | shape(token));
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
    long word = word(token);
    add(word);
    add(word(token - 1));
    add(word(token + 1));
    add(word(token - 2));
    add(word(token + 2));
    add(Hashes.chain(word(token - 1), word));
    add(Hashes.chain(word, word(token + 1)));
    add(Hashes.chain(word, shape(token)));
  }

  private void affixes(int token) {
    int start = passage.tokens().start(token);
    int end = passage.tokens().end(token);
    for (int length = 2; length <= 4; length++) {
      if (end - start > length) {
        add(Hashes.lower(passage.text(), start, start + length));
        add(Hashes.lower(passage.text(), end - length, end));
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
    add(word(from - 1));
    add(word(last + 1));
    add(flags(last) * 2L + (last == token ? 1 : 0));
    add(flags(from) * 2L + (from == token ? 1 : 0));
    add(Hashes.chain(word(last), last == token ? 1 : 0));
    add(Math.min(last - from, 5) * 64L + shape(token));
    add(Hashes.chain(word(from - 1), listed(token) & TYPES_KNOWN));
    add(Hashes.chain(word(last + 1), listed(token) & TYPES_KNOWN));
    add(prefix(from - 1, 10));
    add(prefix(from - 1, 16));
    add(prefix(last + 1, 10));
    add(prefix(last + 1, 16));
    add(prefix(last, 6) * 2L + (last == token ? 1 : 0));
    add(prefix(last, 16) * 2L + (last == token ? 1 : 0));
    add((long) prefix(last, 8) << 32 | (long) prefix(token, 8));
    add((long) prefix(from - 1, 8) << 32 | (long) prefix(last, 8));
    add((long) prefix(from - 1, 8) << 32 | (long) prefix(last + 1, 8));
    add((long) prefix(last, 8) << 32 | (long) prefix(last + 1, 8));
    add((long) listed(last) << 1 | (last == token ? 1 : 0));
    add(Hashes.chain(Hashes.chain(word(from - 1), word(from - 2)), 0));
    add(flags(from - 1));
  }
}
