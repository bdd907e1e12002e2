package org.copytaster.query;

/**
 * What one instance answers another one, from its own stores alone. To be mounted on {@link #PATH}
 * for POST, behind the shared token.
 */
public final class PeerProtocol {
  /** Where instances ask each other. */
  public static final String PATH = "/internal/v1/query";

  private final LocalViews views;

  PeerProtocol(LocalViews views) {
    this.views = views;
  }

  /**
   * Answers a question of another instance.
   *
   * @param question the body of the request
   * @return the body of the answer
   * @throws IllegalArgumentException if the question is none, or of another release
   */
  public byte[] answer(byte[] question) {
    PeerCodec.Asked asked;
    try {
      asked = PeerCodec.asked(question);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no question of this release", e);
    }
    return PeerCodec.bytes(views.answer(asked));
  }
}
