package org.copytaster.entities;

import java.util.HashSet;
import java.util.Set;

/** Who speaks or acts in a sentence, told by the words around a name. Immutable. */
final class Speech {
  private static final int FARTHEST = 4;

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> helpers = new HashSet<>();
  private final Set<String> objects = new HashSet<>();
  private final Set<String> things = new HashSet<>();

  private Speech() {}

  /** Reads the words that ship with this class. */
  static Speech load() {
    Speech speech = new Speech();
    Resources.rows(
        "speech.tsv",
        2,
        row ->
            (switch (row[0]) {
                  case "verb" -> speech.verbs;
                  case "helper" -> speech.helpers;
                  case "object" -> speech.objects;
                  case "thing" -> speech.things;
                  default -> throw new IllegalStateException("speech.tsv: no such kind: " + row[0]);
                })
                .add(row[1]));
    return speech;
  }

  /** "X said", "X has repeatedly denied", "said X". */
  boolean isSpeaker(Chunk chunk) {
    Passage passage = chunk.passage();
    int size = passage.tokens().size();
    int at = chunk.to();
    while (at < size && at - chunk.to() < FARTHEST && helpers.contains(word(passage, at))) {
      at++;
    }
    if (at < size && verbs.contains(word(passage, at)) && !isAfterPreposition(chunk)) {
      return true;
    }
    return chunk.from() > 0
        && verbs.contains(word(passage, chunk.from() - 1))
        && (chunk.to() == size || !Character.isLetter(first(passage, chunk.to())));
  }

  /** Whether a place's name stands for its government: "Moscow said", "Washington's plan". */
  boolean isActor(Chunk chunk) {
    Passage passage = chunk.passage();
    int to = chunk.to();
    boolean owner = to + 1 < passage.tokens().size() && isPossessive(passage, to);
    if (owner && things.contains(word(passage, to + 1))) {
      return true;
    }
    if (chunk.from() > 0 && objects.contains(word(passage, chunk.from() - 1))) {
      return true;
    }
    int at = to;
    while (at < passage.tokens().size()
        && at - to < FARTHEST
        && helpers.contains(word(passage, at))) {
      at++;
    }
    return at < passage.tokens().size()
        && verbs.contains(word(passage, at))
        && !isAfterPreposition(chunk);
  }

  /** "Officials in Moscow said": the place is where somebody else speaks. */
  private static boolean isAfterPreposition(Chunk chunk) {
    if (chunk.from() == 0) {
      return false;
    }
    return switch (word(chunk.passage(), chunk.from() - 1)) {
      case "in", "at", "near", "from", "to", "of", "outside", "around", "over", "for", "with" ->
          true;
      default -> false;
    };
  }

  private static boolean isPossessive(Passage passage, int token) {
    String word = word(passage, token);
    return word.equals("'s") || word.equals("\u2019s");
  }

  private static char first(Passage passage, int token) {
    return passage.text().charAt(passage.tokens().start(token));
  }

  private static String word(Passage passage, int token) {
    return passage.words(token, token + 1);
  }
}
