package org.copytaster.claims;

/** "The ombudsman has 88", "police count 12": a source that has a count of its own of the same. */
final class SourceCounts {
  private static final AnyOf HAVE = AnyOf.of("has", "have", "had");
  private static final AnyOf REACHING =
      AnyOf.of(
          "came to",
          "comes to",
          "got to",
          "gets to",
          "landed at",
          "lands at",
          "ends at",
          "settled on",
          "settles on",
          "came at",
          "reckons with",
          "ended at");
  private static final AnyOf UP_WITH =
      AnyOf.of("came up with", "comes up with", "ends up at", "ended up at", "come up with");
  private static final AnyOf OPENS = AnyOf.of(";", ",", "while", "but", "whereas", "and");
  private static final int NAME = 4;

  private final WordList roles;
  private final WordList institutions;
  private final WordList names;
  private final WordList sources;

  SourceCounts(Words words) {
    this.roles = words.list("role");
    this.institutions = words.list("institution");
    this.sources = words.list("count-source");
    this.names = words.list("institution-name");
  }

  /** Whether a source is said to have the bare count {@code figure}. */
  boolean has(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    boolean came = REACHING.contains(sentence.text(hedge - 2, hedge));
    boolean upWith = UP_WITH.contains(sentence.text(hedge - 3, hedge));
    int have = hedge - (upWith ? 3 : came ? 2 : 1);
    boolean counts = came || upWith;
    if (!counts && (!figure.bare() || !HAVE.has(sentence.at(have))) || !named(sentence, have - 1)) {
      return false;
    }
    for (int i = have - 1; i >= have - NAME; i--) {
      if (i < 0 || sentence.has(i, OPENS)) {
        return true;
      }
    }
    return false;
  }

  private boolean named(Sentence sentence, int at) {
    return sentence.has(at, sources)
        || sentence.has(at, roles)
        || sentence.has(at, institutions)
        || sentence.has(at, names);
  }
}
