package org.copytaster.producer.feed;

/** What became of an item. */
public enum Verdict {
  /** It stands as a version of an article. */
  ACCEPTED,
  /** The same version was there already. */
  SAME,
  /** It cannot be read; it stands as a dead letter. */
  REJECTED,
  /** It is sound, but no news text. */
  LEFT_OUT
}
