package org.copytaster.query.store;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.internal.LedgerRow;

/**
 * Keys of ledger entries with what lists are asked for, so that no entry is read that is not shown:
 * all of them, those of a party, of a status, and those with figures that look miscopied. Each
 * order is by key. As in {@link TimeIndex}, the row of the first order is written last, and the
 * others only count as far as the entry bears them out.
 */
public final class LedgerIndex {
  private static final String KEY = "key";
  private static final String PARTY = "party";
  private static final String STATUS = "status";
  private static final String COPY_ERRORS = "copy-errors";
  private static final Serde<LedgerRow> ROWS = ViewRows.serde(LedgerRow.class);

  private LedgerIndex() {}

  /** The prefix of all entries. */
  public static String all() {
    return SortKeys.prefix(KEY);
  }

  /** The prefix of those that a party acts in, or that are about it. */
  public static String byParty(String party) {
    return SortKeys.prefix(PARTY, party);
  }

  /** The prefix of those whose reports agree so far. */
  public static String byStatus(LedgerStatus status) {
    return SortKeys.prefix(STATUS, status.name());
  }

  /** The prefix of those with figures that look miscopied. */
  public static String withCopyErrors() {
    return SortKeys.prefix(COPY_ERRORS);
  }

  /** What a row of any order says of its entry. */
  public static LedgerRow row(byte[] value) {
    return ROWS.deserializer().deserialize(null, value);
  }

  /** What rows say of an entry. */
  public static LedgerRow row(LedgerEntry entry) {
    return new LedgerRow(
        entry.getStatus(), entry.getIndependentOriginators(), !entry.getCopyErrors().isEmpty());
  }

  /**
   * Replaces the rows of an entry.
   *
   * @param entry null where it goes
   */
  static void replace(KeyValueStore<String, byte[]> store, String key, LedgerEntry entry) {
    byte[] before = store.get(all() + key);
    byte[] after = entry == null ? null : ROWS.serializer().serialize(null, row(entry));
    if (Arrays.equals(before, after)) {
      return;
    }
    Set<String> kept = after == null ? Set.of() : orders(key, row(after));
    if (before != null) {
      for (String order : orders(key, row(before))) {
        if (!kept.contains(order)) {
          store.delete(order);
        }
      }
    }
    kept.forEach(order -> store.put(order, after));
    store.put(all() + key, after);
  }

  private static Set<String> orders(String key, LedgerRow row) {
    List<String> parts = LedgerKeys.split(key);
    Set<String> orders = new LinkedHashSet<>();
    new TreeSet<>(parts.subList(1, 3)).forEach(party -> orders.add(byParty(party) + key));
    orders.add(byStatus(row.getStatus()) + key);
    if (row.getCopyErrors()) {
      orders.add(withCopyErrors() + key);
    }
    return orders;
  }
}
