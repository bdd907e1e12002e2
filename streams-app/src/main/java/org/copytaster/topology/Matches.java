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

  /**
   * What a message changed.
   *
   * @param before the matches of the article until then
   * @param after those from then on
   */
  record Change(List<FoldMatch> before, List<FoldMatch> after) {
    /** The best match now; null where there is none. */
    FoldMatch best() {
      return Matches.best(after);
    }

    /** Whether the article may have been published later than its matches said before. */
    boolean isLater() {
      return lastPublished() > Matches.lastPublished(before);
    }

    long lastPublished() {
      return Matches.lastPublished(after);
    }
  }

  /** Takes in what a part of the index says; null where that changes nothing. */
  Change update(String later, int part, List<FoldMatch> found, List<String> lost) {
    List<FoldMatch> before = all(later);
    Set<String> named = new HashSet<>(lost);
    found.forEach(match -> named.add(match.getEarlier()));
    List<FoldMatch> after = new ArrayList<>(before);
    after.removeIf(match -> match.getPart() == part && named.contains(match.getEarlier()));
    after.addAll(found);
    return put(later, before, after) ? new Change(before, after) : null;
  }

  /** Removes an earlier article, whatever part named it; says whether it was there. */
  boolean delete(String later, String earlier) {
    List<FoldMatch> before = all(later);
    return put(
        later, before, before.stream().filter(m -> !m.getEarlier().equals(earlier)).toList());
  }

  /** The best match of an article; null where it has none. */
  FoldMatch best(String later) {
    return best(all(later));
  }

  /** The last instant at which an article with matches may have been published. */
  long lastPublished(String later) {
    return lastPublished(all(later));
  }

  /** Keeps an article's best matches and removes the others. */
  void keepBest(String later, int most) {
    List<FoldMatch> before = all(later);
    put(later, before, before.stream().sorted(BEST_FIRST).limit(most).toList());
  }

  private static FoldMatch best(List<FoldMatch> matches) {
    return matches.stream().min(BEST_FIRST).orElse(null);
  }

  private static long lastPublished(List<FoldMatch> matches) {
    return matches.stream().mapToLong(FoldMatch::getTo).max().orElse(Long.MIN_VALUE);
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
