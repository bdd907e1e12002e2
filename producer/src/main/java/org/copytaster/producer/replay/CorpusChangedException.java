package org.copytaster.producer.replay;

/** The corpus is no longer the one that a replay began with: its place in it means nothing. */
public final class CorpusChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long articles;

  CorpusChangedException(long articles) {
    super("the corpus or its selection has changed since the replay wrote article " + articles);
    this.articles = articles;
  }

  /** Articles that were written. */
  public long articles() {
    return articles;
  }
}
