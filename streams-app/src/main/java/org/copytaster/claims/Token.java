package org.copytaster.claims;

/** A word, number or sign of a text; {@code lower} is {@code form} in lower case. */
record Token(Kind kind, int start, int end, String form, String lower) {
  enum Kind {
    WORD,
    NUMBER,
    SIGN,
    /** Characters that no rule may read: web addresses, "19th", times of day. */
    OPAQUE
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean capital() {
    return kind == Kind.WORD && Character.isUpperCase(form.charAt(0));
  }
}
