package org.copytaster.syndication;

/** What decides whether two articles tell the same report. */
public enum Verdict {
  /** The same words in the same order. */
  IDENTICAL(Relation.COPY),
  /** One text derives from the other. */
  TEXT(Relation.COPY),
  /** Other words, but the same figures, quotes and names. */
  FACTS(Relation.REWRITE),
  /** The same figures and names in two languages. */
  FACTS_ACROSS_LANGUAGES(Relation.REWRITE),
  /** A text too short for anything but equality. */
  TOO_SHORT(null),
  /** One of them is a digest or live blog, which joins no story. */
  COLLECTION(null),
  /** Two results, market reports or the like: the same form, filled in differently. */
  OTHER_FIGURES_IN_A_FORM(null),
  /** The same people, but no figure, quote or passage in common: another event. */
  SAME_CAST_ONLY(null),
  /** Not enough in common. */
  TOO_LITTLE(null),
  /** Different languages, and too few figures and linked names in common. */
  TOO_LITTLE_ACROSS_LANGUAGES(null);

  final Relation relation;

  Verdict(Relation relation) {
    this.relation = relation;
  }

  /** How the later article stands to the earlier one; null where they do not belong together. */
  public Relation relation() {
    return relation;
  }
}
