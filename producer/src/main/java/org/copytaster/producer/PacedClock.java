package org.copytaster.producer;

import java.time.Duration;
import java.time.Instant;

/**
 * Says when the clock is to be advanced while articles are published in the order of their time.
 * Each advance costs a pause: the clock may only go on once the pipeline has dealt with all that
 * came before.
 */
public final class PacedClock {
  private final Duration step;
  private final long articles;
  private Instant clock;
  private long since;

  /**
   * A clock that has not been set yet.
   *
   * @param step how far the published time moves on, at least, before the clock is advanced
   * @param articles how many articles, at least, lie between two advances
   */
  public PacedClock(Duration step, long articles) {
    this.step = step;
    this.articles = articles;
  }

  /**
   * Goes on where another one stood.
   *
   * @param clock what it was set to; null where it was not set yet
   * @param since articles published since then
   */
  public void resume(Instant clock, long since) {
    this.clock = clock;
    this.since = since;
  }

  /**
   * Asked before each article is published.
   *
   * @param next published time of the article
   * @param reached highest published time before it; null where it is the first
   * @return what the clock is to be set to before the article; null where it stays
   */
  public Instant due(Instant next, Instant reached) {
    since++;
    if (clock == null) {
      clock = reached;
    }
    boolean due =
        since > articles
            && clock != null
            && Duration.between(clock, next).compareTo(step) > 0
            && reached.isAfter(clock);
    if (!due) {
      return null;
    }
    clock = reached;
    since = 0;
    return reached;
  }
}
