package org.copytaster.query.http.feeds;

import java.time.Instant;

/**
 * One entry of a feed.
 *
 * @param id stays the same for good: a tag URI
 * @param title to show
 * @param link http or https; null where there is none
 * @param summary a sentence or two
 * @param published when it came to be
 * @param updated when it changed last
 * @param author who published it; null where unknown
 */
record FeedEntry(
    String id,
    String title,
    String link,
    String summary,
    Instant published,
    Instant updated,
    String author) {}
