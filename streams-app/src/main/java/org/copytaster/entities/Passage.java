package org.copytaster.entities;

import java.util.List;
import org.copytaster.article.Span;

/**
 * A text with what the tagger and the linker ask of its tokens: their words, and what the lists say
 * of them here. Tokens in page furniture are marked and never part of a name. Written once, by its
 * constructor.
 */
final class Passage {
  static final int KNOWN_PERSON = 1 << 10;
  static final int KNOWN_ORGANISATION = 1 << 11;
  static final int KNOWN_PLACE = 1 << 12;
  static final int KNOWN_START = 1 << 13;
  static final int KNOWN_LONG = 1 << 14;
  static final int LOWER_ELSEWHERE = 1 << 15;

  private final String text;
  private final Tokens tokens;
  private final Word[] words;
  private final byte[] shapes;
  private final int[] flags;
  private final Casing[] casings;
  private final boolean[] furniture;
  private final WordClusters clusters;
  private final NameSpans names;
  private final boolean[] candidates;

  Passage(String text, List<Span> furniture, Vocabulary vocabulary) {
    this.text = text;
    this.tokens = Tokenizer.tokenize(text);
    int size = tokens.size();
    this.words = new Word[size];
    this.shapes = new byte[size];
    this.flags = new int[size];
    this.furniture = new boolean[size];
    markFurniture(furniture);
    for (int i = 0; i < size; i++) {
      words[i] = vocabulary.word(text, tokens.start(i), tokens.end(i));
      shapes[i] = (byte) words[i].shape();
      flags[i] = words[i].flags();
    }
    this.casings = new Casing[tokens.sentenceCount()];
    for (int i = 0; i < casings.length; i++) {
      casings[i] = Casing.of(tokens, shapes, tokens.sentenceStart(i), tokens.sentenceEnd(i));
    }
    this.clusters = vocabulary.clusters();
    this.candidates = new boolean[size];
    this.names = new NameSpans(this, vocabulary.names(), candidates);
    markKnown(vocabulary.base());
    markLowerElsewhere();
  }

  private void markFurniture(List<Span> spans) {
    int next = 0;
    for (int i = 0; i < tokens.size() && !spans.isEmpty(); i++) {
      while (next < spans.size() && spans.get(next).end() <= tokens.start(i)) {
        next++;
      }
      furniture[i] = next < spans.size() && spans.get(next).start() < tokens.end(i);
    }
  }

  private void markKnown(KnowledgeBase base) {
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int limit = tokens.sentenceEnd(sentence);
      for (int i = tokens.sentenceStart(sentence); i < limit; i++) {
        if (!Shape.isCapital(shapes[i])) {
          continue;
        }
        int end = base.longestEnd(this, i, limit);
        if (end > i) {
          mark(i, end, base.meanings(base.find(this, i, end)));
          i = end - 1;
        }
      }
    }
  }

  private void mark(int from, int to, List<KnownEntity> meanings) {
    int marks = to - from > 1 ? KNOWN_LONG : 0;
    for (KnownEntity meaning : meanings) {
      marks |=
          switch (meaning.type()) {
            case PERSON -> KNOWN_PERSON;
            case ORGANISATION -> KNOWN_ORGANISATION;
            case PLACE -> KNOWN_PLACE;
          };
    }
    for (int i = from; i < to; i++) {
      flags[i] |= marks;
    }
    flags[from] |= KNOWN_START;
  }

  /** Marks capitalised words that stand in small letters somewhere in the text. */
  private void markLowerElsewhere() {
    int capitals = 0;
    for (byte shape : shapes) {
      capitals += Shape.isCapital(shape) ? 1 : 0;
    }
    LongIntMap seen = new LongIntMap(capitals);
    for (int i = 0; i < shapes.length; i++) {
      if (Shape.isCapital(shapes[i])) {
        seen.put(words[i].lowerHash(), 0);
      }
    }
    for (int i = 0; i < shapes.length; i++) {
      if (shapes[i] == Shape.LOWER) {
        seen.replace(words[i].lowerHash(), LOWER_ELSEWHERE);
      }
    }
    for (int i = 0; i < shapes.length; i++) {
      if (Shape.isCapital(shapes[i])) {
        flags[i] |= seen.get(words[i].lowerHash(), 0);
      }
    }
  }

  String text() {
    return text;
  }

  Tokens tokens() {
    return tokens;
  }

  Word word(int token) {
    return words[token];
  }

  /** The hash of a token of capitals as if written with one capital; of others, as it stands. */
  long foldedHash(int token) {
    return words[token].foldedHash();
  }

  /** Whether a token is a longer word in capitals, as in datelines and some headlines. */
  boolean isShouted(int token) {
    return words[token].isShouted();
  }

  WordClusters clusters() {
    return clusters;
  }

  /** Where in listed names a token stands; see {@link NameSpans#places}. */
  int listed(int token) {
    return names.places(token);
  }

  Casing casing(int sentence) {
    return casings[sentence];
  }

  /** Whether a word in small letters may be a name all the same. */
  boolean isCandidate(int token) {
    return candidates[token];
  }

  int shape(int token) {
    return shapes[token];
  }

  int flags(int token) {
    return flags[token];
  }

  boolean isFurniture(int token) {
    return furniture[token];
  }

  boolean isCapital(int token) {
    return Shape.isCapital(shapes[token]);
  }

  /** The characters of the tokens {@code from} to {@code to}. */
  String words(int from, int to) {
    return to - from == 1
        ? words[from].text()
        : text.substring(tokens.start(from), tokens.end(to - 1));
  }
}
