package org.copytaster.claims;

/**
 * Where a sentence names a party or a place of it.
 *
 * @param from first token
 * @param to the token after the last one
 * @param party the country or group; for a place the country it belongs to
 * @param kind how it is named
 */
record PartyMention(int from, int to, Party party, Kind kind) {
  enum Kind {
    /** "Russia", "Russian". */
    NAME,
    /** "Hamas", "the M23": an armed group. */
    GROUP,
    /** "Moscow", "Putin": the government, the city, or who speaks for it. */
    METONYM,
    /** "Kharkiv": never acts. */
    PLACE
  }

  boolean place() {
    return kind == Kind.PLACE;
  }

  boolean group() {
    return kind == Kind.GROUP;
  }

  /** Whether it may be who did something: a place or a capital is not. */
  boolean acts() {
    return kind == Kind.NAME || kind == Kind.GROUP;
  }
}
