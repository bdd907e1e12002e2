package org.copytaster.query.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Keys sort as what they say, and lists of them have the bounds that scans rely on. */
class SortKeysTest {
  private static final long LIMIT = Long.MAX_VALUE / 4;

  @Property
  void theLatestSortsFirst(
      @ForAll @LongRange(min = -LIMIT, max = LIMIT) long a,
      @ForAll @LongRange(min = -LIMIT, max = LIMIT) long b,
      @ForAll("ids") String id) {
    int order = SortKeys.ORDER.compare(SortKeys.latestFirst(a, id), SortKeys.latestFirst(b, id));
    assertEquals(Long.signum(Long.compare(b, a)), Integer.signum(order));
  }

  @Property
  void theOrderIsThatOfTheBytes(@ForAll("ids") String a, @ForAll("ids") String b) {
    byte[] first = a.getBytes(StandardCharsets.UTF_8);
    byte[] second = b.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Integer.signum(Arrays.compareUnsigned(first, second)),
        Integer.signum(SortKeys.ORDER.compare(a, b)));
  }

  @Property
  void aKeyGivesItsPartsBack(
      @ForAll @LongRange(min = -LIMIT, max = LIMIT) long at, @ForAll("ids") String id) {
    String place = SortKeys.latestFirst(at, id);
    assertEquals(id, SortKeys.last(place));
    assertEquals(SortKeys.descending(at), SortKeys.first(place));
  }

  @Property
  void thereIsNothingBetweenAKeyAndTheOneAbove(
      @ForAll("ids") String key, @ForAll("ids") String other) {
    String above = SortKeys.above(key);
    assertTrue(SortKeys.ORDER.compare(key, above) < 0);
    boolean between =
        SortKeys.ORDER.compare(key, other) < 0 && SortKeys.ORDER.compare(other, above) < 0;
    assertFalse(between);
  }

  @Property
  void allThatBeginsSoLiesBelowTheEnd(@ForAll("ids") String prefix, @ForAll("ids") String rest) {
    assertTrue(SortKeys.ORDER.compare(prefix + rest, SortKeys.end(prefix)) < 0);
    assertTrue(SortKeys.ORDER.compare(prefix, prefix + rest) <= 0);
  }

  @Example
  void theOrderIsThatOfBytesNotOfUtf16() {
    String supplementary = Character.toString(0x1F600);
    String last = "\uFFFD";
    assertTrue(supplementary.compareTo(last) < 0);
    assertTrue(SortKeys.ORDER.compare(supplementary, last) > 0);
  }

  @Example
  void boundsOfTimeAreWholeMilliseconds() {
    Instant whole = Instant.parse("2025-11-03T10:00:00.250Z");
    assertEquals(whole.toEpochMilli(), SortKeys.ceilMillis(whole));
    assertEquals(whole.toEpochMilli() + 1, SortKeys.ceilMillis(whole.plusNanos(1)));
    assertEquals(LIMIT, SortKeys.ceilMillis(Instant.MAX));
    assertEquals(-LIMIT, SortKeys.ceilMillis(Instant.MIN));
    assertEquals(-1, SortKeys.ceilMillis(Instant.ofEpochSecond(-1, 999_000_000)));
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings()
        .withChars("abz019|:-")
        .withChars('é', '\uFFFD', '世')
        .ofMaxLength(6)
        .flatMap(
            text -> Arbitraries.of(List.of(text, text + Character.toString(0x1F600), text + "a")));
  }
}
