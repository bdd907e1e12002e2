package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that one article uses, so that what was recognised in one place is recognised in every
 * other: whole names, and the surnames of full names.
 */
final class DocumentNames {
  private static final int LONGEST = 8;

  private static final int NONE = -1;
  private static final EntityType[] TYPES = EntityType.values();

  private final LongIntMap types;
  private final LongIntMap votes;

  private DocumentNames(int chunks) {
    this.types = new LongIntMap(2 * chunks);
    this.votes = new LongIntMap(chunks);
  }

  /** The names of these chunks; where one was taken for two types, the more frequent one counts. */
  static DocumentNames of(List<Chunk> chunks) {
    DocumentNames names = new DocumentNames(chunks.size());
    for (Chunk chunk : chunks) {
      names.count(chunk, chunk.from());
    }
    for (Chunk chunk : chunks) {
      if (chunk.type() == EntityType.PERSON && chunk.to() - chunk.from() > 1) {
        long last = hash(chunk.passage(), chunk.to() - 1, chunk.to());
        names.types.put(last, EntityType.PERSON.ordinal());
      }
    }
    return names;
  }

  private void count(Chunk chunk, int from) {
    long hash = hash(chunk.passage(), from, chunk.to());
    int type = chunk.type().ordinal();
    long vote = Hashes.chain(hash, type);
    int seen = votes.get(vote, 0) + 1;
    votes.put(vote, seen);
    int leader = types.get(hash, NONE);
    if (leader == NONE || seen > votes.get(Hashes.chain(hash, leader), 0)) {
      types.put(hash, type);
    }
  }

  /** The chunks, each with the type that its name has most often in the document. */
  List<Chunk> agreed(List<Chunk> chunks) {
    List<Chunk> agreed = new ArrayList<>(chunks.size());
    for (Chunk chunk : chunks) {
      EntityType type = type(chunk.passage(), chunk.from(), chunk.to());
      agreed.add(
          type == chunk.type()
              ? chunk
              : new Chunk(chunk.passage(), chunk.from(), chunk.to(), type));
    }
    return agreed;
  }

  /** The type of the name of exactly these tokens, or null. */
  EntityType type(Passage passage, int from, int to) {
    int type = types.get(hash(passage, from, to), NONE);
    return type == NONE ? null : TYPES[type];
  }

  /** The token after the longest name that starts at {@code from}, or {@code from}. */
  int longestEnd(Passage passage, int from, int limit) {
    long hash = 0;
    int best = from;
    for (int i = from; i < limit && i - from < LONGEST; i++) {
      hash = Hashes.chain(hash, passage.foldedHash(i));
      best = types.get(hash, NONE) != NONE ? i + 1 : best;
    }
    return best;
  }

  private static long hash(Passage passage, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = Hashes.chain(hash, passage.foldedHash(i));
    }
    return hash;
  }
}
