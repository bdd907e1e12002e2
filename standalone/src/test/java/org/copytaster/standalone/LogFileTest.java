package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that log side by side do not write into one file. */
class LogFileTest {
  @TempDir private Path folder;

  @Test
  void eachProcessOfACommandHasItsOwnUntilItEnds() throws IOException {
    try (LogFile second = takeTwo()) {
      assertEquals(folder.resolve("logs/stream-2.log"), second.path());
      try (LogFile again = LogFile.take(folder.resolve("logs"), "stream")) {
        assertEquals(folder.resolve("logs/stream.log"), again.path(), "the first has ended");
      }
    }
  }

  private LogFile takeTwo() throws IOException {
    try (LogFile first = LogFile.take(folder.resolve("logs"), "stream");
        LogFile other = LogFile.take(folder.resolve("logs"), "up")) {
      assertEquals(folder.resolve("logs/stream.log"), first.path());
      assertEquals(folder.resolve("logs/up.log"), other.path());
      return LogFile.take(folder.resolve("logs"), "stream");
    }
  }
}
