package org.copytaster.syndication;

import java.util.List;

/** Which articles of a list in fold order are near enough in time to one to be compared with it. */
final class FoldWindow {
  private final long window;

  /** Longest interval of an article that was ever in; 0 where all dates are exact. */
  private long widest;

  /** A window of so many milliseconds. */
  FoldWindow(long window) {
    this.window = window;
  }

  /** An article with such an interval enters. */
  void widen(long interval) {
    widest = Math.max(widest, interval);
  }

  boolean isWithin(IndexedArticle a, IndexedArticle b) {
    return a.from - b.to <= window && b.from - a.to <= window;
  }

  /** Stated dates come first and in order of time: nothing before this place is near enough. */
  int start(List<IndexedArticle> list, IndexedArticle article) {
    long first = article.from - window - widest;
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      FoldOrder order = list.get(middle).posting.order();
      if (!order.inferredDate() && order.at() < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The next place that may be near enough to an article, behind one that is not: behind all stated
   * dates where they are past its window.
   */
  int next(List<IndexedArticle> list, int place, IndexedArticle article) {
    FoldOrder order = list.get(place).posting.order();
    if (order.inferredDate() || order.at() - article.to <= window + widest) {
      return place + 1;
    }
    int low = place + 1;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).posting.order().inferredDate()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
