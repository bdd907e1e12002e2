package org.copytaster.entities;

import java.util.HashMap;
import java.util.Map;

/** Word lists that say what a single word often is; case counts. Immutable. */
final class Lexicon {
  static final int GIVEN = 1;
  static final int SURNAME = 1 << 1;
  static final int TITLE = 1 << 2;
  static final int ORGANISATION_WORD = 1 << 3;
  static final int PLACE_WORD = 1 << 4;
  static final int DEMONYM = 1 << 5;
  static final int CORPORATE = 1 << 6;
  static final int CALENDAR = 1 << 7;
  static final int RANK = 1 << 8;
  static final int PARTICLE = 1 << 9;

  private static final Map<String, Integer> KINDS =
      Map.of(
          "given", GIVEN,
          "surname", SURNAME,
          "title", TITLE,
          "organisation", ORGANISATION_WORD,
          "place", PLACE_WORD,
          "demonym", DEMONYM,
          "corporate", CORPORATE,
          "calendar", CALENDAR,
          "rank", RANK,
          "particle", PARTICLE);

  private final LongIntMap flags;
  private final WordClusters clusters;
  private final NameList names;

  private Lexicon(LongIntMap flags, WordClusters clusters, NameList names) {
    this.flags = flags;
    this.clusters = clusters;
    this.names = names;
  }

  /** Reads the lists that ship with this class. */
  static Lexicon load() {
    Map<String, Integer> words = new HashMap<>();
    Resources.rows(
        "lexicon.tsv",
        2,
        row -> {
          Integer kind = KINDS.get(row[0]);
          if (kind == null) {
            throw new IllegalStateException("lexicon.tsv: no such kind: " + row[0]);
          }
          words.merge(row[1], kind, (a, b) -> a | b);
        });
    LongIntMap flags = new LongIntMap(words.size());
    words.forEach((word, kinds) -> flags.put(Hashes.exact(word, 0, word.length()), kinds));
    return new Lexicon(
        flags,
        Resources.packed("clusters.bin", WordClusters::read),
        Resources.packed("names.bin", NameList::read));
  }

  WordClusters clusters() {
    return clusters;
  }

  NameList names() {
    return names;
  }

  /** What the word with this exact hash may be: bits of the constants above. */
  int flags(long exactHash) {
    return flags.get(exactHash, 0);
  }
}
