package org.copytaster.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the names of an article: the tagger's, put right at their edges, then further places of the
 * same names, then long names of the knowledge base. In headlines, where every word has a capital,
 * and in languages other than English only names known already count. Immutable.
 */
final class NameFinder {
  private static final int HEADLINE_WORDS = 4;

  private final Tagger tagger;
  private final KnowledgeBase base;
  private final NameEdges edges;

  NameFinder(Tagger tagger, KnowledgeBase base) {
    this.tagger = tagger;
    this.base = base;
    this.edges = new NameEdges(base);
  }

  /** The names in an article's text, in order, without overlap. */
  List<Chunk> inText(Passage text, boolean english) {
    boolean[] headline = headlines(text);
    List<Chunk> sure = english ? tagged(text, headline) : List.of();
    return sweep(text, sure, DocumentNames.of(sure), english, headline);
  }

  /** The names in a separate title, given those in the text. */
  List<Chunk> inTitle(Passage title, List<Chunk> inText, boolean english) {
    boolean[] headline = headlines(title);
    List<Chunk> sure = english ? tagged(title, headline) : List.of();
    List<Chunk> all = new ArrayList<>(inText);
    all.addAll(sure);
    return sweep(title, sure, DocumentNames.of(all), english, headline);
  }

  private List<Chunk> tagged(Passage passage, boolean[] headline) {
    List<Chunk> edged = new ArrayList<>();
    for (Chunk chunk : tagger.tag(passage)) {
      Chunk trimmed = headline[chunk.from()] ? null : edges.trim(chunk);
      if (trimmed != null) {
        edged.addAll(edges.split(trimmed));
      }
    }
    return edges.widen(passage, edged);
  }

  /** Marks the tokens of sentences without a full stop whose longer words all have a capital. */
  private static boolean[] headlines(Passage passage) {
    Tokens tokens = passage.tokens();
    boolean[] marks = new boolean[tokens.size()];
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int capitals = 0;
      int small = 0;
      for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
        int length = tokens.end(i) - tokens.start(i);
        capitals += length >= 4 && passage.isCapital(i) ? 1 : 0;
        small += length >= 5 && passage.shape(i) == Shape.LOWER ? 1 : 0;
      }
      char last = passage.text().charAt(tokens.start(tokens.sentenceEnd(sentence) - 1));
      if (capitals >= HEADLINE_WORDS && small == 0 && last != '.') {
        for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
          marks[i] = true;
        }
      }
    }
    return marks;
  }

  /** Adds names known from elsewhere where the tagger saw none. */
  private List<Chunk> sweep(
      Passage passage, List<Chunk> sure, DocumentNames names, boolean english, boolean[] headline) {
    List<Chunk> all = new ArrayList<>(sure);
    Tokens tokens = passage.tokens();
    int next = 0;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int sentenceEnd = tokens.sentenceEnd(sentence);
      int i = tokens.sentenceStart(sentence);
      while (i < sentenceEnd) {
        while (next < sure.size() && sure.get(next).to() <= i) {
          next++;
        }
        int limit = next < sure.size() ? Math.min(sentenceEnd, sure.get(next).from()) : sentenceEnd;
        if (i >= limit) {
          i = Math.max(i + 1, next < sure.size() ? Math.min(sure.get(next).to(), sentenceEnd) : i);
          continue;
        }
        Chunk found = known(passage, i, limit, names, !english || headline[i]);
        if (found != null) {
          all.add(found);
        }
        i = found == null ? i + 1 : found.to();
      }
    }
    all.sort(Comparator.comparingInt(Chunk::from));
    return all;
  }

  private Chunk known(Passage passage, int from, int limit, DocumentNames names, boolean alone) {
    if (!passage.isCapital(from) || passage.isFurniture(from)) {
      return null;
    }
    int stop = from;
    while (stop < limit && !passage.isFurniture(stop)) {
      stop++;
    }
    int used = names.longestEnd(passage, from, stop);
    int listed = base.longestEnd(passage, from, stop);
    if (used >= listed && used > from && isDistinct(passage, from, used, alone)) {
      return new Chunk(passage, from, used, names.type(passage, from, used));
    }
    if (listed > from && (alone || listed - from > 1) && isDistinct(passage, from, listed, alone)) {
      KnownEntity first = base.meanings(base.find(passage, from, listed)).get(0);
      if (listed - from > 1 || !first.needsContext()) {
        return new Chunk(passage, from, listed, first.type());
      }
    }
    return null;
  }

  /** Guards against words that happen to look like a name: "Will", "Bank", "The". */
  private static boolean isDistinct(Passage passage, int from, int to, boolean headline) {
    if (to - from > 1) {
      return true;
    }
    int flags = passage.flags(from);
    int common =
        Passage.LOWER_ELSEWHERE
            | Lexicon.DEMONYM
            | Lexicon.CALENDAR
            | Lexicon.TITLE
            | Lexicon.ORGANISATION_WORD
            | Lexicon.PLACE_WORD;
    int length = passage.tokens().end(from) - passage.tokens().start(from);
    return (flags & common) == 0 && (length > 2 || headline && length == 2);
  }
}
