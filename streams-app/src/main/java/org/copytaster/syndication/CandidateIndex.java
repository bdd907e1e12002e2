package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Posting lists by probe that are kept up to date one article at a time, in any order. After any
 * sequence of changes the pairs that were found and not lost since are the candidates, as {@link
 * Folding} defines them. An index may be one of several parts that own different probes: then each
 * pair is found in one part alone, the one that owns the first probe the two share. Not safe for
 * use by several threads.
 */
public final class CandidateIndex {
  private final long window;
  private final int perProbe;
  private final int minShared;
  private final LongPredicate owned;
  private final Map<String, Posting> postings = new HashMap<>();
  private final Map<Long, List<Posting>> byProbe = new HashMap<>();

  /** Longest interval of an article that was ever in; 0 where all dates are exact. */
  private long widest;

  /** An empty index that owns all probes. */
  public CandidateIndex(FoldSettings settings) {
    this(settings, probe -> true);
  }

  /**
   * An empty part of an index.
   *
   * @param owned which probes it keeps lists of
   */
  public CandidateIndex(FoldSettings settings, LongPredicate owned) {
    window = settings.window().toMillis();
    perProbe = settings.perProbe();
    minShared = settings.minShared();
    this.owned = owned;
  }

  /**
   * An article and the probes it is found by.
   *
   * @param order place among the articles; holds the articleId
   * @param from first instant at which it may have been published, epoch milliseconds
   * @param to last such instant
   * @param probes sorted, distinct; all of them, also those that other parts own
   */
  public record Posting(FoldOrder order, long from, long to, long[] probes) {
    String articleId() {
      return order.articleId();
    }
  }

  /**
   * Two articles.
   *
   * @param later the article that may point at the other one
   * @param earlier the article it may point at
   */
  public record Pair(String later, String earlier) {}

  /**
   * Puts an article in, in place of what stood under its id.
   *
   * @return true for each pair that is now a candidate and may not have been, or that names the
   *     article and has to be checked again; false for each pair that no longer is, if it was
   */
  public Map<Pair, Boolean> put(Posting posting) {
    Map<Pair, Boolean> changes = new LinkedHashMap<>();
    Posting old = postings.put(posting.articleId(), posting);
    if (old != null) {
      takeOut(old, changes);
    }
    enter(posting, (list, place, probe) -> show(list, place, posting, probe, true, changes));
    return changes;
  }

  /** Puts an article in that is new here, without a word about its pairs. */
  public void load(Posting posting) {
    postings.put(posting.articleId(), posting);
    enter(posting, (list, place, probe) -> {});
  }

  /** Takes an article out that was taken back; returns the changes, as {@link #put} does. */
  public Map<Pair, Boolean> remove(String articleId) {
    Map<Pair, Boolean> changes = new LinkedHashMap<>();
    Posting old = postings.remove(articleId);
    if (old != null) {
      takeOut(old, changes);
    }
    return changes;
  }

  /** Drops an article whose window is over; its pairs stay as they are. */
  public void expire(String articleId) {
    Posting old = postings.remove(articleId);
    if (old != null) {
      for (long probe : old.probes()) {
        if (owned.test(probe)) {
          drop(probe, old);
        }
      }
    }
  }

  /** An article that is in; null for none. */
  public Posting get(String articleId) {
    return postings.get(articleId);
  }

  private interface Entering {
    void into(List<Posting> list, int place, long probe);
  }

  private void enter(Posting posting, Entering entering) {
    widest = Math.max(widest, posting.to() - posting.from());
    for (long probe : posting.probes()) {
      if (owned.test(probe)) {
        List<Posting> list = byProbe.computeIfAbsent(probe, p -> new ArrayList<>(2));
        int place = -1 - Collections.binarySearch(list, posting, CandidateIndex::compare);
        entering.into(list, place, probe);
        list.add(place, posting);
      }
    }
  }

  private void takeOut(Posting old, Map<Pair, Boolean> changes) {
    for (long probe : old.probes()) {
      if (owned.test(probe)) {
        List<Posting> list = byProbe.get(probe);
        int place = drop(probe, old);
        show(list, place, old, probe, false, changes);
      }
    }
  }

  private int drop(long probe, Posting old) {
    List<Posting> list = byProbe.get(probe);
    int place = Collections.binarySearch(list, old, CandidateIndex::compare);
    list.remove(place);
    if (list.isEmpty()) {
      byProbe.remove(probe);
    }
    return place;
  }

  /**
   * Notes what changes when {@code posting}, whose place is {@code place}, enters or leaves a list;
   * {@code list} is without it.
   */
  private void show(
      List<Posting> list,
      int place,
      Posting posting,
      long probe,
      boolean enters,
      Map<Pair, Boolean> changes) {
    int left = perProbe;
    for (int i = windowStart(list, posting); i < place && left > 0; i++) {
      if (isWithin(posting, list.get(i))) {
        left--;
        note(probe, posting, list.get(i), enters, changes);
      }
    }
    for (int y = place; y < list.size(); y++) {
      if (isWithin(posting, list.get(y))) {
        showTo(list, place, posting, probe, y, enters, changes);
      }
    }
  }

  /** The article at {@code y} comes after {@code posting}, whose place is before it. */
  private void showTo(
      List<Posting> list,
      int place,
      Posting posting,
      long probe,
      int y,
      boolean enters,
      Map<Pair, Boolean> changes) {
    Posting later = list.get(y);
    int shown = 0;
    for (int i = windowStart(list, later); i < place && shown < perProbe; i++) {
      shown += isWithin(later, list.get(i)) ? 1 : 0;
    }
    if (shown == perProbe) {
      return;
    }
    note(probe, later, posting, enters, changes);
    // Whoever was shown last has to make room for it.
    for (int i = place; i < y; i++) {
      if (isWithin(later, list.get(i)) && ++shown == perProbe) {
        note(probe, later, list.get(i), !enters, changes);
        return;
      }
    }
  }

  private void note(
      long probe, Posting later, Posting earlier, boolean found, Map<Pair, Boolean> changes) {
    if (Probes.meetAt(probe, later.probes(), earlier.probes(), minShared)) {
      changes.put(new Pair(later.articleId(), earlier.articleId()), found);
    }
  }

  /** Stated dates come first and in order of time: nothing before this place is near enough. */
  private int windowStart(List<Posting> list, Posting posting) {
    FoldOrder first = new FoldOrder(false, posting.from() - window - widest, "");
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).order().compareTo(first) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isWithin(Posting a, Posting b) {
    return a.from() - b.to() <= window && b.from() - a.to() <= window;
  }

  private static int compare(Posting a, Posting b) {
    return a.order().compareTo(b.order());
  }
}
