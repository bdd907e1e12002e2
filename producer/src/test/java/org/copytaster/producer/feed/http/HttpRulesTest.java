package org.copytaster.producer.feed.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small rules of asking a server. */
class HttpRulesTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:30:00Z");

  @Test
  void retryAfterIsSecondsOrADateOnTheServersClock() {
    String noon = "Mon, 05 Jan 2026 12:00:00 GMT";
    String aheadByTwoHours = "Mon, 05 Jan 2026 14:00:30 GMT";
    assertEquals(Duration.ofSeconds(120), RetryAfter.of(" 120 ", null, NOW));
    assertEquals(Duration.ofMinutes(90), RetryAfter.of(noon, null, NOW));
    assertEquals(Duration.ofHours(2).plusSeconds(30), RetryAfter.of(aheadByTwoHours, noon, NOW));
    assertEquals(Duration.ZERO, RetryAfter.of(noon, aheadByTwoHours, NOW));
    assertEquals(RetryAfter.LONGEST, RetryAfter.of("999999999", null, NOW));
    assertNull(RetryAfter.of("soon", null, NOW));
    assertNull(RetryAfter.of(null, noon, NOW));
  }

  @Test
  void pausesDoubleUpToABound() {
    SplittableRandom random = new SplittableRandom(1);
    Duration minute = Duration.ofMinutes(1);
    for (int failures = 1; failures < 40; failures++) {
      Duration pause = Backoff.after(minute, failures, random);
      Duration middle = minute.multipliedBy(1L << Math.min(failures, 20));
      if (middle.compareTo(Backoff.LONGEST) > 0) {
        middle = Backoff.LONGEST;
      }
      assertTrue(pause.toMillis() >= middle.toMillis() * 0.79, failures + ": " + pause);
      assertTrue(pause.toMillis() <= middle.toMillis() * 1.21, failures + ": " + pause);
    }
    assertTrue(Backoff.after(Duration.ofDays(7), 3, random).compareTo(Duration.ofDays(5)) > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1"
      })
  void privateAddressesAreKnown(String address) throws UnknownHostException {
    assertTrue(PrivateAddresses.isPrivate(InetAddress.getByName(address)));
    assertThrows(IOException.class, () -> PrivateAddresses.ofTheSystem().refuse(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
  void otherAddressesAreNot(String address) throws IOException {
    assertFalse(PrivateAddresses.isPrivate(InetAddress.getByName(address)));
    PrivateAddresses.ofTheSystem().refuse(address);
  }

  @Test
  void namesAreKeptForLongerThanARequestMayTake() {
    PrivateAddresses.ofTheSystem();
    int kept = Integer.parseInt(Security.getProperty("networkaddress.cache.ttl"));
    assertTrue(kept > 2 * HttpLimits.USUAL.whole().toSeconds(), "kept for " + kept + " s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          max-age=600                   | -  | -    | 600
          Public, Max-Age="90" , x=y    | -  | -    | 90
          max-age=600                   | -  | 150  | 450
          max-age=60                    | -  | 150  | 0
          max-age=600, no-cache         | -  | -    | 0
          no-store                      | 12:00:00 | - | 0
          max-age=0                     | 12:00:00 | - | 0
          s-maxage=600                  | 12:00:00 | - | 3600
          -                             | 12:00:00 | 600 | 3000
          -                             | 10:00:00 | - | 0
          -                             | -  | -    | 0
          max-age=soon                  | -  | -    | 0
          max-age=99999999999999999999  | -  | -    | 999999999
          """)
  void anAnswerSaysHowLongItStaysAsItIs(String control, String expires, String age, long seconds) {
    String day = "Mon, 05 Jan 2026 ";
    assertEquals(
        Duration.ofSeconds(seconds),
        Freshness.of(
            control == null ? List.of() : List.of(control),
            expires == null ? null : day + expires + " GMT",
            day + "11:00:00 GMT",
            age,
            NOW));
  }

  @Test
  void whatExpiresDoesSoOnTheServersClockOrOnOursForWantOfIt() {
    assertEquals(
        Duration.ofMinutes(90),
        Freshness.of(List.of(), "Mon, 05 Jan 2026 12:00:00 GMT", null, null, NOW));
    assertEquals(Duration.ZERO, Freshness.of(List.of(), "0", null, null, NOW));
  }

  @Test
  void whatGrowsWithoutMeasureIsRefused() throws IOException {
    byte[] zeros = new byte[1_000_000];
    byte[] packed = Zstd.compress(zeros);
    assertArrayEquals(zeros, Decompression.of(packed, "zstd", zeros.length));
    assertThrows(IOException.class, () -> Decompression.of(packed, "zstd", zeros.length - 1));
    assertThrows(IOException.class, () -> Decompression.of(packed, "br", zeros.length));
    assertThrows(IOException.class, () -> Decompression.of(packed, "gzip", zeros.length));
    assertArrayEquals(packed, Decompression.of(packed, null, 1));
  }

  @Test
  void aFeedIsLeftAloneInItsQuietHours() {
    assertEquals(NOW, QuietHours.after(NOW, Set.of(), Set.of()));
    assertEquals(NOW, QuietHours.after(NOW, Set.of(9, 11), Set.of(DayOfWeek.SUNDAY)));
    assertEquals(
        Instant.parse("2026-01-05T12:00:00Z"), QuietHours.after(NOW, Set.of(10, 11), Set.of()));
    assertEquals(
        Instant.parse("2026-01-06T01:00:00Z"),
        QuietHours.after(NOW, Set.of(0), Set.of(DayOfWeek.MONDAY)));
    assertEquals(
        Instant.parse("2026-01-12T10:00:00Z"),
        QuietHours.after(NOW, Set.of(), Set.of(DayOfWeek.values())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          text/xml; charset=ISO-8859-1         | text/xml         | ISO-8859-1
          Application/RSS+XML;Charset="utf-8"  | application/rss+xml | utf-8
          text/plain;format=flowed             | text/plain       | -
          ; charset=utf-8                      | -                | utf-8
          -                                    | -                | -
          """)
  void mediaTypesAreTakenApart(String header, String type, String charset) {
    assertEquals(type, MediaType.bare(header));
    assertEquals(charset, MediaType.charset(header));
  }

  @Test
  void linksAreFoundByTheirRelation() {
    URI base = URI.create("https://example.org/feeds/all");
    List<String> headers =
        List.of(
            "<https://hub.example.org/>; rel=\"hub\", </feeds/self?a=1,2>; rel=\"self alternate\"",
            "<other>;title=\"rel=hub\";rel=next, <https://second.example.org/>;REL=hub, <broken");
    assertEquals(
        List.of(URI.create("https://hub.example.org/"), URI.create("https://second.example.org/")),
        LinkHeader.targets(headers, "hub", base));
    assertEquals(
        List.of(URI.create("https://example.org/feeds/self?a=1,2")),
        LinkHeader.targets(headers, "self", base));
    assertEquals(
        List.of(URI.create("https://example.org/feeds/other")),
        LinkHeader.targets(headers, "next", base));
  }
}
