package org.copytaster.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the chunks of one article together: the same name, a surname and its full name, an acronym
 * and its long form, a company and its short form. Each step asks for one clear answer; where there
 * are two, the chunk stays by itself.
 */
final class Coreference {
  private static final int LONGEST_ACRONYM = 8;

  private final KnowledgeBase base;
  private final Map<String, Cluster> clusters = new LinkedHashMap<>();

  private Coreference(KnowledgeBase base) {
    this.base = base;
  }

  /** The clusters of an article, in the order of their first chunk. */
  static List<Cluster> of(List<Chunk> chunks, KnowledgeBase base) {
    Coreference run = new Coreference(base);
    for (Chunk chunk : chunks) {
      String key = chunk.type().ordinal() + key(chunk);
      run.clusters.computeIfAbsent(key, k -> new Cluster(chunk.type())).chunks().add(chunk);
    }
    run.joinSurnames();
    run.joinAcronyms();
    run.joinShortForms();
    run.joinHeads();
    List<Cluster> left = new ArrayList<>(run.clusters.values());
    left.removeIf(cluster -> cluster.chunks().isEmpty());
    return left;
  }

  private static String key(Chunk chunk) {
    int to = chunk.type() == EntityType.ORGANISATION ? withoutSuffix(chunk) : chunk.to();
    return NameKeys.key(chunk.passage().words(chunk.from(), to));
  }

  /** The end of a company's name without "Corp", "Inc.", "and Co" and the like. */
  static int withoutSuffix(Chunk chunk) {
    int to = chunk.to();
    while (to - chunk.from() > 1 && (chunk.passage().flags(to - 1) & Lexicon.CORPORATE) != 0) {
      to--;
    }
    boolean linked = to < chunk.to() && to - chunk.from() > 1 && isAnd(chunk.passage(), to - 1);
    return linked ? to - 1 : to;
  }

  /** Whether a token links the names of partners. */
  static boolean isAnd(Passage passage, int token) {
    String word = passage.words(token, token + 1);
    return word.equals("and") || word.equals("&");
  }

  private static boolean isOneToken(Chunk chunk) {
    return chunk.to() - chunk.from() == 1;
  }

  private static boolean isGeneration(Passage passage, int token) {
    String word = NameKeys.key(passage.words(token, token + 1));
    return word.equals("jr") || word.equals("sr") || word.equals("ii") || word.equals("iii");
  }

  /** Surnames, with their particles ("von der Leyen"), to the full names that end in them. */
  private void joinSurnames() {
    Map<String, List<Cluster>> bySurname = new HashMap<>();
    for (Cluster cluster : clusters.values()) {
      Chunk chunk = cluster.first();
      int last = chunk.to() - 1;
      if (cluster.type() != EntityType.PERSON || last <= chunk.from()) {
        continue;
      }
      if (isGeneration(chunk.passage(), last)) {
        last--;
      }
      for (int from = last; from > chunk.from() && last - from < 4; from--) {
        String surname = NameKeys.key(chunk.passage().words(from, last + 1));
        bySurname.computeIfAbsent(surname, s -> new ArrayList<>(1)).add(cluster);
      }
    }
    for (Cluster cluster : clusters.values()) {
      Chunk chunk = cluster.chunks().isEmpty() ? null : cluster.first();
      if (chunk == null || !mayBeSurname(chunk)) {
        continue;
      }
      List<Cluster> full = fullNames(bySurname, chunk);
      Cluster target = choose(full, chunk);
      if (target != null && target != cluster) {
        target.absorb(cluster);
      }
    }
  }

  /** The full names that a surname, or an initial and a surname ("M. Rubio"), may stand for. */
  private static List<Cluster> fullNames(Map<String, List<Cluster>> bySurname, Chunk chunk) {
    Passage passage = chunk.passage();
    if (isOneToken(chunk) || passage.shape(chunk.from()) != Shape.INITIAL) {
      return bySurname.getOrDefault(key(chunk), List.of());
    }
    String surname = NameKeys.key(passage.words(chunk.from() + 1, chunk.to()));
    char initial = passage.text().charAt(passage.tokens().start(chunk.from()));
    List<Cluster> fitting = new ArrayList<>(bySurname.getOrDefault(surname, List.of()));
    fitting.removeIf(
        full ->
            full.chunks().isEmpty()
                || full.first() == chunk
                || full.first().text().charAt(0) != initial);
    return fitting;
  }

  private boolean mayBeSurname(Chunk chunk) {
    return chunk.type() == EntityType.PERSON
        || (isOneToken(chunk) && base.find(chunk.passage(), chunk.from(), chunk.to()) < 0);
  }

  /** The one full name; of several the one that the knowledge base means, else none. */
  private Cluster choose(List<Cluster> full, Chunk surname) {
    if (full.size() == 1) {
      return full.get(0);
    }
    KnownEntity meant = sole(surname);
    for (Cluster cluster : full) {
      if (meant != null && !cluster.chunks().isEmpty() && sole(cluster.first()) == meant) {
        return cluster;
      }
    }
    return null;
  }

  private KnownEntity sole(Chunk chunk) {
    int name = base.find(chunk.passage(), chunk.from(), chunk.to());
    List<KnownEntity> meanings = name < 0 ? List.of() : base.meanings(name);
    return meanings.size() == 1 ? meanings.get(0) : null;
  }

  /** Acronyms to the long names whose capitals they are made of, in brackets or not. */
  private void joinAcronyms() {
    Map<String, List<Cluster>> byInitials = new HashMap<>();
    for (Cluster cluster : clusters.values()) {
      if (cluster.chunks().isEmpty() || cluster.type() == EntityType.PERSON) {
        continue;
      }
      for (String initials : initials(cluster.first())) {
        byInitials.computeIfAbsent(initials, s -> new ArrayList<>(1)).add(cluster);
      }
    }
    for (Cluster cluster : clusters.values()) {
      if (cluster.chunks().isEmpty() || !isAcronym(cluster.first())) {
        continue;
      }
      String letters = cluster.first().text().replace(".", "");
      List<Cluster> full = byInitials.getOrDefault(letters, List.of());
      if (full.size() == 1
          && full.get(0) != cluster
          && !full.get(0).chunks().isEmpty()
          && (cluster.type() == full.get(0).type() || cluster.type() != EntityType.PLACE)) {
        full.get(0).absorb(cluster);
      }
    }
  }

  private static boolean isAcronym(Chunk chunk) {
    int shape = chunk.passage().shape(chunk.from());
    int length = chunk.text().length();
    return isOneToken(chunk)
        && (shape == Shape.UPPER || shape == Shape.DOTTED)
        && length >= 3
        && length <= LONGEST_ACRONYM;
  }

  /** First letters of the capitalised words, and of all words, of a name of three words or more. */
  private static List<String> initials(Chunk chunk) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int i = chunk.from(); i < chunk.to(); i++) {
      char first = chunk.passage().text().charAt(chunk.passage().tokens().start(i));
      if (Character.isLetter(first)) {
        all.append(Character.toUpperCase(first));
        if (chunk.passage().isCapital(i)) {
          capitals.append(first);
        }
      }
    }
    if (all.length() < 3 || capitals.length() < 2) {
      return List.of();
    }
    return capitals.length() == all.length() || capitals.length() < 3
        ? List.of(all.toString())
        : List.of(capitals.toString(), all.toString());
  }

  /** "Paxar" to "Paxar Packaging": a company's first word, where it is that of one name only. */
  private void joinShortForms() {
    Map<String, List<Cluster>> byFirst = new HashMap<>();
    for (Cluster cluster : clusters.values()) {
      if (!cluster.chunks().isEmpty()
          && cluster.type() == EntityType.ORGANISATION
          && cluster.first().to() - cluster.first().from() > 1) {
        Chunk chunk = cluster.first();
        String first = NameKeys.key(chunk.passage().words(chunk.from(), chunk.from() + 1));
        byFirst.computeIfAbsent(first, s -> new ArrayList<>(1)).add(cluster);
      }
    }
    for (Cluster cluster : clusters.values()) {
      if (cluster.chunks().isEmpty() || cluster.type() != EntityType.ORGANISATION) {
        continue;
      }
      Chunk chunk = cluster.first();
      List<Cluster> full = byFirst.getOrDefault(key(chunk), List.of());
      boolean one = full.size() == 1 && full.get(0) != cluster && !full.get(0).chunks().isEmpty();
      if (one && isOneToken(chunk) && isNameAlone(chunk, full.get(0).first())) {
        full.get(0).absorb(cluster);
      }
    }
  }

  /** "The Ministry", "the Bank": to the one name of the article that has the word in it. */
  private void joinHeads() {
    Map<String, List<Cluster>> byWord = new HashMap<>();
    for (Cluster cluster : clusters.values()) {
      Chunk chunk = cluster.chunks().isEmpty() ? null : cluster.first();
      if (chunk == null || cluster.type() != EntityType.ORGANISATION || isHead(chunk)) {
        continue;
      }
      for (int i = chunk.from(); i < chunk.to(); i++) {
        if ((chunk.passage().flags(i) & Lexicon.ORGANISATION_WORD) != 0) {
          String word = NameKeys.key(chunk.passage().words(i, i + 1));
          byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(cluster);
        }
      }
    }
    for (Cluster cluster : clusters.values()) {
      if (!cluster.chunks().isEmpty() && isHead(cluster.first())) {
        List<Cluster> full = byWord.getOrDefault(key(cluster.first()), List.of());
        if (full.size() == 1 && !full.get(0).chunks().isEmpty()) {
          full.get(0).absorb(cluster);
        }
      }
    }
  }

  private static boolean isHead(Chunk chunk) {
    int last = chunk.to() - 1;
    boolean article =
        last - chunk.from() == 1
            && chunk.passage().words(chunk.from(), last).equalsIgnoreCase("the");
    return chunk.type() == EntityType.ORGANISATION
        && (isOneToken(chunk) || article)
        && (chunk.passage().flags(last) & Lexicon.ORGANISATION_WORD) != 0;
  }

  /** Whether a word is no name of its own beside the longer one that starts with it. */
  private boolean isNameAlone(Chunk chunk, Chunk longer) {
    int flags = chunk.passage().flags(chunk.from());
    return (flags & (Lexicon.ORGANISATION_WORD | Lexicon.PLACE_WORD | Lexicon.DEMONYM)) == 0
        && (base.find(chunk.passage(), chunk.from(), chunk.to()) < 0
            || base.find(longer.passage(), longer.from(), withoutSuffix(longer)) >= 0);
  }
}
