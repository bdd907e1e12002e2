package org.copytaster.producer.feed.format;

import java.io.IOException;

/** Reads one format: bytes in, articles out. Without state, so one instance serves all threads. */
public interface Format {
  /** Name in {@code Article.adapter}, such as "rss". */
  String name();

  /** Number of the mapping in {@code Article.adapter}: raised when the same bytes map otherwise. */
  int version();

  /**
   * Reads all that the payload holds. Bad content is never an exception: it is a {@link
   * Parsed.Problem}, and what is sound before and after it is read.
   *
   * @throws IOException from the sink alone
   */
  FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException;
}
