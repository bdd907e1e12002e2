package org.copytaster.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;
import org.copytaster.testkit.CountingStore;

/** Lists are read page by page from several partitions while rows come and go. */
class PagingTest {
  @Property(tries = 300)
  void whatStaysIsSeenOnceAndInOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int partitions,
      @ForAll @IntRange(min = 1, max = 9) int limit) {
    SplittableRandom random = new SplittableRandom(seed);
    List<KeyValueStore<String, String>> stores = new ArrayList<>();
    Set<String> stay = new TreeSet<>(SortKeys.ORDER);
    for (int p = 0; p < partitions; p++) {
      KeyValueStore<String, String> store = new CountingStore<>("paged");
      for (int i = 0; i < random.nextInt(20); i++) {
        String key = SortKeys.latestFirst(random.nextInt(30), "stays-" + p + "-" + i);
        store.put("x\0" + key, "yes");
        stay.add(key);
      }
      stores.add(store);
    }
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      List<Slice> slices = new ArrayList<>();
      for (KeyValueStore<String, String> store : stores) {
        slices.add(Scan.of(store, "x\0", question(after, limit), (place, value) -> value(value)));
      }
      Slice page = Slice.merge(slices, limit);
      assertTrue(page.rows().size() <= limit);
      page.rows().forEach(row -> seen.add(row.key()));
      after = page.reached();
      disturb(random, stores);
    } while (after != null);
    List<String> sorted = new ArrayList<>(seen);
    sorted.sort(SortKeys.ORDER);
    assertEquals(sorted, seen);
    assertEquals(new TreeSet<>(seen).size(), seen.size());
    seen.retainAll(stay);
    assertEquals(List.copyOf(stay), seen);
  }

  @Example
  void aScanEndsAfterSoManyRowsAndGoesOnWhereItEnded() {
    KeyValueStore<String, String> store = new CountingStore<>("paged");
    for (int i = 0; i < 2 * Scan.ROWS + 10; i++) {
      store.put("x\0" + SortKeys.descending(-i), i == 2 * Scan.ROWS + 5 ? "yes" : "no");
    }
    int pages = 0;
    List<Row> rows = new ArrayList<>();
    String after = null;
    do {
      Slice part =
          Scan.of(
              store,
              "x\0",
              question(after, 50),
              (place, value) -> value.equals("yes") ? value(value) : null);
      rows.addAll(part.rows());
      after = part.reached();
      pages++;
    } while (after != null);
    assertEquals(3, pages);
    assertEquals(1, rows.size());
  }

  @Example
  void aPageOfLargeRowsEndsEarly() {
    KeyValueStore<String, String> store = new CountingStore<>("paged");
    for (int i = 0; i < 10; i++) {
      store.put("x\0" + i, "yes");
    }
    Slice part =
        Scan.of(store, "x\0", question(null, 50), (p, v) -> Value.of(new byte[Scan.BYTES / 2]));
    assertEquals(2, part.rows().size());
    assertEquals("1", part.reached());
  }

  @Example
  void aPlaceThatIsNotReachedByAllIsNotPassed() {
    Slice ended = new Slice(List.of(row("b"), row("d")), null);
    Slice early = new Slice(List.of(row("a")), "c");
    Slice page = Slice.merge(List.of(ended, early), 10);
    assertEquals(List.of("a", "b"), page.rows().stream().map(Row::key).toList());
    assertEquals("c", page.reached());
    Slice full = Slice.merge(List.of(ended, early), 1);
    assertEquals("a", full.reached());
    assertNull(Slice.merge(List.of(ended), 2).reached());
    assertNotNull(Slice.merge(List.of(ended), 1).reached());
  }

  private static void disturb(SplittableRandom random, List<KeyValueStore<String, String>> stores) {
    int partition = random.nextInt(stores.size());
    KeyValueStore<String, String> store = stores.get(partition);
    // A thing has one partition.
    String id = "goes-" + partition + "-" + random.nextInt(3);
    String key = "x\0" + SortKeys.latestFirst(random.nextInt(30), id);
    if (random.nextBoolean()) {
      store.put(key, "yes");
    } else {
      store.delete(key);
    }
  }

  private static Question question(String after, int limit) {
    return new Question(Kind.STORIES, List.of(), Map.of(), after, limit);
  }

  private static Row row(String key) {
    return new Row(key, value(key));
  }

  private static Value value(String text) {
    return Value.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
