package org.copytaster.producer.feed.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A feed file.
 *
 * @param listen where pushed items, hubs and questions about the status are answered; null for
 *     nowhere
 * @param callback how hubs reach that from outside; null where no hub is used
 * @param feeds in the order of the file
 */
public record FeedsConfig(InetSocketAddress listen, URI callback, List<FeedConfig> feeds) {
  /** Keeps a copy of the feeds. */
  public FeedsConfig {
    feeds = List.copyOf(feeds);
  }

  /** The feed of that id, or null. */
  public FeedConfig feed(String id) {
    return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst().orElse(null);
  }
}
