package org.copytaster.syndication;

import java.util.Arrays;

/**
 * Chooses the keys under which an article is indexed. The kind stands in the highest byte, the more
 * telling ones first: the first probe that two articles share is one that few others hold. No probe
 * is 0.
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

  private static final int RARE_GRAM = 6;
  private static final int RARE_PAIR = 8;
  private static final double TELLING_FIGURE = 2;

  /** Width of a figure's bucket: values that differ by less than half of it share a probe. */
  private static final double BUCKET = StrictMath.log(1.02);

  private final Sketch sketch;
  private final long[] probes = new long[MOST];
  private int count;

  private Probes(Sketch sketch) {
    this.sketch = sketch;
  }

  static long[] of(Sketch sketch) {
    Probes p = new Probes(sketch);
    if (sketch.identity != 0) {
      p.add(WHOLE_TEXT, sketch.identity);
    }
    if (!sketch.isTiny()) {
      p.addRare(GRAM, sketch.grams, RARE_GRAM, MOST_GRAMS);
      p.addRare(PAIR, sketch.pairs, RARE_PAIR, MOST_PAIRS);
      p.addNames();
      p.addFigures();
      p.addQuotes();
    }
    Arrays.sort(p.probes, 0, p.count);
    int kept = 0;
    for (int i = 0; i < p.count; i++) {
      if (kept == 0 || p.probes[kept - 1] != p.probes[i]) {
        p.probes[kept++] = p.probes[i];
      }
    }
    return Arrays.copyOf(p.probes, kept);
  }

  /** Whether the probe stands for all words of the text in their order. */
  static boolean isWholeText(long probe) {
    return probe >>> KIND_SHIFT == WHOLE_TEXT;
  }

  private void add(int kind, long key) {
    probes[count++] = (long) kind << KIND_SHIFT | Hash64.join(kind, key) >>> 64 - KIND_SHIFT;
  }

  /** The smallest hashes of rare features: two texts that share text tend to choose the same. */
  private void addRare(int kind, Sample sample, int weight, int most) {
    int left = most;
    for (long feature : sample.features()) {
      if (left == 0) {
        return;
      }
      if (Sample.weight(feature) >= weight) {
        add(kind, Sample.hash(feature));
        left--;
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
        add(NAMES, a < b ? Hash64.join(a, b) : Hash64.join(b, a));
      }
    }
  }

  /** Two overlapping rows of buckets, so that equal values share two and near ones at least one. */
  private void addFigures() {
    int left = MOST_FIGURES;
    for (Figure figure : sketch.figures) {
      if (left == 0) {
        return;
      }
      if (figure.strength() >= TELLING_FIGURE) {
        double place = StrictMath.log(figure.value()) / BUCKET;
        long dimension = Hash64.of(figure.unit().dimension());
        add(FIGURE, Hash64.join(dimension, (long) Math.floor(place)));
        add(FIGURE, Hash64.join(~dimension, (long) Math.floor(place + 0.5)));
        left--;
      }
    }
  }

  private void addQuotes() {
    int left = MOST_QUOTED;
    for (int i = 0; i < sketch.quoted.length && left > 0; i++) {
      if (Quoted.isTelling(sketch.quoted[i])) {
        add(QUOTE, sketch.quoted[i]);
        left--;
      }
    }
  }
}
