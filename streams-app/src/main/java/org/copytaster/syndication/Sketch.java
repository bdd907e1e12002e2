package org.copytaster.syndication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copytaster.article.Document;

/**
 * What folding keeps of one version of an article: samples of its text features, its first figures,
 * names and quotations; no body. Immutable; a pure function of the document.
 */
public final class Sketch {
  /** Texts with fewer content words fold only when they are identical. */
  static final int FEWEST_WORDS = 8;

  private static final Set<String> DECIMAL_COMMA =
      Set.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "sv", "da", "nb", "fi",
          "ro", "el", "bg", "sr", "hr", "id");

  /** Hash of all words in order: equal for texts that differ in case, marks and breaks only. */
  final long identity;

  /** Content words, counted with repetition. */
  final int words;

  /** Whether the article collects several reports. */
  final boolean digest;

  /** Whether capital letters mark names in this text. */
  final boolean named;

  final Sample grams;
  final Sample pairs;
  final List<Figure> figures;
  final List<Names.Name> names;
  final List<String> quotes;

  // Worked out from the above, once.
  final double figureStrength;
  final long[] quoted;
  private final long[] nameKeys;

  Sketch(
      long identity,
      int words,
      boolean digest,
      boolean named,
      Sample grams,
      Sample pairs,
      List<Figure> figures,
      List<Names.Name> names,
      List<String> quotes) {
    this.identity = identity;
    this.words = words;
    this.digest = digest;
    this.named = named;
    this.grams = grams;
    this.pairs = pairs;
    this.figures = List.copyOf(figures);
    this.names = List.copyOf(names);
    this.quotes = List.copyOf(quotes);
    figureStrength = figures.stream().mapToDouble(Figure::strength).sum();
    quoted = Quoted.triples(quotes);
    nameKeys = names.stream().mapToLong(Names.Name::key).sorted().toArray();
  }

  /** Reduces an article; null title and empty text are allowed. */
  public static Sketch of(Document document) {
    Tokens tokens = Tokenizer.tokens(FoldText.of(document));
    long identity = Hash64.SEED;
    int words = 0;
    for (int i = 0; i < tokens.size; i++) {
      identity = Hash64.join(identity, tokens.hash[i]);
      words += tokens.isContent(i) ? 1 : 0;
    }
    return new Sketch(
        tokens.size == 0 ? 0 : identity,
        words,
        Digests.isDigest(document, tokens),
        Names.areMarked(tokens),
        Features.grams(tokens),
        Features.pairs(tokens),
        Figures.of(tokens, hasDecimalComma(document.language())),
        Names.of(tokens),
        Quotes.of(tokens, Math.min(1200, 200 + words / 2)));
  }

  /**
   * What the article is compared by before the texts are: sorted, distinct, at most {@link
   * Probes#MOST}. Two articles that should be compared share several.
   */
  public long[] probes() {
    return Probes.of(this).all();
  }

  /**
   * The probes under which the article is indexed: sorted, distinct, at most {@link
   * Probes#MOST_ANCHORS}. Two articles that should be compared share one.
   */
  public long[] anchors() {
    return Probes.of(this).anchors();
  }

  /** The sketch in a compact form that starts with a version byte. */
  public byte[] toBytes() {
    return SketchCodec.write(this);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are no sketch of a known version
   */
  public static Sketch fromBytes(byte[] bytes) {
    return SketchCodec.read(bytes);
  }

  /** 64-bit hash of the sketch's bytes: equal for equal sketches, on any machine. */
  public long hash() {
    return Hash64.of(toBytes());
  }

  /** Whether the text is too short for anything but equality. */
  boolean isTiny() {
    return words < FEWEST_WORDS;
  }

  boolean hasName(Names.Name name) {
    return Arrays.binarySearch(nameKeys, name.key()) >= 0;
  }

  private static boolean hasDecimalComma(String language) {
    if (language == null) {
      return false;
    }
    int end = language.indexOf('-');
    String primary = end < 0 ? language : language.substring(0, end);
    return DECIMAL_COMMA.contains(primary.toLowerCase(Locale.ROOT));
  }
}
