package org.copytaster.producer.feed.format;

import java.time.Instant;
import java.util.Objects;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.DatePrecision;

/**
 * The published time of an item that states none; the article says that it is inferred.
 *
 * @param time the time
 * @param basis where it comes from, as told in {@code publishedBasis}
 */
public record Undated(StatedTime time, String basis) {
  /** Neither may be null. */
  public Undated {
    Objects.requireNonNull(time);
    Objects.requireNonNull(basis);
  }

  /** For live feeds: the item was there at the latest when it was first seen. */
  public static Undated receipt(Instant received) {
    return new Undated(
        new StatedTime(received, DatePrecision.INSTANT, true), "received (the item has no date)");
  }
}
