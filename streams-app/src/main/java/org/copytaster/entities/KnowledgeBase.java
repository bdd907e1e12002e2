package org.copytaster.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Known entities and the names they go by. A name may stand for several; the file's order is their
 * rank. Names are found as sequences of tokens, so spacing and hyphens never matter. Immutable.
 */
final class KnowledgeBase {
  private static final int FIELDS = 7;
  private static final int PREFIX_ONLY = -1;
  private static final int ABSENT = -2;
  private static final int LONGEST = 12;

  private final List<List<KnownEntity>> meanings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private LongIntMap sequences;

  private KnowledgeBase() {}

  /** Reads the file that ships with this class. */
  static KnowledgeBase load() {
    KnowledgeBase base = new KnowledgeBase();
    Map<String, List<KnownEntity>> byName = new LinkedHashMap<>();
    Resources.rows("knowledge-base.tsv", FIELDS, row -> add(row, byName));
    base.index(byName);
    return base;
  }

  private static void add(String[] row, Map<String, List<KnownEntity>> byName) {
    KnownEntity entity =
        new KnownEntity(
            row[5],
            EntityType.valueOf(row[2]),
            row[3],
            row[0].isEmpty() ? null : row[0],
            row[1].isEmpty() ? null : Long.valueOf(row[1]),
            row[4].equals("C"));
    byName.computeIfAbsent(row[5], name -> new ArrayList<>(1)).add(entity);
    if (!row[6].isEmpty()) {
      for (String alias : row[6].split("\\|")) {
        byName.computeIfAbsent(alias, name -> new ArrayList<>(1)).add(entity);
      }
    }
  }

  private void index(Map<String, List<KnownEntity>> byName) {
    sequences = new LongIntMap(byName.size() * 4);
    byName.forEach(
        (name, entities) -> {
          Tokens tokens = Tokenizer.tokenize(name);
          if (tokens.size() == 0 || tokens.size() > LONGEST) {
            return;
          }
          long hash = 0;
          for (int i = 0; i < tokens.size(); i++) {
            hash = Hashes.chain(hash, Hashes.exact(name, tokens.start(i), tokens.end(i)));
            boolean whole = i == tokens.size() - 1;
            int known = sequences.get(hash, ABSENT);
            if (whole && known < 0) {
              sequences.put(hash, names.size());
              names.add(name);
              meanings.add(List.copyOf(entities));
            } else if (known == ABSENT) {
              sequences.put(hash, PREFIX_ONLY);
            }
          }
        });
  }

  /** What a name found by this table may stand for, likeliest first. */
  List<KnownEntity> meanings(int name) {
    return meanings.get(name);
  }

  /** The name of exactly these tokens, or -1. */
  int find(Passage passage, int from, int to) {
    if (to <= from || to - from > LONGEST) {
      return -1;
    }
    int name = find(passage, from, to, false);
    return name >= 0 || !passage.isShouted(from) ? name : find(passage, from, to, true);
  }

  private int find(Passage passage, int from, int to, boolean folded) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = Hashes.chain(hash, folded ? passage.foldedHash(i) : passage.exactHash(i));
    }
    int name = sequences.get(hash, ABSENT);
    return name >= 0 && isSpelt(name, passage, from, to, folded) ? name : -1;
  }

  /** The token after the longest name that starts at {@code from}, or {@code from} if none does. */
  int longestEnd(Passage passage, int from, int limit) {
    int end = longestEnd(passage, from, limit, false);
    return end > from || !passage.isShouted(from) ? end : longestEnd(passage, from, limit, true);
  }

  private int longestEnd(Passage passage, int from, int limit, boolean folded) {
    long hash = 0;
    int best = from;
    for (int i = from; i < limit && i - from < LONGEST; i++) {
      hash = Hashes.chain(hash, folded ? passage.foldedHash(i) : passage.exactHash(i));
      int name = sequences.get(hash, ABSENT);
      if (name == ABSENT) {
        break;
      }
      if (name >= 0 && isSpelt(name, passage, from, i + 1, folded)) {
        best = i + 1;
      }
    }
    return best;
  }

  /** Guards against two sequences of one hash. */
  private boolean isSpelt(int name, Passage passage, int from, int to, boolean folded) {
    String spelling = names.get(name);
    int at = 0;
    for (int token = from; token < to; token++) {
      while (at < spelling.length() && Tokenizer.isSpace(spelling.charAt(at))) {
        at++;
      }
      int start = passage.tokens().start(token);
      int length = passage.tokens().end(token) - start;
      if (!spelling.regionMatches(folded, at, passage.text(), start, length)) {
        return false;
      }
      at += length;
    }
    return at == spelling.length();
  }
}
