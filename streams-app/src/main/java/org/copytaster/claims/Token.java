package org.copytaster.claims;

/**
 * A word, number or sign of a text.
 *
 * @param lower {@code form} in lower case
 * @param id the word's number in the {@link Vocabulary}, 0 for a word that no rule lists
 * @param marks what may start at it, a bit for each {@link Opener}
 */
record Token(Kind kind, int start, int end, String form, String lower, int id, int marks) {
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

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean capital() {
    return kind == Kind.WORD && Character.isUpperCase(form.charAt(0));
  }
}
