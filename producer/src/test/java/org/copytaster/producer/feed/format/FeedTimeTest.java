package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.DatePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2025-12-03T06:17:45Z | 2025-12-03T06:17:45Z | INSTANT | -",
        "20251112T101500Z | 2025-11-12T10:15:00Z | INSTANT | -",
        "2025-12-03 | 2025-12-03T00:00:00Z | DAY | -",
        "Wed, 03 Dec 2025 06:17:45 GMT | 2025-12-03T06:17:45Z | INSTANT | -",
        "Wed, 3 Dec 2025 06:17:45 +0200 | 2025-12-03T04:17:45Z | INSTANT | -",
        "3 Dec 2025 06:17 -0530 | 2025-12-03T11:47:00Z | INSTANT | -",
        "Wed, 03 Dec 25 06:17:45 UT | 2025-12-03T06:17:45Z | INSTANT | year 25 read as 2025",
        "Fri, 03 Dec 99 06:17:45 GMT | 1999-12-03T06:17:45Z | INSTANT | year 99 read as 1999",
        "Wed, 03 Dec 125 06:17:45 GMT | 2025-12-03T06:17:45Z | INSTANT | year 125 read as 2025",
        "Wed, 03 Dec 2025 06:17:45 CST | 2025-12-03T12:17:45Z | INSTANT | -",
        "Wed, 03 Dec 2025 06:17:45 EDT | 2025-12-03T10:17:45Z | INSTANT | -",
        "03-Dec-2025 06:17:45 GMT | 2025-12-03T06:17:45Z | INSTANT | -",
        "wed, 03 dec 2025 06:17:45 +0000 | 2025-12-03T06:17:45Z | INSTANT | -",
        "mer., 03 déc. 2025 06:17:45 +0100 | 2025-12-03T05:17:45Z | INSTANT | -",
        "Mi, 03 Dez 2025 06:17:45 +0100 | 2025-12-03T05:17:45Z | INSTANT | -",
        "December 3, 2025 | 2025-12-03T00:00:00Z | DAY | -",
        "Wed, 03 Dec 2025 06:17:45 | 2025-12-03T06:17:45Z | INSTANT"
            + " | no time zone given: read as UTC",
        "2025-12-03T06:17:45 | 2025-12-03T06:17:45Z | INSTANT | no time zone given: read as UTC"
      })
  void readsWhatFeedsWrite(String raw, Instant at, DatePrecision precision, String remark)
      throws Unreadable {
    FeedTime time = FeedTime.read("pubDate", raw);
    assertEquals(at, time.time().at());
    assertEquals(precision, time.time().precision());
    assertEquals(remark, time.remark());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "3/4/2026", "31 Feb 2025 10:00 GMT", "1764742665"})
  void refusesWhatMayMeanAnything(String raw) {
    Unreadable refused = assertThrows(Unreadable.class, () -> FeedTime.read("pubDate", raw));
    assertEquals("pubDate", refused.field());
  }

  @org.junit.jupiter.api.Test
  void aLongTextIsNoDate() {
    String raw = "3 ".repeat(1_000_000);
    assertThrows(Unreadable.class, () -> FeedTime.read("pubDate", raw));
  }
}
