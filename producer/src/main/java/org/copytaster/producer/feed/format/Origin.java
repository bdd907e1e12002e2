package org.copytaster.producer.feed.format;

import java.util.Objects;

/**
 * What is known of a feed beforehand: stands in where an item says nothing itself.
 *
 * @param feedId name of the feed in the configuration, or of the corpus file; scopes item ids that
 *     are unique within the feed alone
 * @param outlet who publishes the feed, or null
 * @param credit whose text the feed carries, or null
 * @param language BCP 47 tag, or null
 * @param rights terms of use, or null
 * @param address where the feed lies, or null
 * @param undated the time of items that give none, or null: then they are problems
 */
public record Origin(
    String feedId,
    String outlet,
    String credit,
    String language,
    String rights,
    String address,
    Undated undated) {
  /** Only the feed's id is required. */
  public Origin {
    Objects.requireNonNull(feedId);
  }

  /** A feed of which nothing is known but its name, and whose items must have dates. */
  public static Origin of(String feedId) {
    return new Origin(feedId, null, null, null, null, null, null);
  }
}
