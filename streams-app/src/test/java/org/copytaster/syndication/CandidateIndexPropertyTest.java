package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.copytaster.syndication.CandidateIndex.Pair;
import org.copytaster.syndication.CandidateIndex.Posting;

/** Whatever is put in and taken out, in any order, the counts are those of Folding's definition. */
class CandidateIndexPropertyTest {
  private static final long WINDOW = 10;

  /** A change: another posting of an article, or none. */
  record Change(String articleId, Posting posting) {}

  @Property(tries = 400)
  void theSumOfAllChangesIsTheDefinition(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 3) int perProbe) {
    FoldSettings settings = new FoldSettings(Duration.ofMillis(WINDOW), perProbe, 1);
    CandidateIndex index = new CandidateIndex(settings);
    Map<String, Posting> set = new TreeMap<>();
    Map<Pair, Integer> sums = new HashMap<>();
    for (Change change : changes) {
      Map<Pair, Integer> before = new HashMap<>(sums);
      Posting old = set.get(change.articleId());
      Map<Pair, Integer> told = apply(index, set, change);
      told.forEach((pair, count) -> sums.merge(pair, count, Integer::sum));
      sums.values().removeIf(count -> count == 0);
      assertEquals(defined(set, perProbe), sums);
      assertNamesWhatHasToBeCheckedAgain(change, old, before, sums, told);
    }
  }

  @Property(tries = 200)
  void theOrderInWhichTheSetCameInDoesNotMatter(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 3) int perProbe) {
    FoldSettings settings = new FoldSettings(Duration.ofMillis(WINDOW), perProbe, 1);
    CandidateIndex index = new CandidateIndex(settings);
    Map<String, Posting> set = new TreeMap<>();
    changes.forEach(change -> apply(index, set, change));
    CandidateIndex fresh = new CandidateIndex(settings);
    set.values().forEach(fresh::put);
    List<String> ids = new ArrayList<>(set.keySet());
    for (String id : ids) {
      assertEquals(fresh.remove(id), index.remove(id));
    }
  }

  @Property(tries = 200)
  void whatIsTakenOutLeavesNothing(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 3) int perProbe) {
    CandidateIndex index =
        new CandidateIndex(new FoldSettings(Duration.ofMillis(WINDOW), perProbe, 1));
    Map<Pair, Integer> sums = new HashMap<>();
    Map<String, Posting> set = new TreeMap<>();
    for (Change change : changes) {
      apply(index, set, change).forEach((pair, n) -> sums.merge(pair, n, Integer::sum));
    }
    for (String id : set.keySet()) {
      index.remove(id).forEach((pair, n) -> sums.merge(pair, n, Integer::sum));
    }
    sums.values().removeIf(count -> count == 0);
    assertEquals(Map.of(), sums);
  }

  private static Map<Pair, Integer> apply(
      CandidateIndex index, Map<String, Posting> set, Change change) {
    if (change.posting() == null) {
      set.remove(change.articleId());
      return index.remove(change.articleId());
    }
    set.put(change.articleId(), change.posting());
    return index.put(change.posting());
  }

  /** A pair whose number stays is named if, and only if, its later article has another sketch. */
  private static void assertNamesWhatHasToBeCheckedAgain(
      Change change,
      Posting old,
      Map<Pair, Integer> before,
      Map<Pair, Integer> after,
      Map<Pair, Integer> told) {
    boolean again =
        old != null
            && change.posting() != null
            && old.sketchHash() != change.posting().sketchHash();
    told.forEach(
        (pair, count) -> assertTrue(count != 0 || again && names(pair, change.articleId())));
    after.forEach(
        (pair, count) -> {
          if (again && names(pair, change.articleId()) && before.containsKey(pair)) {
            assertTrue(told.containsKey(pair), pair + " has to be checked again");
          }
        });
  }

  private static boolean names(Pair pair, String articleId) {
    return pair.later().equals(articleId) || pair.earlier().equals(articleId);
  }

  /** Folding's definition, word for word. */
  private static Map<Pair, Integer> defined(Map<String, Posting> set, int perProbe) {
    Map<Pair, Integer> counts = new HashMap<>();
    for (Posting y : set.values()) {
      for (long probe : y.probes()) {
        set.values().stream()
            .filter(x -> x.order().compareTo(y.order()) < 0)
            .filter(x -> LongStream.of(x.probes()).anyMatch(p -> p == probe))
            .filter(x -> y.from() - x.to() <= WINDOW && x.from() - y.to() <= WINDOW)
            .sorted((a, b) -> a.order().compareTo(b.order()))
            .limit(perProbe)
            .forEach(x -> counts.merge(new Pair(y.articleId(), x.articleId()), 1, Integer::sum));
      }
    }
    return counts;
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
    Arbitrary<long[]> probes =
        Arbitraries.longs().between(1, 4).set().ofMaxSize(4).map(CandidateIndexPropertyTest::array);
    Arbitrary<Posting> postings =
        Combinators.combine(
                ids,
                Arbitraries.of(false, false, false, true),
                Arbitraries.longs().between(0, 24),
                Arbitraries.of(0L, 0L, 0L, 5L),
                Arbitraries.longs().between(1, 3),
                probes)
            .as(
                (id, inferred, at, width, hash, p) ->
                    new Posting(new FoldOrder(inferred, at, id), at, at + width, hash, p));
    Arbitrary<Change> puts = postings.map(posting -> new Change(posting.articleId(), posting));
    Arbitrary<Change> removals = ids.map(id -> new Change(id, null));
    return Arbitraries.frequencyOf(Tuple.of(4, puts), Tuple.of(1, removals))
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  private static long[] array(Set<Long> probes) {
    return probes.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
