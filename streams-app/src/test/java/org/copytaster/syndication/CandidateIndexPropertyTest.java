package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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

/** Whatever is put in and taken out, in any order, the pairs are those of Folding's definition. */
class CandidateIndexPropertyTest {
  private static final long WINDOW = 10;

  private static final long WHOLE_TEXT = 1L << 56;

  private static final long OTHER_KIND = 2L << 56;

  /** A change: another posting of an article, or none. */
  record Change(String articleId, Posting posting) {}

  @Property(tries = 400)
  void whatIsFoundAndNotLostIsTheDefinition(
      @ForAll("changes") List<Change> changes,
      @ForAll @IntRange(min = 1, max = 3) int perAnchor,
      @ForAll @IntRange(min = 1, max = 2) int minShared,
      @ForAll @IntRange(min = 1, max = 3) int parts) {
    FoldSettings settings = new FoldSettings(Duration.ofMillis(WINDOW), perAnchor, minShared);
    List<CandidateIndex> index = parts(settings, parts);
    Map<String, Posting> set = new TreeMap<>();
    List<Set<Pair>> found = new ArrayList<>();
    index.forEach(part -> found.add(new HashSet<>()));
    for (Change change : changes) {
      Set<Pair> checked = new HashSet<>();
      for (int part = 0; part < parts; part++) {
        Set<Pair> its = found.get(part);
        apply(index.get(part), change)
            .forEach(
                (pair, candidate) -> {
                  if (candidate) {
                    its.add(pair);
                    checked.add(pair);
                  } else {
                    its.remove(pair);
                  }
                });
      }
      keep(set, change);
      Set<Pair> defined = defined(set, settings);
      Set<Pair> all = new HashSet<>();
      for (Set<Pair> part : found) {
        for (Pair pair : part) {
          assertTrue(all.add(pair), pair + " is found in one part alone");
        }
      }
      assertEquals(defined, all);
      for (Pair pair : defined) {
        if (change.posting() != null && names(pair, change.articleId())) {
          assertTrue(checked.contains(pair), pair + " has to be checked again");
        }
      }
    }
  }

  @Property(tries = 200)
  void aLoadedIndexGoesOnAsTheOneBefore(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 3) int perAnchor) {
    FoldSettings settings = new FoldSettings(Duration.ofMillis(WINDOW), perAnchor, 1);
    CandidateIndex index = new CandidateIndex(settings);
    Map<String, Posting> set = new TreeMap<>();
    for (Change change : changes) {
      apply(index, change);
      keep(set, change);
    }
    CandidateIndex loaded = new CandidateIndex(settings);
    set.values().forEach(loaded::load);
    for (String id : List.copyOf(set.keySet())) {
      assertEquals(loaded.remove(id), index.remove(id));
    }
  }

  @Property(tries = 200)
  void whatExpiresChangesNoPairAndIsForgotten(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 3) int perAnchor) {
    FoldSettings settings = new FoldSettings(Duration.ofMillis(WINDOW), perAnchor, 1);
    CandidateIndex index = new CandidateIndex(settings);
    Map<String, Posting> set = new TreeMap<>();
    for (Change change : changes) {
      apply(index, change);
      keep(set, change);
    }
    set.keySet().forEach(index::expire);
    for (Posting posting : set.values()) {
      assertEquals(Map.of(), index.put(posting));
      index.expire(posting.order().articleId());
    }
  }

  private static List<CandidateIndex> parts(FoldSettings settings, int parts) {
    List<CandidateIndex> index = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int part = i;
      index.add(new CandidateIndex(settings, probe -> probe % parts == part));
    }
    return index;
  }

  private static Map<Pair, Boolean> apply(CandidateIndex index, Change change) {
    return change.posting() == null
        ? index.remove(change.articleId())
        : index.put(change.posting());
  }

  private static void keep(Map<String, Posting> set, Change change) {
    if (change.posting() == null) {
      set.remove(change.articleId());
    } else {
      set.put(change.articleId(), change.posting());
    }
  }

  private static boolean names(Pair pair, String articleId) {
    return pair.later().equals(articleId) || pair.earlier().equals(articleId);
  }

  /** Folding's definition, word for word. */
  private static Set<Pair> defined(Map<String, Posting> set, FoldSettings settings) {
    Set<Pair> pairs = new HashSet<>();
    for (Posting y : set.values()) {
      for (Posting x : set.values()) {
        long[] anchors = both(x.anchors(), y.anchors());
        boolean enough =
            both(x.probes(), y.probes()).length >= settings.minShared()
                || anchors.length > 0 && Probes.isWholeText(anchors[0]);
        if (enough && anchors.length > 0 && shows(set, anchors[0], x, y, settings.perAnchor())) {
          pairs.add(new Pair(y.order().articleId(), x.order().articleId()));
        }
      }
    }
    return pairs;
  }

  private static boolean shows(
      Map<String, Posting> set, long anchor, Posting x, Posting y, int perAnchor) {
    return set.values().stream()
        .filter(z -> z.order().compareTo(y.order()) < 0 && holds(z.anchors(), anchor))
        .filter(z -> y.from() - z.to() <= WINDOW && z.from() - y.to() <= WINDOW)
        .sorted((a, b) -> a.order().compareTo(b.order()))
        .limit(perAnchor)
        .anyMatch(z -> z == x);
  }

  private static long[] both(long[] some, long[] others) {
    return LongStream.of(some).filter(p -> holds(others, p)).toArray();
  }

  private static boolean holds(long[] probes, long probe) {
    return LongStream.of(probes).anyMatch(p -> p == probe);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
    Arbitrary<long[]> probes =
        Arbitraries.of(
                WHOLE_TEXT + 1, OTHER_KIND + 1, OTHER_KIND + 2, OTHER_KIND + 3, OTHER_KIND + 4)
            .set()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(CandidateIndexPropertyTest::array);
    Arbitrary<Posting> postings =
        Combinators.combine(
                ids,
                Arbitraries.of(false, false, false, true),
                Arbitraries.longs().between(0, 24),
                Arbitraries.of(0L, 0L, 0L, 5L),
                probes,
                Arbitraries.integers().between(0, 31))
            .as(
                (id, inferred, at, width, p, chosen) ->
                    new Posting(
                        new FoldOrder(inferred, at, id), at, at + width, p, anchors(p, chosen)));
    Arbitrary<Change> puts =
        postings.map(posting -> new Change(posting.order().articleId(), posting));
    Arbitrary<Change> removals = ids.map(id -> new Change(id, null));
    return Arbitraries.frequencyOf(Tuple.of(4, puts), Tuple.of(1, removals))
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  /** The whole text is always one; of the others, those whose bit is set. */
  private static long[] anchors(long[] probes, int chosen) {
    return LongStream.of(probes)
        .filter(p -> Probes.isWholeText(p) || (chosen >>> (p & 7) & 1) != 0)
        .toArray();
  }

  private static long[] array(Set<Long> probes) {
    return probes.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
