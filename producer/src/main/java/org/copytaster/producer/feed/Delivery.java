package org.copytaster.producer.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.schema.FeedState;

/**
 * What one answer, file or push of a feed brought. It is written as a whole or not at all.
 *
 * @param feed the feed's id
 * @param at when it came
 * @param parsed what it holds, in its order
 * @param stands notes where the feed stands now, beside the counts of items
 */
public record Delivery(
    String feed, Instant at, List<Parsed> parsed, Consumer<FeedState.Builder> stands) {
  /** None may be null. */
  public Delivery {
    Objects.requireNonNull(feed);
    Objects.requireNonNull(at);
    Objects.requireNonNull(stands);
    parsed = List.copyOf(parsed);
  }

  /** Items alone, as somebody sends them. */
  public static Delivery pushed(String feed, Instant at, List<Parsed> parsed) {
    return new Delivery(
        feed,
        at,
        parsed,
        state ->
            state
                .setLastAttempt(at)
                .setLastSuccess(at)
                .setRequests(state.getRequests() + 1)
                .setFailures(0)
                .setLastError(null));
  }
}
