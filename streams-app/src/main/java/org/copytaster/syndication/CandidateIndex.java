package org.copytaster.syndication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posting lists by probe that are kept up to date one article at a time, in any order. After any
 * sequence of changes the sum of all changes reported for a pair is the number of probes that show
 * its earlier article to its later one, as {@link Folding} defines it. Not safe for use by several
 * threads.
 */
public final class CandidateIndex {
  private final long window;
  private final int perProbe;
  private final Map<String, Posting> postings = new HashMap<>();
  private final Map<Long, List<Posting>> byProbe = new HashMap<>();

  /** An empty index. */
  public CandidateIndex(FoldSettings settings) {
    window = settings.window().toMillis();
    perProbe = settings.perProbe();
  }

  /**
   * An article and the probes it is found by.
   *
   * @param order place among the articles; holds the articleId
   * @param from first instant at which it may have been published, epoch milliseconds
   * @param to last such instant
   * @param sketchHash names the sketch that the probes were taken from
   * @param probes distinct probes
   */
  public record Posting(FoldOrder order, long from, long to, long sketchHash, long[] probes) {
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
  public record Pair(String later, String earlier) {
    private boolean has(String articleId) {
      return later.equals(articleId) || earlier.equals(articleId);
    }
  }

  /**
   * Puts an article in, in place of what stood under its id.
   *
   * @return change in the number of probes by pair; where the article's sketch changed, its pairs
   *     are named even where their number stays, so that they can be checked again
   */
  public Map<Pair, Integer> put(Posting posting) {
    Map<Pair, Integer> changes = new LinkedHashMap<>();
    Posting old = postings.put(posting.articleId(), posting);
    if (old != null) {
      takeOut(old, changes);
    }
    for (long probe : posting.probes()) {
      List<Posting> list = byProbe.computeIfAbsent(probe, p -> new ArrayList<>(2));
      int at = -1 - Collections.binarySearch(list, posting, CandidateIndex::compare);
      count(list, at, posting, 1, changes);
      list.add(at, posting);
    }
    boolean checkAgain = old != null && old.sketchHash() != posting.sketchHash();
    changes
        .entrySet()
        .removeIf(e -> e.getValue() == 0 && !(checkAgain && e.getKey().has(posting.articleId())));
    return changes;
  }

  /**
   * Takes an article out that was taken back.
   *
   * @return change in the number of probes by pair
   */
  public Map<Pair, Integer> remove(String articleId) {
    Map<Pair, Integer> changes = new LinkedHashMap<>();
    Posting old = postings.remove(articleId);
    if (old != null) {
      takeOut(old, changes);
    }
    changes.values().removeIf(change -> change == 0);
    return changes;
  }

  /** The sketch that an article's probes were taken from; 0 where it is not in. */
  public long sketchHash(String articleId) {
    Posting posting = postings.get(articleId);
    return posting == null ? 0 : posting.sketchHash();
  }

  /** Last instant at which an article may have been published; 0 where it is not in. */
  public long to(String articleId) {
    Posting posting = postings.get(articleId);
    return posting == null ? 0 : posting.to();
  }

  /** Drops an article whose window is over; its pairs stay as they are. */
  public void expire(String articleId) {
    Posting old = postings.remove(articleId);
    if (old != null) {
      takeOut(old, new HashMap<>());
    }
  }

  private void takeOut(Posting old, Map<Pair, Integer> changes) {
    for (long probe : old.probes()) {
      List<Posting> list = byProbe.get(probe);
      int at = Collections.binarySearch(list, old, CandidateIndex::compare);
      list.remove(at);
      count(list, at, old, -1, changes);
      if (list.isEmpty()) {
        byProbe.remove(probe);
      }
    }
  }

  /** Counts what {@code posting} at {@code at} shows and is shown; {@code list} is without it. */
  private void count(
      List<Posting> list, int at, Posting posting, int sign, Map<Pair, Integer> changes) {
    int left = perProbe;
    for (int i = 0; i < at && left > 0; i++) {
      if (isWithin(posting, list.get(i))) {
        left--;
        add(changes, posting, list.get(i), sign);
      }
    }
    for (int y = at; y < list.size(); y++) {
      Posting later = list.get(y);
      if (isWithin(posting, later)) {
        countShownTo(list, at, posting, y, sign, changes);
      }
    }
  }

  /** The article at {@code y} comes after {@code posting}, whose place is before {@code at}. */
  private void countShownTo(
      List<Posting> list, int at, Posting posting, int y, int sign, Map<Pair, Integer> changes) {
    Posting later = list.get(y);
    int shown = 0;
    for (int i = 0; i < at && shown < perProbe; i++) {
      shown += isWithin(later, list.get(i)) ? 1 : 0;
    }
    if (shown == perProbe) {
      return;
    }
    add(changes, later, posting, sign);
    // Whoever was shown last has to make room for it.
    for (int i = at; i < y; i++) {
      if (isWithin(later, list.get(i)) && ++shown == perProbe) {
        add(changes, later, list.get(i), -sign);
        return;
      }
    }
  }

  private static void add(Map<Pair, Integer> changes, Posting later, Posting earlier, int change) {
    changes.merge(new Pair(later.articleId(), earlier.articleId()), change, Integer::sum);
  }

  private boolean isWithin(Posting a, Posting b) {
    return a.from() - b.to() <= window && b.from() - a.to() <= window;
  }

  private static int compare(Posting a, Posting b) {
    return a.order().compareTo(b.order());
  }
}
