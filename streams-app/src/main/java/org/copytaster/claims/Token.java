package org.copytaster.claims;

/**
 * A word, number or sign of a text.
 *
 * @param lower {@code form} in lower case
 * @param hash that of {@code lower}: what it is not is told by it
 * @param capital whether it is a word with a capital at its start
 * @param id the word's number in the {@link Vocabulary}, 0 for a word that no rule lists
 * @param marks what may start at it, a bit for each {@link Opener}
 */
record Token(
    Kind kind,
    int start,
    int end,
    String form,
    String lower,
    int hash,
    boolean capital,
    int id,
    int marks) {
  enum Kind {
    WORD,
    NUMBER,
    SIGN,
    /** Characters that no rule may read: web addresses, "19th", times of day. */
    OPAQUE
  }

  /** Whether this may start here; where not, no rule needs to look. */
  boolean opens(Opener opener) {
    return (marks & opener.mark()) != 0;
  }

  /** Whether any of these may start here. */
  boolean opensAny(int openers) {
    return (marks & openers) != 0;
  }

  /** The same word, read as if another listed one stood there. */
  Token meaning(String word) {
    Vocabulary.Word known = Vocabulary.find(word, 0, word.length());
    return new Token(
        kind, start, end, form, word, known.hash(), capital, known.id(), known.marks());
  }

  /** Whether it is a sign that parts phrases, as the hyphen of a compound does not. */
  boolean parts() {
    return kind == Kind.SIGN && !is("-");
  }

  boolean is(String word) {
    return hash == word.hashCode() && lower.equals(word);
  }
}
