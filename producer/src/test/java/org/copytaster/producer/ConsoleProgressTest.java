package org.copytaster.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  @Test
  void printsAPlainLineEveryTenSecondsWithRateAndTimeLeft() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomicLong nanos = new AtomicLong();
    try (ConsoleProgress progress =
        new ConsoleProgress(
            "reading", "MB", 1_000_000, false, new PrintStream(out, true, UTF_8), nanos::get)) {
      progress.at(1_000_000, 100_000_000L);
      nanos.set(Duration.ofSeconds(10).toNanos());
      progress.at(20_000_000, 200_000_000L);
      nanos.set(Duration.ofSeconds(15).toNanos());
      progress.at(30_000_000, 200_000_000L);
      nanos.set(Duration.ofSeconds(20).toNanos());
      progress.at(40_000_000, null);
    }
    assertEquals(
        String.join(
            System.lineSeparator(),
            "reading: 20.0 of 200.0 (10%) MB, 2.0 MB/s, 1:30 left",
            "reading: 40.0 MB, 2.0 MB/s",
            "reading: 40.0 MB, 2.0 MB/s, done",
            ""),
        out.toString(UTF_8));
  }
}
