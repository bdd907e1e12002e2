package org.copytaster.producer.feed.format;

import java.io.IOException;

/** Takes what a payload holds, in its order; a failure ends the reading. */
@FunctionalInterface
public interface ParsedSink {
  /** Takes the next one. */
  void take(Parsed parsed) throws IOException;
}
