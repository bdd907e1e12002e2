package org.copytaster.entities;

import java.util.Set;

/** Whether a place's name is used for the region around it. */
final class Regions {
  private static final Set<String> ONE =
      Set.of("oblast", "province", "region", "governorate", "prefecture");
  private static final Set<String> MANY =
      Set.of("oblasts", "provinces", "regions", "governorates", "prefectures", "states");
  private static final int FARTHEST = 16;

  private Regions() {}

  /** "Kharkiv region", "Kharkiv and Sumy regions", "the provinces of Santa Fe and Chaco". */
  static boolean isNamedAsRegion(Chunk chunk) {
    Passage passage = chunk.passage();
    int size = passage.tokens().size();
    if (chunk.to() < size && ONE.contains(passage.words(chunk.to(), chunk.to() + 1))) {
      return true;
    }
    int next = chunk.to();
    while (next < size && next - chunk.to() < FARTHEST && isListed(passage, next)) {
      next++;
    }
    if (next > chunk.to() && next < size && MANY.contains(passage.words(next, next + 1))) {
      return true;
    }
    int before = chunk.from() - 1;
    while (before > 0 && chunk.from() - before < FARTHEST && isListed(passage, before)) {
      before--;
    }
    return before > 0
        && passage.words(before, before + 1).equals("of")
        && (MANY.contains(passage.words(before - 1, before))
            || ONE.contains(passage.words(before - 1, before)));
  }

  private static boolean isListed(Passage passage, int token) {
    String word = passage.words(token, token + 1);
    return passage.isCapital(token) || word.equals(",") || word.equals("and");
  }
}
