package org.copytaster.syndication;

/** How a member of a story stands to the member it was matched with. */
public enum Relation {
  /** The earliest member of its story: it was matched with nothing. */
  ORIGIN,
  /** Its text derives from the other's: verbatim, trimmed, padded or lightly reworded. */
  COPY,
  /** The same report in other words, found by shared figures, quotes and names. */
  REWRITE
}
