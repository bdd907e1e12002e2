package org.copytaster.query.http.live;

import java.util.Set;

/**
 * What a subscriber wants; null for anything.
 *
 * @param measure of the catalogue
 * @param entity as in ledger keys
 * @param outlet who published
 * @param story by id
 */
record LiveFilter(String measure, String entity, String outlet, String story) {
  /** Whether it wants what has these. */
  boolean takes(Facets facets) {
    return has(measure, facets.measures())
        && has(entity, facets.entities())
        && has(outlet, facets.outlets())
        && has(story, facets.stories());
  }

  private static boolean has(String wanted, Set<String> there) {
    return wanted == null || there == null || there.contains(wanted);
  }
}
