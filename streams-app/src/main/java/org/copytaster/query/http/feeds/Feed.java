package org.copytaster.query.http.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed.
 *
 * @param id stays the same for good
 * @param title to show
 * @param path of its Atom form
 * @param entries the latest first
 */
record Feed(String id, String title, String path, List<FeedEntry> entries) {
  /** When any of it changed last; the epoch where it is empty, so that no clock is asked. */
  Instant updated() {
    return entries.stream()
        .map(FeedEntry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
