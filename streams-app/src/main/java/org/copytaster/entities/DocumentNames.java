package org.copytaster.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that one article uses, so that what was recognised in one place is recognised in every
 * other: whole names, and the surnames of full names.
 */
final class DocumentNames {
  private static final int LONGEST = 8;

  private final Map<Long, EntityType> types = new HashMap<>();
  private final Map<Long, Integer> votes = new HashMap<>();

  private DocumentNames() {}

  /** The names of these chunks; where one was taken for two types, the more frequent one counts. */
  static DocumentNames of(List<Chunk> chunks) {
    DocumentNames names = new DocumentNames();
    for (Chunk chunk : chunks) {
      names.count(chunk, chunk.from());
    }
    for (Chunk chunk : chunks) {
      if (chunk.type() == EntityType.PERSON && chunk.to() - chunk.from() > 1) {
        long last = hash(chunk.passage(), chunk.to() - 1, chunk.to());
        names.types.put(last, EntityType.PERSON);
      }
    }
    return names;
  }

  private void count(Chunk chunk, int from) {
    long hash = hash(chunk.passage(), from, chunk.to());
    int seen = votes.merge(Hashes.chain(hash, chunk.type().ordinal()), 1, Integer::sum);
    EntityType leader = types.get(hash);
    if (leader == null || seen > votes.get(Hashes.chain(hash, leader.ordinal()))) {
      types.put(hash, chunk.type());
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
    return types.get(hash(passage, from, to));
  }

  /** The token after the longest name that starts at {@code from}, or {@code from}. */
  int longestEnd(Passage passage, int from, int limit) {
    long hash = 0;
    int best = from;
    for (int i = from; i < limit && i - from < LONGEST; i++) {
      hash = Hashes.chain(hash, passage.foldedHash(i));
      best = types.containsKey(hash) ? i + 1 : best;
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
