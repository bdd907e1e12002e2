package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Posting lists by anchor that are kept up to date one article at a time, in any order. After any
 * sequence of changes the pairs that were found and not lost since are the candidates, as {@link
 * Folding} defines them. An index may be one of several parts that own different probes: then each
 * pair is found in one part alone, the one that owns the first anchor the two share. Not safe for
 * use by several threads.
 */
public final class CandidateIndex {
  private final FoldWindow window;
  private final int perAnchor;
  private final int minShared;
  private final LongPredicate owned;
  private final Map<String, IndexedArticle> entries = new HashMap<>();
  private final LongMap<List<IndexedArticle>> byAnchor = new LongMap<>();

  /** An empty index that owns all probes. */
  public CandidateIndex(FoldSettings settings) {
    this(settings, anchor -> true);
  }

  /**
   * An empty part of an index.
   *
   * @param owned which anchors it keeps lists of
   */
  public CandidateIndex(FoldSettings settings, LongPredicate owned) {
    window = new FoldWindow(settings.window().toMillis());
    perAnchor = settings.perAnchor();
    minShared = settings.minShared();
    this.owned = owned;
  }

  /**
   * An article and the probes it is found by.
   *
   * @param order place among the articles; holds the articleId
   * @param from first instant at which it may have been published, epoch milliseconds
   * @param to last such instant
   * @param probes sorted, distinct
   * @param anchors sorted, distinct; all of them, also those that other parts own
   */
  public record Posting(FoldOrder order, long from, long to, long[] probes, long[] anchors) {
    /** An article with the probes of its sketch. */
    public static Posting of(FoldOrder order, long from, long to, Sketch sketch) {
      Probes probes = Probes.of(sketch);
      return new Posting(order, from, to, probes.all(), probes.anchors());
    }
  }

  /**
   * Two articles.
   *
   * @param later the article that may point at the other one
   * @param earlier the article it may point at
   */
  public record Pair(String later, String earlier) {}

  /** Puts an article in that is new here, without a word about its pairs. */
  public void load(Posting posting) {
    IndexedArticle entry = new IndexedArticle(posting);
    entries.put(entry.articleId(), entry);
    for (long anchor : posting.anchors()) {
      if (owned.test(anchor)) {
        List<IndexedArticle> list = list(anchor);
        list.add(place(list, entry), entry);
      }
    }
    window.widen(posting.to() - posting.from());
  }

  /**
   * Puts an article in, in place of what stood under its id.
   *
   * @return true for each pair that is now a candidate and may not have been, or that names the
   *     article and has to be checked again; false for each pair that no longer is, if it was
   */
  public Map<Pair, Boolean> put(Posting posting) {
    Map<Pair, Boolean> pairs = remove(posting.order().articleId());
    window.widen(posting.to() - posting.from());
    IndexedArticle entry = new IndexedArticle(posting);
    entries.put(entry.articleId(), entry);
    Change change = new Change(entry, true, pairs);
    for (long anchor : posting.anchors()) {
      if (owned.test(anchor)) {
        List<IndexedArticle> list = list(anchor);
        int place = place(list, entry);
        change.at(anchor, list, place);
        list.add(place, entry);
      }
    }
    return pairs;
  }

  /** Takes an article out that was taken back; returns the changes, as {@link #put} does. */
  public Map<Pair, Boolean> remove(String articleId) {
    Map<Pair, Boolean> pairs = new LinkedHashMap<>();
    IndexedArticle old = entries.remove(articleId);
    if (old != null) {
      Change change = new Change(old, false, pairs);
      for (long anchor : old.posting.anchors()) {
        if (owned.test(anchor)) {
          change.at(anchor, list(anchor), drop(anchor, old));
        }
      }
    }
    return pairs;
  }

  /** Drops an article whose window is over; its pairs stay as they are. */
  public void expire(String articleId) {
    IndexedArticle old = entries.remove(articleId);
    if (old != null) {
      for (long anchor : old.posting.anchors()) {
        if (owned.test(anchor)) {
          drop(anchor, old);
        }
      }
    }
  }

  /** An article that is in; null for none. */
  public Posting get(String articleId) {
    IndexedArticle entry = entries.get(articleId);
    return entry == null ? null : entry.posting;
  }

  private List<IndexedArticle> list(long anchor) {
    return byAnchor.get(anchor, () -> new ArrayList<>(1));
  }

  /** Where an entry belongs that is not in. Most articles come in order of time. */
  private static int place(List<IndexedArticle> list, IndexedArticle entry) {
    int size = list.size();
    return size == 0 || list.get(size - 1).compareTo(entry) < 0
        ? size
        : -1 - Collections.binarySearch(list, entry);
  }

  private int drop(long anchor, IndexedArticle old) {
    List<IndexedArticle> list = byAnchor.get(anchor);
    int place = Collections.binarySearch(list, old);
    list.remove(place);
    if (list.isEmpty()) {
      byAnchor.remove(anchor);
    }
    return place;
  }

  /** What changes when an article enters or leaves, anchor by anchor in ascending order. */
  private final class Change {
    private final IndexedArticle entry;
    private final boolean enters;
    private final Map<Pair, Boolean> pairs;
    private final Indexed indexed;

    Change(IndexedArticle entry, boolean enters, Map<Pair, Boolean> pairs) {
      this.entry = entry;
      this.enters = enters;
      this.pairs = pairs;
      indexed = entry.indexed();
    }

    /** The article's place in the list of a anchor; the list is without it. */
    void at(long anchor, List<IndexedArticle> list, int place) {
      int left = perAnchor;
      for (int i = place == 0 ? 0 : window.start(list, entry); i < place && left > 0; i++) {
        IndexedArticle earlier = list.get(i);
        if (window.isWithin(entry, earlier)) {
          left--;
          if (meet(earlier, anchor)) {
            note(entry, earlier, enters);
          }
        }
      }
      int later = place;
      while (later < list.size()) {
        if (window.isWithin(entry, list.get(later))) {
          showTo(anchor, list, place, later);
          later++;
        } else {
          later = window.next(list, later, entry);
        }
      }
    }

    /** The article at {@code later} comes after this one, whose place is before it. */
    private void showTo(long anchor, List<IndexedArticle> list, int place, int later) {
      IndexedArticle other = list.get(later);
      int shown = 0;
      for (int i = window.start(list, other); i < place && shown < perAnchor; i++) {
        shown += window.isWithin(other, list.get(i)) ? 1 : 0;
      }
      if (shown == perAnchor) {
        return;
      }
      if (meet(other, anchor)) {
        note(other, entry, enters);
      }
      // Whoever was shown last has to make room for it.
      for (int i = place; i < later; i++) {
        if (window.isWithin(other, list.get(i)) && ++shown == perAnchor) {
          if (other.meetsAt(anchor, list.get(i), minShared)) {
            note(other, list.get(i), !enters);
          }
          return;
        }
      }
    }

    /** Whoever was met at an earlier anchor is not met at the first shared one. */
    private boolean meet(IndexedArticle other, long anchor) {
      boolean before = other.met == this;
      other.met = this;
      return !before && meetAt(anchor, indexed, other);
    }

    private boolean meetAt(long anchor, Indexed one, IndexedArticle other) {
      return one.meetsFirstAt(anchor, other.anchors)
          && one.sharesEnough(anchor, other.probes, minShared);
    }

    private void note(IndexedArticle later, IndexedArticle earlier, boolean found) {
      pairs.put(new Pair(later.articleId(), earlier.articleId()), found);
    }
  }
}
