package org.copytaster.claims;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What the last sentences told of without a figure. It is worked out only when a figure asks for
 * it, which few do.
 */
final class Topics {
  /** Sentences over which a topic carries on. */
  private static final int REACH = 2;

  /** Those of the last sentences, latest first. */
  private final Deque<Topic> told = new ArrayDeque<>();

  /** A topic, null as long as nobody asked for it. */
  private static final class Topic {
    private Supplier<Draft> source;
    private Draft draft;

    Draft draft() {
      if (source != null) {
        draft = source.get();
        source = null;
      }
      return draft;
    }
  }

  /**
   * Takes in what a sentence tells of.
   *
   * @param source gives it, or null; null where there can be none
   */
  void hear(Supplier<Draft> source) {
    Topic topic = new Topic();
    topic.source = source;
    told.addFirst(topic);
    if (told.size() > REACH) {
      told.removeLast();
    }
  }

  /** Whether there may be one. */
  boolean any() {
    for (Topic topic : told) {
      if (topic.source != null || topic.draft != null) {
        return true;
      }
    }
    return false;
  }

  /** The latest, or null. */
  Draft last() {
    for (Topic topic : told) {
      if (topic.draft() != null) {
        return topic.draft();
      }
    }
    return null;
  }
}
