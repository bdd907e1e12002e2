package org.copytaster.entities;

/**
 * A form of a word with what the lists say of it: hashes, shape, clusters, and where names that
 * hold it stand. Depends on its letters alone; the tagger's sums beside it are a mere copy of what
 * they would come to again.
 */
final class Word {
  private static final int MIN_SHOUT = 4;

  private final String text;
  private final long head;
  private final long tail;
  private final long lower;
  private final long folded;
  private final long listed;
  private final long titled;
  private final byte shape;
  private final boolean shouted;
  private final int flags;
  private final int cluster;
  private final int kinds;
  private final NameTrie.Word[] known;
  private WordSums beside;
  private WordSums within;

  /**
   * Looks a form up.
   *
   * @param text a token, not empty
   * @param head its first letters, as {@link Vocabulary} packs them; 0 where it does not
   * @param tail the letters after them, or 0
   */
  Word(String text, long head, long tail, Lexicon lexicon, KnowledgeBase base) {
    int length = text.length();
    long exact = Hashes.exact(text, 0, length);
    this.text = text;
    this.head = head;
    this.tail = tail;
    this.lower = Hashes.lower(text, 0, length);
    this.shape = (byte) Shape.of(text, 0, length);
    this.shouted = shape == Shape.UPPER && length >= MIN_SHOUT;
    this.folded = shouted ? Hashes.capitalised(text, 0, length) : exact;
    this.listed =
        shape == Shape.DIGITS || shape == Shape.CAPITAL_DIGITS
            ? Hashes.digitless(text, 0, length)
            : exact;
    this.titled =
        shape == Shape.UPPER || shape == Shape.LOWER ? Hashes.titled(text, 0, length) : listed;
    boolean letters = Shape.isCapital(shape) || shape == Shape.LOWER;
    this.flags = letters ? lexicon.flags(folded) : 0;
    this.cluster = lexicon.clusters().cluster(Hashes.simplified(text, 0, length));
    this.kinds = Shape.isCapital(shape) ? lexicon.names().kinds(Hashes.chain(0, listed)) : 0;
    this.known = base.words(text, exact, folded);
  }

  /** Whether this is the word with these letters, of which the first are not 0. */
  boolean is(long otherHead, long otherTail) {
    return head == otherHead && tail == otherTail;
  }

  /** Whether this is the form of the characters {@code from} to {@code to} of a text. */
  boolean isAt(String other, int from, int to) {
    return text.length() == to - from && other.startsWith(text, from);
  }

  String text() {
    return text;
  }

  long lowerHash() {
    return lower;
  }

  /** The hash of a shouted word as if written with one capital; of others, as it stands. */
  long foldedHash() {
    return folded;
  }

  /** Hash as lists of names have it, each row of digits counting as one nought. */
  long listedHash() {
    return listed;
  }

  /** The same of a word of capitals, or of small letters, as if it had one capital. */
  long titledHash() {
    return titled;
  }

  /** What bears this word alone as its name, of a capitalised one: see {@link NameList}. */
  int kinds() {
    return kinds;
  }

  /** See {@link Shape}. */
  int shape() {
    return shape;
  }

  boolean isCapital() {
    return Shape.isCapital(shape);
  }

  /** Whether it is a longer word in capitals, as in datelines and some headlines. */
  boolean isShouted() {
    return shouted;
  }

  /** What the word may be: see {@link Lexicon}. */
  int flags() {
    return flags;
  }

  /** Its cluster, or 0. */
  int cluster() {
    return cluster;
  }

  /**
   * What the tagger kept last, or null. Any thread may put its own here: they say the same.
   *
   * @param inside whether of the word itself, not of it as a neighbour
   */
  WordSums sums(boolean inside) {
    return inside ? within : beside;
  }

  void keep(WordSums sums, boolean inside) {
    if (inside) {
      within = sums;
    } else {
      beside = sums;
    }
  }

  /**
   * The word in the names of a table of the knowledge base.
   *
   * @param anyCase whether a shouted word counts as if it had one capital
   */
  NameTrie.Word known(int table, boolean anyCase) {
    return known[2 * table + (anyCase ? 1 : 0)];
  }
}
