package org.copytaster.producer.feed.config;

import java.util.List;

/** What is wrong with a feed file: a line for each fault, with file, line, feed and field. */
public final class FeedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  FeedFileException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
