package org.copytaster.syndication;

import java.util.Arrays;

/**
 * Chooses what an article is compared by before the texts are. The kind stands in the highest byte,
 * the more telling ones first: the first probe that two articles share is one that few others hold.
 * No probe is 0.
 *
 * <p>Some probes of each kind are anchors, under which the article is indexed. Their number bounds
 * how many parts of an index an article goes to, however many there are.
 */
final class Probes {
  private static final int KIND_SHIFT = 56;
  private static final int WHOLE_TEXT = 1;
  private static final int QUOTE = 2;
  private static final int GRAM = 3;
  private static final int PAIR = 4;
  private static final int FIGURE = 5;
  private static final int NAMES = 6;

  private static final int MOST_GRAMS = 24;
  private static final int MOST_PAIRS = 40;
  private static final int MOST_NAMES = 8;
  private static final int MOST_FIGURES = 8;
  private static final int MOST_QUOTED = 8;

  /** Most probes of one article. */
  static final int MOST =
      1
          + MOST_GRAMS
          + MOST_PAIRS
          + MOST_NAMES * (MOST_NAMES - 1) / 2
          + MOST_FIGURES * 2
          + MOST_QUOTED;

  private static final int ANCHOR_QUOTES = 4;
  private static final int ANCHOR_GRAMS = 8;
  private static final int ANCHOR_PAIRS = 8;
  private static final int ANCHOR_FIGURES = 6;
  private static final int ANCHOR_NAMES = 6;

  /** Most anchors of one article. */
  static final int MOST_ANCHORS =
      1
          + ANCHOR_QUOTES
          + ANCHOR_GRAMS
          + ANCHOR_PAIRS
          + ANCHOR_FIGURES * 2
          + ANCHOR_NAMES * (ANCHOR_NAMES - 1) / 2;

  private static final int RARE_GRAM = 6;
  private static final int RARE_PAIR = 8;
  private static final double TELLING_FIGURE = 2;

  /** Width of a figure's bucket: values that differ by less than half of it share a probe. */
  private static final double BUCKET = StrictMath.log(1.02);

  private final Sketch sketch;
  private final long[] probes = new long[MOST];
  private final long[] anchors = new long[MOST_ANCHORS];
  private int count;
  private int anchorCount;

  private Probes(Sketch sketch) {
    this.sketch = sketch;
  }

  static Probes of(Sketch sketch) {
    Probes p = new Probes(sketch);
    if (sketch.identity != 0) {
      p.add(WHOLE_TEXT, sketch.identity, true);
    }
    if (!sketch.isTiny()) {
      p.addRare(GRAM, sketch.grams, RARE_GRAM, MOST_GRAMS, ANCHOR_GRAMS);
      p.addRare(PAIR, sketch.pairs, RARE_PAIR, MOST_PAIRS, ANCHOR_PAIRS);
      p.addNames();
      p.addFigures();
      p.addQuotes();
    }
    return p;
  }

  /** All of them, sorted and distinct. */
  long[] all() {
    return sorted(probes, count);
  }

  /** The anchors among them, sorted and distinct. */
  long[] anchors() {
    return sorted(anchors, anchorCount);
  }

  private static long[] sorted(long[] values, int count) {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (long value : sorted) {
      if (kept == 0 || sorted[kept - 1] != value) {
        sorted[kept++] = value;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** Whether the probe stands for all words of the text in their order. */
  static boolean isWholeText(long probe) {
    return probe >>> KIND_SHIFT == WHOLE_TEXT;
  }

  /** The first probe that stands in both of two sorted lists; 0 for none. */
  static long firstShared(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        return a[i];
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 0;
  }

  /** Whether two sorted lists have at least so many probes in common. */
  static boolean share(long[] a, long[] b, int least) {
    int missing = least;
    int i = 0;
    int j = 0;
    while (missing > 0 && i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      missing -= order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return missing <= 0;
  }

  private void add(int kind, long key, boolean anchor) {
    long probe = (long) kind << KIND_SHIFT | Hash64.join(kind, key) >>> 64 - KIND_SHIFT;
    probes[count++] = probe;
    if (anchor) {
      anchors[anchorCount++] = probe;
    }
  }

  /** The smallest hashes of rare features: two texts that share text tend to choose the same. */
  private void addRare(int kind, Sample sample, int weight, int most, int mostAnchors) {
    int added = 0;
    for (long feature : sample.features()) {
      if (added == most) {
        return;
      }
      if (Sample.weight(feature) >= weight) {
        add(kind, Sample.hash(feature), added < mostAnchors);
        added++;
      }
    }
  }

  /** Pairs of the first names: a single name may stand in a large part of the stream. */
  private void addNames() {
    int names = Math.min(MOST_NAMES, sketch.names.size());
    for (int i = 0; i < names; i++) {
      for (int j = i + 1; j < names; j++) {
        long a = sketch.names.get(i).key();
        long b = sketch.names.get(j).key();
        add(NAMES, a < b ? Hash64.join(a, b) : Hash64.join(b, a), j < ANCHOR_NAMES);
      }
    }
  }

  /** Two overlapping rows of buckets, so that equal values share two and near ones at least one. */
  private void addFigures() {
    int added = 0;
    for (Figure figure : sketch.figures) {
      if (added == MOST_FIGURES) {
        return;
      }
      if (figure.strength() >= TELLING_FIGURE) {
        double place = StrictMath.log(figure.value()) / BUCKET;
        long dimension = Hash64.of(figure.unit().dimension());
        boolean anchor = added < ANCHOR_FIGURES;
        add(FIGURE, Hash64.join(dimension, (long) Math.floor(place)), anchor);
        add(FIGURE, Hash64.join(~dimension, (long) Math.floor(place + 0.5)), anchor);
        added++;
      }
    }
  }

  private void addQuotes() {
    int added = 0;
    for (int i = 0; i < sketch.quoted.length && added < MOST_QUOTED; i++) {
      if (Quoted.isTelling(sketch.quoted[i])) {
        add(QUOTE, sketch.quoted[i], added < ANCHOR_QUOTES);
        added++;
      }
    }
  }
}
