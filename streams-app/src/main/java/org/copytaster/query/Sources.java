package org.copytaster.query;

/** Whoever has the rows that answers are made of. */
interface Sources {
  /** Asks the owners of the keys in a question. */
  Gathered askKeys(Question question);

  /**
   * Asks the owners of all partitions.
   *
   * @throws UnansweredException if none of them answers
   */
  Gathered askAll(Question question);
}
