package org.copytaster.producer.feed.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * One feed of the feed file.
 *
 * @param id names it for ever: its articles and its state go by it
 * @param kind how its items come in
 * @param address what is asked; null unless it is polled
 * @param folder where files appear; null unless it is a folder
 * @param outlet who publishes it; null where each item says so
 * @param credit whose text it carries; null where each item says so
 * @param language BCP 47 tag; null where each item says so
 * @param rights terms of use; null where each item says so
 * @param format name of a format; null to go by what the bytes look like
 * @param schedule how often it is asked or looked at
 * @param credentials how a request proves who sends it; null where nothing is needed
 * @param privateAddresses whether a redirect may lead to a private address
 * @param websubSecret what the hub signs with; null where no hub is used
 */
public record FeedConfig(
    String id,
    FeedKind kind,
    URI address,
    Path folder,
    String outlet,
    String credit,
    String language,
    String rights,
    String format,
    Duration schedule,
    Credentials credentials,
    boolean privateAddresses,
    Secret websubSecret) {
  /** Only those may be null of which it is said. */
  public FeedConfig {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(schedule);
  }

  /** How often it is asked; null unless it is polled. */
  public Duration polled() {
    return kind == FeedKind.POLL ? schedule : null;
  }
}
