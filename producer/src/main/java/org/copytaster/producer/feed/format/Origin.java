package org.copytaster.producer.feed.format;

/**
 * What is known of a feed beforehand: stands in where an item says nothing itself. All may be null.
 *
 * @param feedId name of the feed in the configuration; scopes item ids that are unique within the
 *     feed alone. Null for a corpus, where the feed's own address stands in for it
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
  /** A feed of which nothing is known but its name, or not even that (null). */
  public static Origin of(String feedId, Undated undated) {
    return new Origin(feedId, null, null, null, null, null, undated);
  }
}
