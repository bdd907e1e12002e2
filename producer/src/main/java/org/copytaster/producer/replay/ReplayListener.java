package org.copytaster.producer.replay;

import org.copytaster.producer.corpus.ReadCounts;

/** Is told how far a replay is. */
public interface ReplayListener {
  /** How much of the corpus is read. */
  void reading(ReadCounts counts);

  /**
   * How much is written.
   *
   * @param articles by this process
   * @param of how many it has to write
   */
  void replaying(long articles, long of);

  /** It waits until the pipeline has dealt with what is written, to advance the clock. */
  void resting();
}
