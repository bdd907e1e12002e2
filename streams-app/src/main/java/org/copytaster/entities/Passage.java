package org.copytaster.entities;

import java.util.List;
import org.copytaster.article.Span;

/**
 * A text with what the tagger and the linker ask of its tokens: hashes, shapes, and what the lists
 * say of each. Tokens in page furniture are marked and never part of a name. Written once, by its
 * constructor.
 */
final class Passage {
  static final int KNOWN_PERSON = 1 << 10;
  static final int KNOWN_ORGANISATION = 1 << 11;
  static final int KNOWN_PLACE = 1 << 12;
  static final int KNOWN_START = 1 << 13;
  static final int KNOWN_LONG = 1 << 14;
  static final int LOWER_ELSEWHERE = 1 << 15;

  private static final int MIN_SHOUT = 4;

  private final String text;
  private final Tokens tokens;
  private final long[] exact;
  private final long[] lower;
  private final byte[] shapes;
  private final int[] flags;
  private final Casing[] casings;
  private final boolean[] furniture;
  private final WordClusters clusters;
  private final NameSpans names;
  private final boolean[] candidates;

  Passage(String text, List<Span> furniture, Lexicon lexicon, KnowledgeBase base) {
    this.text = text;
    this.tokens = Tokenizer.tokenize(text);
    int size = tokens.size();
    this.exact = new long[size];
    this.lower = new long[size];
    this.shapes = new byte[size];
    this.flags = new int[size];
    this.furniture = new boolean[size];
    markFurniture(furniture);
    for (int i = 0; i < size; i++) {
      exact[i] = Hashes.exact(text, tokens.start(i), tokens.end(i));
      lower[i] = Hashes.lower(text, tokens.start(i), tokens.end(i));
      shapes[i] = (byte) Shape.of(text, tokens.start(i), tokens.end(i));
    }
    this.casings = new Casing[tokens.sentenceCount()];
    for (int i = 0; i < casings.length; i++) {
      casings[i] = Casing.of(tokens, shapes, tokens.sentenceStart(i), tokens.sentenceEnd(i));
    }
    for (int i = 0; i < size; i++) {
      if (Shape.isCapital(shapes[i])) {
        flags[i] = lexicon.flags(isShouted(i) ? foldedHash(i) : exact[i]);
      } else if (shapes[i] == Shape.LOWER) {
        flags[i] = lexicon.flags(exact[i]);
      }
    }
    this.clusters = lexicon.clusters();
    this.candidates = new boolean[size];
    this.names = new NameSpans(this, lexicon.names(), candidates);
    markKnown(base);
    markLowerElsewhere();
  }

  private void markFurniture(List<Span> spans) {
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
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

  private void markLowerElsewhere() {
    LongIntMap seen = new LongIntMap(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (shapes[i] == Shape.LOWER) {
        seen.put(lower[i], 1);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (Shape.isCapital(shapes[i]) && seen.get(lower[i], 0) == 1) {
        flags[i] |= LOWER_ELSEWHERE;
      }
    }
  }

  String text() {
    return text;
  }

  Tokens tokens() {
    return tokens;
  }

  long exactHash(int token) {
    return exact[token];
  }

  long lowerHash(int token) {
    return lower[token];
  }

  /** The hash of a token of capitals as if written with one capital; of others, as it stands. */
  long foldedHash(int token) {
    return isShouted(token)
        ? Hashes.capitalised(text, tokens.start(token), tokens.end(token))
        : exact[token];
  }

  /** Whether a token is a longer word in capitals, as in datelines and some headlines. */
  boolean isShouted(int token) {
    return shapes[token] == Shape.UPPER && tokens.end(token) - tokens.start(token) >= MIN_SHOUT;
  }

  /** The cluster of a token's word, or 0. */
  int cluster(int token) {
    return clusters.cluster(Hashes.simplified(text, tokens.start(token), tokens.end(token)));
  }

  WordClusters clusters() {
    return clusters;
  }

  /** Where in listed names a token stands; see {@link NameSpans#places}. */
  int listed(int token) {
    return names.places(token);
  }

  /**
   * Hash of a token as lists of names have it, each row of digits counting as one nought.
   *
   * @param folded whether to take words of capitals, or of small letters, as if they had one
   *     capital
   */
  long nameHash(int token, boolean folded) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    int shape = shapes[token];
    if (folded && (shape == Shape.UPPER || shape == Shape.LOWER)) {
      return Hashes.titled(text, start, end);
    }
    boolean hasDigits = shape == Shape.DIGITS || shape == Shape.CAPITAL_DIGITS;
    return hasDigits ? Hashes.digitless(text, start, end) : exact[token];
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
    return text.substring(tokens.start(from), tokens.end(to - 1));
  }
}
