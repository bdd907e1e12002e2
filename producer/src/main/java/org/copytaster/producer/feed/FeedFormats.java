package org.copytaster.producer.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.format.FeedHints;
import org.copytaster.producer.feed.format.Format;
import org.copytaster.producer.feed.format.Formats;
import org.copytaster.producer.feed.format.Origin;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.producer.feed.format.Undated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a feed brings, in the format that it has. */
public final class FeedFormats {
  private static final Logger LOG = LoggerFactory.getLogger(FeedFormats.class);
  private static final Format LINES = new JsonLines();

  private FeedFormats() {}

  /**
   * What a payload holds.
   *
   * @param parsed in its order
   * @param hints what the feed says about itself
   */
  public record Reading(List<Parsed> parsed, FeedHints hints) {
    /** What the payload as a whole is at fault with; null where it could be read to its end. */
    public String fault() {
      return parsed.stream()
          .filter(p -> p instanceof Parsed.Problem problem && problem.record() == null)
          .map(p -> ((Parsed.Problem) p).reason())
          .findFirst()
          .orElse(null);
    }
  }

  /** Whether there is a format of that name. */
  public static boolean exists(String name) {
    return byName(name) != null;
  }

  private static Format byName(String name) {
    return name.equals(LINES.name()) ? LINES : Formats.byName(name);
  }

  /** Reads a payload; what cannot be read is a problem, never an exception. */
  public static Reading read(FeedConfig feed, Payload payload) {
    List<Parsed> parsed = new ArrayList<>();
    Format format = feed.format() == null ? detect(payload) : byName(feed.format());
    if (format == null) {
      parsed.add(
          new Parsed.Problem(null, null, "it is in no format that is read here", payload.bytes()));
      return new Reading(parsed, FeedHints.NONE);
    }
    try {
      return new Reading(parsed, format.read(payload, origin(feed, payload), parsed::add));
    } catch (IOException | RuntimeException e) {
      // One odd payload may not end the other feeds.
      LOG.error("{} fails on what feed {} brought", format.name(), feed.id(), e);
      parsed.add(
          new Parsed.Problem(
              null, null, "reading it as " + format.name() + " fails: " + e, payload.bytes()));
      return new Reading(parsed, FeedHints.NONE);
    }
  }

  private static Format detect(Payload payload) {
    String type = payload.contentType();
    if (type != null && (type.endsWith("jsonl") || type.endsWith("x-ndjson"))) {
      return LINES;
    }
    return Formats.detect(type, payload.bytes());
  }

  private static Origin origin(FeedConfig feed, Payload payload) {
    return new Origin(
        feed.id(),
        feed.outlet(),
        feed.credit(),
        feed.language(),
        feed.rights(),
        payload.address() == null ? null : payload.address().toString(),
        Undated.receipt(payload.received()));
  }
}
