package org.copytaster.producer.feed.format;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a feed says about itself.
 *
 * @param title of the feed, or null
 * @param ttl how long it may be kept before it is asked for again, or null
 * @param skipHours hours of the day (UTC, 0 to 23) without news
 * @param skipDays days (UTC) without news
 * @param hubs WebSub hubs, in the feed's order
 * @param self the topic to subscribe to, or null
 * @param next the next page of a paged feed, or null
 * @param expired the feed will never change again
 */
public record FeedHints(
    String title,
    Duration ttl,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    List<URI> hubs,
    URI self,
    URI next,
    boolean expired) {
  /** Nothing was said. */
  public static final FeedHints NONE =
      new FeedHints(null, null, Set.of(), Set.of(), List.of(), null, null, false);

  /** Copies the collections. */
  public FeedHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
    hubs = List.copyOf(hubs);
  }
}
