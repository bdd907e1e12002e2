package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The fold of a whole set, in memory: what every incremental fold of the same set must reach.
 *
 * <p><b>Candidates.</b> Article x is a candidate of article y if x comes before y in {@link
 * FoldOrder}, their published intervals lie at most {@code window} apart, they share at least
 * {@code minShared} probes or the whole text, and the first anchor that both have shows x to y. An
 * anchor shows x to y if x is among the first {@code perAnchor} articles, in fold order, of those
 * that have it, come before y and lie within y's window.
 *
 * <p><b>Parent.</b> Each candidate is checked by {@link Matcher}. Of those that match, y points at
 * the best: a copy before a rewrite, then the highest similarity, then the earliest in fold order.
 *
 * <p><b>Story.</b> The root of the pointers is the origin and gives the story its id. Matches other
 * than the pointers join nothing.
 */
public final class Folding {
  private Folding() {}

  /**
   * One article of the set.
   *
   * @param articleId unique in the set
   * @param order place among the articles
   * @param from first instant at which it may have been published, epoch milliseconds
   * @param to last such instant
   * @param sketch of its text
   */
  public record Item(String articleId, FoldOrder order, long from, long to, Sketch sketch) {}

  /**
   * Where an article ends up.
   *
   * @param storyId articleId of the root
   * @param copyOf the parent of a copy; null for origins and rewrites
   * @param parent the article it was matched with; null for origins
   * @param similarity to the parent; 1 for origins
   * @param evidence of the match; null for origins
   */
  public record Placement(
      String articleId,
      String storyId,
      Relation relation,
      String copyOf,
      String parent,
      double similarity,
      Evidence evidence) {}

  /**
   * Places every item, whatever their order in the collection.
   *
   * @return placements by articleId
   * @throws IllegalArgumentException if two items have one articleId
   */
  public static SortedMap<String, Placement> fold(Collection<Item> items, FoldSettings settings) {
    SortedMap<String, Placement> placed = new TreeMap<>();
    forEachCandidates(
        items,
        settings,
        (item, candidates) -> {
          Placement placement = place(item, candidates, placed);
          if (placed.put(item.articleId(), placement) != null) {
            throw new IllegalArgumentException("two items with id " + item.articleId());
          }
        });
    return placed;
  }

  /** Candidates are given in fold order, so the first of equally good ones stays. */
  private static Placement place(Item item, List<Item> candidates, Map<String, Placement> placed) {
    Match best = null;
    Item parent = null;
    for (Item candidate : candidates) {
      Optional<Match> match = Matcher.match(candidate.sketch(), item.sketch());
      if (match.isPresent() && (best == null || isBetter(match.get(), best))) {
        best = match.get();
        parent = candidate;
      }
    }
    String id = item.articleId();
    if (best == null) {
      return new Placement(id, id, Relation.ORIGIN, null, null, 1, null);
    }
    String story = placed.get(parent.articleId()).storyId();
    String copyOf = best.relation() == Relation.COPY ? parent.articleId() : null;
    return new Placement(
        id, story, best.relation(), copyOf, parent.articleId(), best.similarity(), best.evidence());
  }

  /** Whether a match wins over another one whose candidate comes earlier in fold order. */
  private static boolean isBetter(Match match, Match other) {
    return match.relation() == other.relation()
        ? match.similarity() > other.similarity()
        : match.relation() == Relation.COPY;
  }

  /** Calls back for every item in fold order with its candidates in fold order. */
  static void forEachCandidates(
      Collection<Item> items, FoldSettings settings, BiConsumer<Item, List<Item>> consumer) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort((a, b) -> a.order().compareTo(b.order()));
    new Index(sorted, settings).run(consumer);
  }

  /** Posting lists by anchor, filled in fold order. */
  private static final class Index {
    private final List<Item> sorted;
    private final FoldSettings settings;
    private final long window;
    private final LongMap<Posting> postings = new LongMap<>();
    private final long[] from;
    private final long[] to;
    private final long[] earliestFrom;
    private final long[][] probes;

    /** The last item that met each item: it meets it at the first anchor of both, once. */
    private final int[] metBy;

    Index(List<Item> sorted, FoldSettings settings) {
      this.sorted = sorted;
      this.settings = settings;
      window = settings.window().toMillis();
      from = sorted.stream().mapToLong(Item::from).toArray();
      to = sorted.stream().mapToLong(Item::to).toArray();
      earliestFrom = from.clone();
      for (int i = from.length - 2; i >= 0; i--) {
        earliestFrom[i] = Math.min(from[i], earliestFrom[i + 1]);
      }
      probes = new long[from.length][];
      metBy = new int[from.length];
      Arrays.fill(metBy, -1);
    }

    void run(BiConsumer<Item, List<Item>> consumer) {
      for (int y = 0; y < from.length; y++) {
        Probes its = Probes.of(sorted.get(y).sketch());
        probes[y] = its.all();
        Indexed indexed = new Indexed(probes[y], its.anchors());
        List<Integer> found = new ArrayList<>();
        for (long anchor : its.anchors()) {
          Posting posting = postings.get(anchor, Posting::new);
          show(anchor, posting, y, indexed, found);
          posting.add(y);
        }
        found.sort(null);
        consumer.accept(sorted.get(y), found.stream().map(sorted::get).toList());
      }
    }

    private void show(long anchor, Posting posting, int y, Indexed indexed, List<Integer> found) {
      // What ended before the window of every item to come will never be shown again.
      while (posting.head < posting.size
          && earliestFrom[y] - to[posting.at[posting.head]] > window) {
        posting.head++;
      }
      int left = settings.perAnchor();
      for (int i = posting.head; i < posting.size; i++) {
        int x = posting.at[i];
        if (from[y] - to[x] <= window && from[x] - to[y] <= window) {
          boolean first = metBy[x] != y;
          metBy[x] = y;
          if (first && left > 0 && indexed.sharesEnough(anchor, probes[x], settings.minShared())) {
            found.add(x);
          }
          left--;
        }
      }
    }
  }

  /** Places of the items that have one anchor, in fold order. */
  private static final class Posting {
    private int[] at = new int[2];
    private int head;
    private int size;

    void add(int place) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
      }
      at[size++] = place;
    }
  }
}
