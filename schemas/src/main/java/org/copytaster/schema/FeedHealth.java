package org.copytaster.schema;

import java.time.Duration;
import java.time.Instant;

/** How a feed is; a quiet one answers as it should, a broken one does not. */
public enum FeedHealth {
  /** It has not been heard of yet. */
  WAITING,
  /** It answers, and has news about as often as it always had. */
  OK,
  /** It answers, but has had nothing new for much longer than usual. */
  QUIET,
  /** Its last answer was none; before, it did answer. */
  FAILING,
  /** It has not answered for several times in a row, or never did. */
  BROKEN,
  /** Nobody has asked it for long: the process that should is not running. */
  UNATTENDED,
  /** It has said that it is gone for good. */
  GONE;

  private static final int BROKEN_AFTER = 3;
  private static final int QUIET_TIMES = 10;
  private static final int MISSED = 3;
  private static final Duration QUIET_AT_LEAST = Duration.ofHours(1);
  private static final Duration SLACK = Duration.ofMinutes(1);

  /**
   * How a feed is.
   *
   * @param state null where nothing is known of it
   * @param schedule how often it should be asked; null where that is not known, or it is pushed
   */
  public static FeedHealth of(FeedState state, Duration schedule, Instant now) {
    if (state == null || state.getLastAttempt() == null && state.getLastSuccess() == null) {
      return WAITING;
    }
    if (state.getGone()) {
      return GONE;
    }
    if (schedule != null && unattended(state, schedule, now)) {
      return UNATTENDED;
    }
    if (state.getFailures() > 0) {
      boolean never = state.getLastSuccess() == null;
      return never || state.getFailures() >= BROKEN_AFTER ? BROKEN : FAILING;
    }
    return quiet(state, now) ? QUIET : OK;
  }

  private static boolean unattended(FeedState state, Duration schedule, Instant now) {
    Instant due = state.getLastAttempt().plus(schedule.multipliedBy(MISSED)).plus(SLACK);
    Instant earliest = state.getNotBefore();
    if (earliest != null && earliest.isAfter(state.getLastAttempt())) {
      Instant asked = earliest.plus(schedule.multipliedBy(MISSED)).plus(SLACK);
      due = asked.isAfter(due) ? asked : due;
    }
    return now.isAfter(due);
  }

  /** Ten times as long as it has taken on average; nothing can be said of one without a start. */
  private static boolean quiet(FeedState state, Instant now) {
    if (state.getSince() == null) {
      return false;
    }
    Instant last = state.getLastNew() == null ? state.getSince() : state.getLastNew();
    Duration usual =
        Duration.between(state.getSince(), last).dividedBy(Math.max(1, state.getAccepted()));
    Duration longest = usual.multipliedBy(QUIET_TIMES);
    Duration bound = longest.compareTo(QUIET_AT_LEAST) < 0 ? QUIET_AT_LEAST : longest;
    return Duration.between(last, now).compareTo(bound) > 0;
  }
}
