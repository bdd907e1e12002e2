package org.copytaster.producer.feed.http;

import java.net.URI;
import java.util.List;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.format.FeedHints;
import org.copytaster.schema.FeedState;

/** Which hub a feed names, and as what it is to be subscribed to there. */
final class HubLinks {
  private HubLinks() {}

  /** Notes hub and topic; the headers come before what stands in the feed. */
  static void note(FeedState.Builder state, FeedConfig feed, Fetched answer, FeedHints hints) {
    if (feed.websubSecret() == null) {
      state.setHub(null).setTopic(null).setLeaseUntil(null);
      return;
    }
    List<URI> hubs = LinkHeader.targets(answer.links(), "hub", answer.address());
    List<URI> self = LinkHeader.targets(answer.links(), "self", answer.address());
    URI hub = first(hubs.isEmpty() ? hints.hubs() : hubs, null);
    URI topic = first(self, hints.self() == null ? feed.address() : hints.self());
    boolean same =
        hub != null
            && hub.toString().equals(state.getHub())
            && topic.toString().equals(state.getTopic());
    if (!same) {
      state.setHub(hub == null ? null : hub.toString()).setTopic(topic.toString());
      state.setLeaseUntil(null);
    }
  }

  private static URI first(List<URI> all, URI otherwise) {
    return all.isEmpty() ? otherwise : all.get(0);
  }
}
