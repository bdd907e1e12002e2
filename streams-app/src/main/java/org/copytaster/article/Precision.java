package org.copytaster.article;

/** How exactly a published time is known. */
public enum Precision {
  /** The time itself was stated. */
  INSTANT,
  /** The day is known; the time stands for its first instant in UTC. */
  DAY,
  /** The month is known; the time stands for its first instant in UTC. */
  MONTH
}
