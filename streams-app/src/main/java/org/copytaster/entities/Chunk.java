package org.copytaster.entities;

/**
 * A name found in a passage, before linking.
 *
 * @param passage where it stands
 * @param from its first token
 * @param to the token after its last one
 * @param type what it was taken for
 */
record Chunk(Passage passage, int from, int to, EntityType type) {
  /** The characters of the name. */
  String text() {
    return passage.words(from, to);
  }

  /** The name as a mention. */
  Mention mention() {
    return new Mention(passage.tokens().start(from), passage.tokens().end(to - 1), text());
  }
}
