package org.copytaster.syndication;

/**
 * What the exact check found between an earlier and a later article.
 *
 * @param relation {@code COPY} or {@code REWRITE}
 * @param similarity 0 to 1, rounded to three decimals; comparable within one relation only
 * @param evidence what the two share
 */
public record Match(Relation relation, double similarity, Evidence evidence) {
  /** Refuses {@code ORIGIN}, which is no match. */
  public Match {
    if (relation == Relation.ORIGIN) {
      throw new IllegalArgumentException("an origin matches nothing");
    }
    similarity = Evidence.rounded(similarity);
  }
}
