package org.copytaster.query;

import java.time.Instant;

/**
 * Which stories; null and 0 ask for nothing.
 *
 * @param from last member published at or after it
 * @param to last member published before it
 * @param entity Wikidata or local id that the origin names
 * @param outlet one of the outlets
 * @param minMembers at least so many members
 * @param minOutlets at least so many outlets
 */
public record StoryQuery(
    Instant from, Instant to, String entity, String outlet, int minMembers, int minOutlets) {
  /** All of them. */
  public static final StoryQuery ALL = new StoryQuery(null, null, null, null, 0, 0);
}
