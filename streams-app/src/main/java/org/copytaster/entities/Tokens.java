package org.copytaster.entities;

/**
 * The tokens and sentences of one text. Tokens are in text order and never overlap; between them
 * stands nothing but white space. A sentence is a run of tokens; sentences cover all tokens.
 * Immutable.
 */
public final class Tokens {
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;

  /**
   * Takes the arrays over.
   *
   * @param sentences index of the first token of each sentence, then the number of tokens
   */
  Tokens(int[] starts, int[] ends, int[] sentences) {
    this.starts = starts;
    this.ends = ends;
    this.sentences = sentences;
  }

  /** How many tokens there are. */
  public int size() {
    return starts.length;
  }

  /** First UTF-16 unit of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** The UTF-16 unit after a token's last one. */
  public int end(int token) {
    return ends[token];
  }

  /** How many sentences there are. */
  public int sentenceCount() {
    return sentences.length - 1;
  }

  /** The first token of a sentence. */
  public int sentenceStart(int sentence) {
    return sentences[sentence];
  }

  /** The token after a sentence's last one. */
  public int sentenceEnd(int sentence) {
    return sentences[sentence + 1];
  }
}
