package org.copytaster.standalone;

import java.util.HashMap;
import java.util.Map;

/**
 * How well articles are grouped, against gold clusters.
 *
 * @param precision share of the pairs found that are gold pairs
 * @param recall share of the gold pairs that are found
 * @param ari adjusted Rand index
 * @param b3 B-cubed F1
 */
record GroupingQuality(double precision, double recall, double ari, double b3) {
  /** Scores groups by article against clusters by article; both have the same keys. */
  static GroupingQuality of(Map<String, String> gold, Map<String, String> found) {
    Map<String, Integer> clusters = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    Map<Map.Entry<String, String>, Integer> both = new HashMap<>();
    gold.forEach(
        (id, cluster) -> {
          String group = found.get(id);
          clusters.merge(cluster, 1, Integer::sum);
          groups.merge(group, 1, Integer::sum);
          both.merge(Map.entry(cluster, group), 1, Integer::sum);
        });
    double right = pairs(both);
    double goldPairs = pairs(clusters);
    double foundPairs = pairs(groups);
    double all = gold.size() * (gold.size() - 1) / 2.0;
    double chance = all == 0 ? 0 : goldPairs * foundPairs / all;
    double mean = (goldPairs + foundPairs) / 2;
    double b3Precision = 0;
    double b3Recall = 0;
    for (Map.Entry<Map.Entry<String, String>, Integer> e : both.entrySet()) {
      double square = (double) e.getValue() * e.getValue();
      b3Precision += square / groups.get(e.getKey().getValue()) / gold.size();
      b3Recall += square / clusters.get(e.getKey().getKey()) / gold.size();
    }
    return new GroupingQuality(
        foundPairs == 0 ? 1 : right / foundPairs,
        goldPairs == 0 ? 1 : right / goldPairs,
        mean == chance ? 1 : (right - chance) / (mean - chance),
        gold.isEmpty() ? 1 : 2 * b3Precision * b3Recall / (b3Precision + b3Recall));
  }

  /** Groups by the root of each article's pointers; null points nowhere. */
  static Map<String, String> roots(Map<String, String> pointers) {
    Map<String, String> roots = new HashMap<>();
    for (String id : pointers.keySet()) {
      String root = id;
      while (pointers.get(root) != null) {
        root = pointers.get(root);
      }
      roots.put(id, root);
    }
    return roots;
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }
}
