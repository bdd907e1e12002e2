package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongMapPropertyTest {
  /** Keys that begin their search in the same few places, at the end of the table too. */
  @Property(tries = 300)
  void holdsWhatAMapOfTheLibraryHolds(@ForAll("changes") List<Long> changes) {
    LongMap<Long> map = new LongMap<>();
    Map<Long, Long> expected = new HashMap<>();
    for (long change : changes) {
      long key = Math.abs(change);
      if (change > 0) {
        assertEquals(expected.computeIfAbsent(key, k -> k), map.get(key, () -> key));
      } else if (expected.remove(key) != null) {
        map.remove(key);
      }
      for (long known = 1; known <= 12; known++) {
        assertEquals(expected.get(key(known)), map.get(key(known)));
      }
    }
  }

  @Property(tries = 5)
  void growsWithWhatItHolds(@ForAll("many") int count) {
    LongMap<Integer> map = new LongMap<>();
    for (int i = 1; i <= count; i++) {
      int value = i;
      map.get(Hash64.mix(i), () -> value);
    }
    for (int i = 1; i <= count; i++) {
      assertEquals(i, map.get(Hash64.mix(i)));
    }
  }

  private static long key(long number) {
    return ((1L << 20) - 1 - number % 3) << 20 | number;
  }

  @Provide
  Arbitrary<Integer> many() {
    return Arbitraries.integers().between(1_000, 20_000);
  }

  @Provide
  Arbitrary<List<Long>> changes() {
    return Arbitraries.longs()
        .between(1, 12)
        .map(LongMapPropertyTest::key)
        .flatMap(key -> Arbitraries.of(key, key, -key))
        .list()
        .ofMaxSize(60);
  }
}
