package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;

/** Puts the edges of the tagger's names right. Immutable. */
final class NameEdges {
  private static final int TITLES = Lexicon.TITLE | Lexicon.RANK;

  private final KnowledgeBase base;

  NameEdges(KnowledgeBase base) {
    this.base = base;
  }

  /** Takes titles off the front and clitics and dots off the end; null if nothing is left. */
  Chunk trim(Chunk chunk) {
    Passage passage = chunk.passage();
    int from = chunk.from();
    int to = chunk.to();
    while (from < to && chunk.type() == EntityType.PERSON && isTitle(passage, from)) {
      from++;
    }
    for (int i = from + 1; i < to && chunk.type() == EntityType.PERSON; i++) {
      String word = passage.words(i, i + 1);
      if (word.equals("of") || word.equals("and") || word.equals("for") || word.equals("on")) {
        to = i;
      }
    }
    while (to > from && isTail(passage, to - 1)) {
      to--;
    }
    while (from < to && passage.shape(from) == Shape.PUNCTUATION) {
      from++;
    }
    boolean bare =
        to - from == 1
            && (passage.flags(from) & (Lexicon.DEMONYM | Lexicon.CALENDAR)) != 0
            && (passage.flags(from) & (Lexicon.GIVEN | Lexicon.SURNAME)) == 0;
    return to == from || bare ? null : new Chunk(passage, from, to, chunk.type());
  }

  private static boolean isTitle(Passage passage, int token) {
    return (passage.flags(token) & TITLES) != 0 && (passage.flags(token) & Lexicon.GIVEN) == 0;
  }

  private static boolean isTail(Passage passage, int token) {
    char first = passage.text().charAt(passage.tokens().start(token));
    return passage.shape(token) == Shape.PUNCTUATION && first != ')'
        || ((first == '\'' || first == '\u2019') && passage.shape(token) == Shape.LOWER);
  }

  /** "Russia-Ukraine" names two places; "Guinea-Bissau", a known name itself, is one. */
  List<Chunk> split(Chunk chunk) {
    Passage passage = chunk.passage();
    int middle = chunk.from() + 1;
    while (middle < chunk.to() && !isHyphen(passage, middle)) {
      middle++;
    }
    boolean two =
        middle + 1 < chunk.to()
            && base.find(passage, chunk.from(), chunk.to()) < 0
            && base.find(passage, chunk.from(), middle) >= 0
            && base.find(passage, middle + 1, chunk.to()) >= 0;
    return two && chunk.type() == EntityType.PLACE
        ? List.of(
            new Chunk(passage, chunk.from(), middle, chunk.type()),
            new Chunk(passage, middle + 1, chunk.to(), chunk.type()))
        : List.of(chunk);
  }

  private static boolean isHyphen(Passage passage, int token) {
    return passage.text().charAt(passage.tokens().start(token)) == '-';
  }

  /** Puts a long known name in the place of the pieces of it that were found. */
  List<Chunk> widen(Passage passage, List<Chunk> chunks) {
    List<Chunk> widened = new ArrayList<>();
    int next = 0;
    while (next < chunks.size()) {
      Chunk chunk = chunks.get(next);
      int start = knownStart(passage, chunk, widened);
      int end = start < 0 ? -1 : base.longestEnd(passage, start, passage.tokens().size());
      int after = next;
      while (after < chunks.size() && chunks.get(after).to() <= end) {
        after++;
      }
      boolean cuts = after < chunks.size() && chunks.get(after).from() < end;
      boolean wider = after > next && end - start > chunk.to() - chunk.from();
      if (wider && !cuts && !passage.isFurniture(end - 1)) {
        EntityType type = base.meanings(base.find(passage, start, end)).get(0).type();
        widened.add(new Chunk(passage, start, end, type));
        next = after;
      } else {
        widened.add(chunk);
        next++;
      }
    }
    return widened;
  }

  /** The first token of the long known name that a chunk stands in, or -1. */
  private static int knownStart(Passage passage, Chunk chunk, List<Chunk> before) {
    int floor = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
    int at = chunk.from();
    while (at > floor
        && (passage.flags(at) & Passage.KNOWN_LONG) != 0
        && (passage.flags(at) & Passage.KNOWN_START) == 0) {
      at--;
    }
    int both = Passage.KNOWN_LONG | Passage.KNOWN_START;
    return (passage.flags(at) & both) == both && !passage.isFurniture(at) ? at : -1;
  }
}
