package org.copytaster.view;

import org.copytaster.article.Versions;
import org.copytaster.article.Versions.Outcome;
import org.copytaster.schema.internal.ArticleState;

/**
 * Where events went: every event is counted once.
 *
 * @param current versions that stand
 * @param superseded versions that lost to one of higher precedence
 * @param duplicate deliveries of what was there already
 * @param withheld articles withheld by their deciding version
 * @param killed articles killed by their deciding version
 * @param embargoed versions that wait for their embargo to end
 */
public record Tally(
    long current, long superseded, long duplicate, long withheld, long killed, long embargoed) {
  /** Nothing counted. */
  public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

  /** The released events of one article. */
  public static Tally of(ArticleState state) {
    Outcome outcome = Versions.standing(state.getVersions()).outcome();
    long versions = state.getVersions().size();
    return new Tally(
        outcome == Outcome.CURRENT ? 1 : 0,
        Math.max(0, versions - 1),
        state.getDuplicates(),
        outcome == Outcome.WITHHELD ? 1 : 0,
        outcome == Outcome.KILLED ? 1 : 0,
        0);
  }

  /** All events counted. */
  public long events() {
    return current + superseded + duplicate + withheld + killed + embargoed;
  }

  /** This and another count. */
  public Tally plus(Tally other) {
    return new Tally(
        current + other.current,
        superseded + other.superseded,
        duplicate + other.duplicate,
        withheld + other.withheld,
        killed + other.killed,
        embargoed + other.embargoed);
  }

  /** This count without another one that it contains. */
  public Tally minus(Tally other) {
    return new Tally(
        current - other.current,
        superseded - other.superseded,
        duplicate - other.duplicate,
        withheld - other.withheld,
        killed - other.killed,
        embargoed - other.embargoed);
  }

  /** A count of versions that wait for their embargo to end. */
  public static Tally ofEmbargoed(long events) {
    return new Tally(0, 0, 0, 0, 0, events);
  }

  /** A count of deliveries of what was there already. */
  public static Tally ofDuplicates(long events) {
    return new Tally(0, 0, events, 0, 0, 0);
  }
}
