package org.copytaster.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of an article: the tagger's, put right at their edges, then further places of the
 * same names, then long names of the knowledge base. In headlines, where every word has a capital,
 * and in languages other than English only names known already count. Immutable.
 */
final class NameFinder {
  /** Shorter words are often something else. */
  private static final int PLAIN_WORD = 4;

  /** Inhabitants in thousands. */
  private static final int LARGE_PLACE = 500;

  private final Tagger tagger;
  private final KnowledgeBase base;
  private final NameEdges edges;
  private final WireNames wire;

  NameFinder(Tagger tagger, KnowledgeBase base) {
    this.tagger = tagger;
    this.base = base;
    this.edges = new NameEdges(base);
    this.wire = new WireNames(base);
  }

  /** The names in an article's text, in order, without overlap. */
  List<Chunk> inText(Passage text, boolean english) {
    boolean[] headline = headlines(text);
    List<Chunk> sure = english ? tagged(text) : List.of();
    DocumentNames names = DocumentNames.of(sure);
    return sweep(text, names.agreed(sure), names, english, headline);
  }

  /** The names in a separate title, given those in the text. */
  List<Chunk> inTitle(Passage title, List<Chunk> inText, boolean english) {
    boolean[] headline = headlines(title);
    List<Chunk> sure = english ? tagged(title) : List.of();
    List<Chunk> all = new ArrayList<>(inText);
    all.addAll(sure);
    DocumentNames names = DocumentNames.of(all);
    return sweep(title, names.agreed(sure), names, english, headline);
  }

  private List<Chunk> tagged(Passage passage) {
    List<Chunk> edged = new ArrayList<>();
    for (Chunk chunk : tagger.tag(passage)) {
      Chunk trimmed = edges.trim(chunk);
      if (trimmed != null) {
        edged.addAll(edges.split(trimmed));
      }
    }
    return edges.widen(passage, wire.reread(passage, edged));
  }

  /** Marks the tokens of sentences whose capitals say nothing. */
  private static boolean[] headlines(Passage passage) {
    Tokens tokens = passage.tokens();
    boolean[] marks = new boolean[tokens.size()];
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      Casing casing = passage.casing(sentence);
      if (casing == Casing.TITLE || casing == Casing.UPPER) {
        Arrays.fill(marks, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence), true);
      }
    }
    return marks;
  }

  /** Adds names known from elsewhere where the tagger saw none. */
  private List<Chunk> sweep(
      Passage passage, List<Chunk> sure, DocumentNames names, boolean english, boolean[] headline) {
    List<Chunk> all = new ArrayList<>(sure);
    Set<KnownEntity> spelledOut = spelledOut(sure);
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
        Chunk found = known(passage, i, limit, names, spelledOut, !english || headline[i]);
        if (found != null) {
          all.add(found);
        }
        i = found == null ? i + 1 : found.to();
      }
    }
    all.sort(Comparator.comparingInt(Chunk::from));
    return all;
  }

  /** What the article calls by names of several words: its short names count there too. */
  private Set<KnownEntity> spelledOut(List<Chunk> sure) {
    Set<KnownEntity> entities = new HashSet<>();
    for (Chunk chunk : sure) {
      int name = base.find(chunk.passage(), chunk.from(), chunk.to());
      if (name >= 0 && chunk.to() - chunk.from() > 1) {
        entities.addAll(base.meanings(name));
      }
    }
    return entities;
  }

  private Chunk known(
      Passage passage,
      int from,
      int limit,
      DocumentNames names,
      Set<KnownEntity> spelledOut,
      boolean alone) {
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
    if (listed > from && isDistinct(passage, from, listed, alone)) {
      List<KnownEntity> meanings = base.meanings(base.find(passage, from, listed));
      KnownEntity first = meanings.get(0);
      if (listed - from > 1
          || alone && !first.needsContext()
          || isPlain(passage, from, meanings)
          || meanings.stream().anyMatch(spelledOut::contains)) {
        return new Chunk(passage, from, listed, first.type());
      }
    }
    return null;
  }

  /** Whether a word is the name of one thing only, no everyday word and no part of a name. */
  private static boolean isPlain(Passage passage, int token, List<KnownEntity> meanings) {
    int length = passage.tokens().end(token) - passage.tokens().start(token);
    return meanings.size() == 1
        && isWellKnown(meanings.get(0))
        && length >= PLAIN_WORD
        && (passage.flags(token) & Lexicon.GIVEN) == 0
        && passage.clusters().isNames(passage.word(token).cluster())
        && !(token > 0 && isNameToo(passage, token - 1))
        && !(token + 1 < passage.tokens().size() && isNameToo(passage, token + 1));
  }

  /** Small towns and brands of no country share their names with everyday words. */
  private static boolean isWellKnown(KnownEntity entity) {
    boolean large = entity.geonames() == null || entity.thousands() >= LARGE_PLACE;
    boolean known = entity.type() == EntityType.PLACE ? large : !entity.country().isEmpty();
    return known && !entity.needsContext();
  }

  /** Whether a neighbour may belong to a name, as a title ("Bundesbank President") does not. */
  private static boolean isNameToo(Passage passage, int token) {
    int office = Lexicon.TITLE | Lexicon.DEMONYM | Lexicon.CALENDAR;
    String word = passage.words(token, token + 1);
    return passage.isCapital(token) && (passage.flags(token) & office) == 0
        || passage.shape(token) == Shape.DIGITS
        || word.equals("-")
        || word.equals("/");
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
