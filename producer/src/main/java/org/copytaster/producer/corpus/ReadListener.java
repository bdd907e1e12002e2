package org.copytaster.producer.corpus;

/** Hears how far the reading has come: after every file and every few hundred lines. */
@FunctionalInterface
public interface ReadListener {
  /** Hears nothing. */
  ReadListener NONE = counts -> {};

  /** Hears the counts; called by the reading thread, so it should be quick. */
  void read(ReadCounts counts);
}
