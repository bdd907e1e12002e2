package org.copytaster.syndication;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.article.Document;

/**
 * What folding keeps of one version of an article: samples of its text features, its first figures,
 * names and quotations; no body. Immutable; a pure function of the document.
 */
public final class Sketch {
  /** Texts with fewer content words fold only when they are identical. */
  static final int FEWEST_WORDS = 8;

  private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9][0-9]{0,17}");

  /** Most linked entities that are kept. */
  private static final int MOST_LINKED = 16;

  /** Hash of all words in order: equal for texts that differ in case, marks and breaks only. */
  final long identity;

  /** Content words, counted with repetition. */
  final int words;

  /** Whether the article collects several reports. */
  final boolean digest;

  /** Whether the article is mostly figures in a form: results, prices, weather. */
  final boolean template;

  /** Whether capital letters mark names in this text. */
  final boolean named;

  /** As {@link Languages} numbers them. */
  final int language;

  final Sample grams;
  final Sample pairs;
  final List<Figure> figures;
  final List<Names.Name> names;
  final List<String> quotes;

  /** Numbers of the Wikidata ids of whom and what it names: sorted, distinct. */
  final long[] linked;

  // Worked out from the above, once.
  final double figureStrength;
  final long[] quoted;
  private final long[] nameKeys;

  Sketch(
      long identity,
      int words,
      boolean digest,
      boolean template,
      boolean named,
      int language,
      Sample grams,
      Sample pairs,
      List<Figure> figures,
      List<Names.Name> names,
      List<String> quotes,
      long[] linked) {
    this.identity = identity;
    this.words = words;
    this.digest = digest;
    this.template = template;
    this.named = named;
    this.language = language;
    this.grams = grams;
    this.pairs = pairs;
    this.figures = List.copyOf(figures);
    this.names = List.copyOf(names);
    this.quotes = List.copyOf(quotes);
    this.linked = linked;
    figureStrength = figures.stream().mapToDouble(Figure::strength).sum();
    quoted = Quoted.triples(quotes);
    nameKeys = names.stream().mapToLong(Names.Name::key).sorted().toArray();
  }

  /** Reduces an article; null title and empty text are allowed. */
  public static Sketch of(Document document) {
    return of(document, List.of());
  }

  /**
   * Reduces an article whose names are linked.
   *
   * @param wikidata Wikidata ids of whom and what it names, the most important first; they count
   *     only against articles in other languages, where words do not help
   */
  public static Sketch of(Document document, Collection<String> wikidata) {
    Tokens tokens = Tokenizer.tokens(FoldText.of(document));
    long identity = Hash64.SEED;
    int words = 0;
    for (int i = 0; i < tokens.size; i++) {
      identity = Hash64.join(identity, tokens.hash[i]);
      words += tokens.isContent(i) ? 1 : 0;
    }
    int language = Languages.of(tokens);
    return new Sketch(
        tokens.size == 0 ? 0 : identity,
        words,
        Digests.isDigest(document, tokens),
        Digests.isTemplate(tokens),
        Names.areMarked(tokens),
        language,
        Features.grams(tokens),
        Features.pairs(tokens),
        Figures.of(tokens, Languages.hasDecimalComma(document.language(), language)),
        Names.of(tokens),
        Quotes.of(tokens, Math.min(1200, 200 + words / 2)),
        numbers(wikidata));
  }

  private static long[] numbers(Collection<String> wikidata) {
    return wikidata.stream()
        .filter(id -> WIKIDATA_ID.matcher(id).matches())
        .mapToLong(id -> Long.parseLong(id.substring(1)))
        .distinct()
        .limit(MOST_LINKED)
        .sorted()
        .toArray();
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

  /** Whether the article collects several reports: a digest or live blog. */
  public boolean isDigest() {
    return digest;
  }

  /** Whether the article is mostly figures in a form: results, prices, weather. */
  public boolean isTemplate() {
    return template;
  }

  /** Whether the text is too short for anything but equality. */
  boolean isTiny() {
    return words < FEWEST_WORDS;
  }

  boolean hasName(Names.Name name) {
    return Arrays.binarySearch(nameKeys, name.key()) >= 0;
  }
}
