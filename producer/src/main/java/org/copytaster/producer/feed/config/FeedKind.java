package org.copytaster.producer.feed.config;

/** How items of a feed come in. */
public enum FeedKind {
  /** An address is asked again and again. */
  POLL,
  /** Somebody sends items to us. */
  PUSH,
  /** Files appear in a folder. */
  FOLDER
}
