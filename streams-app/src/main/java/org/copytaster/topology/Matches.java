package org.copytaster.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.internal.FoldMatch;
import org.copytaster.schema.internal.FoldMatches;
import org.copytaster.syndication.FoldOrder;

/**
 * The earlier articles that each article of a partition matches. What one part of the index says of
 * a pair leaves what another one said alone: the part that is in charge of a pair changes with the
 * two texts, and messages of two parts may overtake each other.
 */
final class Matches {
  /** Copies first, then by similarity, then by fold order. */
  private static final Comparator<FoldMatch> BEST_FIRST =
      Comparator.comparing(FoldMatch::getRelation)
          .thenComparing(FoldMatch::getSimilarity, Comparator.reverseOrder())
          .thenComparing(m -> new FoldOrder(m.getInferred(), m.getAt(), m.getEarlier()));

  private final KeyValueStore<String, FoldMatches> rows;

  Matches(KeyValueStore<String, FoldMatches> rows) {
    this.rows = rows;
  }

  /** Takes in what a part of the index says; says whether it changes anything. */
  boolean update(String later, int part, List<FoldMatch> found, List<String> lost) {
    List<FoldMatch> before = all(later);
    Set<String> named = new HashSet<>(lost);
    found.forEach(match -> named.add(match.getEarlier()));
    List<FoldMatch> after = new ArrayList<>(before);
    after.removeIf(match -> match.getPart() == part && named.contains(match.getEarlier()));
    after.addAll(found);
    return put(later, before, after);
  }

  /** Removes an earlier article, whatever part named it; says whether it was there. */
  boolean delete(String later, String earlier) {
    List<FoldMatch> before = all(later);
    return put(
        later, before, before.stream().filter(m -> !m.getEarlier().equals(earlier)).toList());
  }

  /** The best match of an article; null where it has none. */
  FoldMatch best(String later) {
    return all(later).stream().min(BEST_FIRST).orElse(null);
  }

  /** The last instant at which an article with matches may have been published. */
  long lastPublished(String later) {
    return all(later).stream().mapToLong(FoldMatch::getTo).max().orElse(Long.MIN_VALUE);
  }

  /** Keeps an article's best matches and removes the others. */
  void keepBest(String later, int most) {
    List<FoldMatch> before = all(later);
    put(later, before, before.stream().sorted(BEST_FIRST).limit(most).toList());
  }

  private List<FoldMatch> all(String later) {
    FoldMatches row = rows.get(later);
    return row == null ? List.of() : row.getMatches();
  }

  private boolean put(String later, List<FoldMatch> before, List<FoldMatch> after) {
    if (after.equals(before)) {
      return false;
    }
    rows.put(later, after.isEmpty() ? null : new FoldMatches(after));
    return true;
  }
}
