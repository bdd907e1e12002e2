package org.copytaster.query.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Rows of one line and their order by time, by entity and by outlet, in one store. Order rows are
 * written before the line they follow from: a line that is there after a crash has all of its own,
 * and what a crash may leave over of an earlier line is seen by its not following from the present
 * one.
 */
public final class TimeIndex {
  /** Lines by id. */
  public static final String LINE = "line";

  private static final String TIME = "time";
  private static final String ENTITY = "entity";
  private static final String OUTLET = "outlet";
  private static final byte[] NOTHING = {};

  private TimeIndex() {}

  /**
   * The prefix of rows in order of time; of those of an entity or an outlet, where one is given.
   */
  public static String prefix(String entity, String outlet) {
    if (entity != null) {
      return SortKeys.prefix(ENTITY, entity);
    }
    return outlet != null ? SortKeys.prefix(OUTLET, outlet) : SortKeys.prefix(TIME);
  }

  /** The key of a line. */
  public static String line(String id) {
    return SortKeys.of(LINE, id);
  }

  /** The keys of all order rows of a line. */
  static Set<String> rows(
      String id, long at, Collection<String> entities, Collection<String> outlets) {
    String place = SortKeys.latestFirst(at, id);
    Set<String> rows = new LinkedHashSet<>();
    rows.add(prefix(null, null) + place);
    new TreeSet<>(entities).forEach(entity -> rows.add(prefix(entity, null) + place));
    new TreeSet<>(outlets).forEach(outlet -> rows.add(prefix(null, outlet) + place));
    return rows;
  }

  /**
   * Replaces a line and its order rows.
   *
   * @param before order rows of the line that is there
   * @param after those of the line that comes
   * @param line null where it goes
   */
  static void replace(
      KeyValueStore<String, byte[]> store,
      String id,
      Set<String> before,
      Set<String> after,
      byte[] line) {
    for (String row : before) {
      if (!after.contains(row)) {
        store.delete(row);
      }
    }
    for (String row : after) {
      if (!before.contains(row)) {
        store.put(row, NOTHING);
      }
    }
    store.put(line(id), line);
  }
}
