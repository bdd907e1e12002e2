package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names of the knowledge base in languages for which there is no tagger, with the endings
 * that a name takes in some of them. Immutable.
 */
final class ForeignNames {
  /** Smaller places are too often ordinary words in another language. */
  private static final int LARGE_PLACE = 200;

  private static final int LEAST_STEM = 4;
  private static final int LONGEST_ENDING = 3;
  private static final String[] CYRILLIC_ENDINGS = {"", "а", "я", "ь", "й", "ий", "ый", "о"};
  private static final String ARABIC_PREFIXES = "وفبلك";

  private final KnowledgeBase base;
  private final Vocabulary vocabulary;

  ForeignNames(KnowledgeBase base, Vocabulary vocabulary) {
    this.base = base;
    this.vocabulary = vocabulary;
  }

  /** The names in a passage, in order, without overlap. */
  List<Chunk> in(Passage passage) {
    List<Chunk> chunks = new ArrayList<>();
    Tokens tokens = passage.tokens();
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int limit = tokens.sentenceEnd(sentence);
      int i = tokens.sentenceStart(sentence);
      while (i < limit) {
        Chunk found = at(passage, i, limit);
        if (found != null) {
          chunks.add(found);
        }
        i = found == null ? i + 1 : found.to();
      }
    }
    return chunks;
  }

  private Chunk at(Passage passage, int from, int limit) {
    char first = passage.text().charAt(passage.tokens().start(from));
    boolean mayStart =
        passage.isCapital(from) || Character.getType(first) == Character.OTHER_LETTER;
    if (!mayStart || passage.isFurniture(from)) {
      return null;
    }
    int end = base.longestEndOfAny(passage, from, furnitureOr(passage, from, limit));
    int to = Math.max(end, from + 1);
    KnownEntity meant = meant(passage, from, to);
    return meant != null && isSafe(passage, from, to, meant)
        ? new Chunk(passage, from, to, meant.type())
        : null;
  }

  private static int furnitureOr(Passage passage, int from, int limit) {
    int stop = from;
    while (stop < limit && !passage.isFurniture(stop)) {
      stop++;
    }
    return stop;
  }

  /** The entry that a name is likeliest to mean, or null. */
  static KnownEntity likeliest(KnowledgeBase base, int name) {
    List<KnownEntity> all = new ArrayList<>(base.meanings(name));
    all.addAll(base.otherMeanings(name));
    KnownEntity best = null;
    for (KnownEntity one : all) {
      boolean better =
          best == null
              || best.needsContext() && !one.needsContext()
              || best.needsContext() == one.needsContext() && one.thousands() > best.thousands();
      best = better ? one : best;
    }
    return best;
  }

  /** What the name of these tokens is likeliest to mean, with or without an ending, or null. */
  KnownEntity meant(Passage passage, int from, int to) {
    int name = base.findAny(passage, from, to);
    if (name >= 0) {
      return likeliest(base, name);
    }
    return to - from == 1 ? stem(passage, from) : null;
  }

  /** Whether a name that needs its country can do without, or has it. */
  static boolean isWellKnown(KnownEntity entity, Set<String> named) {
    return !entity.needsContext()
        || named.contains(entity.country())
        || entity.thousands() >= LARGE_PLACE;
  }

  private KnownEntity stem(Passage passage, int token) {
    String word = passage.words(token, token + 1);
    Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
    List<String> tries = new ArrayList<>();
    if (script == Character.UnicodeScript.CYRILLIC) {
      for (int cut = 0; cut <= LONGEST_ENDING && word.length() - cut >= LEAST_STEM; cut++) {
        for (String ending : CYRILLIC_ENDINGS) {
          tries.add(word.substring(0, word.length() - cut) + ending);
        }
      }
    } else if (script == Character.UnicodeScript.ARABIC
        && ARABIC_PREFIXES.indexOf(word.charAt(0)) >= 0) {
      tries.add(word.substring(1));
      tries.add("ا" + word.substring(1));
    } else if (script == Character.UnicodeScript.LATIN) {
      int apostrophe = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
      if (apostrophe >= 1 && apostrophe <= 2) {
        tries.add(word.substring(apostrophe + 1));
      } else if (word.endsWith("s") && word.length() > LEAST_STEM) {
        tries.add(word.substring(0, word.length() - 1));
      }
    }
    for (String attempt : tries) {
      if (!attempt.isEmpty()) {
        Passage alone = new Passage(attempt, List.of(), vocabulary);
        int name = base.findAny(alone, 0, alone.tokens().size());
        if (name >= 0) {
          return likeliest(base, name);
        }
      }
    }
    return null;
  }

  private boolean isSafe(Passage passage, int from, int to, KnownEntity meant) {
    String name = passage.words(from, to);
    if (to - from > 1) {
      return !meant.needsContext() || meant.type() != EntityType.ORGANISATION;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(name.codePointAt(0));
    if (script != Character.UnicodeScript.LATIN) {
      return name.length() > 2 && !meant.needsContext() || name.length() >= LEAST_STEM;
    }
    return switch (meant.type()) {
      case PERSON -> !meant.needsContext() && name.length() >= LEAST_STEM;
      case ORGANISATION ->
          !meant.needsContext() && (passage.shape(from) == Shape.UPPER || meant.role() != null);
      case PLACE ->
          name.length() >= LEAST_STEM
              && !(meant.needsContext() && meant.thousands() < LARGE_PLACE)
              && (passage.flags(from) & Lexicon.GIVEN) == 0;
    };
  }
}
