package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;

/** How the weight of an article is shared among what it names. */
final class Salience {
  private static final double IN_TITLE = 3;
  private static final double EARLY = 1.5;
  private static final double EARLY_SHARE = 0.15;
  private static final double STEPS = 10_000;

  private Salience() {}

  /** The share of each cluster, in their order, to four decimals. */
  static double[] of(List<Cluster> clusters, Passage title) {
    List<Double> weights = new ArrayList<>();
    double total = 0;
    for (Cluster cluster : clusters) {
      double weight = 0;
      for (Chunk chunk : cluster.chunks()) {
        weight += weight(chunk, title);
      }
      weights.add(weight);
      total += weight;
    }
    double[] shares = new double[clusters.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.round(weights.get(i) / total * STEPS) / STEPS;
    }
    return shares;
  }

  private static double weight(Chunk chunk, Passage title) {
    if (chunk.passage() == title) {
      return IN_TITLE;
    }
    int start = chunk.passage().tokens().start(chunk.from());
    return start <= chunk.passage().text().length() * EARLY_SHARE ? EARLY : 1;
  }
}
