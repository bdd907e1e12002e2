package org.copytaster.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.DistinctValues;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.ledger.Periods;
import org.copytaster.ledger.SeriesPoints;
import org.copytaster.ledger.SeriesPoints.Trailing;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;

/**
 * Keeps the ledger and its series. A claim costs work by what an entry lists, never by the number
 * of its carriers or values. All periods of one measure, actor and about lie in one partition, so
 * that trailing sums and neighbouring periods need no further hop.
 */
final class KeepLedger implements Processor<String, ReportedClaim, String, Object> {
  private final Set<String> summed;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, ReportedClaim> claims;
  private KeyValueStore<String, SeriesPoint> months;
  private LedgerRows rows;

  KeepLedger(Set<String> summed) {
    this.summed = summed;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    claims = context.getStateStore(Names.LEDGER_CLAIM_STORE);
    months = context.getStateStore(Names.SERIES_STORE);
    rows =
        new LedgerRows(
            claims,
            context.getStateStore(Names.LEDGER_VALUE_STORE),
            context.getStateStore(Names.LEDGER_INDEX_STORE),
            summed);
  }

  @Override
  public void process(Record<String, ReportedClaim> record) {
    ReportedClaim claim = record.value();
    ReportedClaim old = claims.get(record.key());
    if (claim.equals(old)) {
      return;
    }
    claims.put(record.key(), claim);
    ReportedClaim before = old == null || old.getWithdrawnAt() != null ? null : old;
    ReportedClaim after = claim.getWithdrawnAt() != null ? null : claim;
    if (before == null && after == null) {
      return;
    }
    rows.change(before, after);
    String key = claim.getLedgerKey();
    LedgerEntry entry = send(key, record.timestamp());
    sendSeries(claim, entry, record.timestamp());
    if (summed.contains(claim.getMeasure())) {
      sendNeighbours(before == null ? after : before, record.timestamp());
    }
  }

  private LedgerEntry send(String key, long timestamp) {
    LedgerEntry entry = LedgerEntries.entry(rows, key, Extent.BOUNDED);
    context.forward(new Record<>(key, entry, timestamp), Names.TO_LEDGER);
    return entry;
  }

  /** Entries of neighbouring periods in which the value may be suspected, or no longer is. */
  private void sendNeighbours(ReportedClaim claim, long timestamp) {
    String value = DistinctValues.key(claim);
    for (String period : Periods.neighbours(claim.getPeriod())) {
      String key = LedgerKeys.withPeriod(claim.getLedgerKey(), period);
      if (rows.value(key, value) != null) {
        send(key, timestamp);
      }
    }
  }

  private void sendSeries(ReportedClaim claim, LedgerEntry entry, long timestamp) {
    SeriesPoint point = entry == null ? null : SeriesPoints.point(entry);
    String key = claim.getLedgerKey();
    String month = claim.getPeriod();
    if (Periods.grain(month) != null) {
      context.forward(new Record<>(key, point, timestamp), Names.TO_SERIES);
    }
    if (!summed.contains(claim.getMeasure()) || !SeriesPoints.isMonth(month)) {
      return;
    }
    String subject = LedgerKeys.subject(key);
    List<String> bounds = SeriesPoints.around(month);
    Map<String, SeriesPoint> around = new TreeMap<>();
    try (KeyValueIterator<String, SeriesPoint> found =
        months.range(Keys.of(subject, bounds.get(0)), Keys.of(subject, bounds.get(1)))) {
      while (found.hasNext()) {
        KeyValue<String, SeriesPoint> row = found.next();
        around.put(Keys.last(row.key), row.value);
      }
    }
    List<Trailing> before = SeriesPoints.trailing(month, around);
    months.put(Keys.of(subject, month), point);
    if (point == null) {
      around.remove(month);
    } else {
      around.put(month, point);
    }
    List<Trailing> after = SeriesPoints.trailing(month, around);
    for (int i = 0; i < after.size(); i++) {
      Trailing sum = after.get(i);
      if (sum.point() != null || before.get(i).point() != null) {
        String sumKey =
            LedgerKeys.seriesKey(
                sum.series(claim.getMeasure()), claim.getActor(), claim.getAbout(), sum.end());
        context.forward(new Record<>(sumKey, sum.point(), timestamp), Names.TO_SERIES);
      }
    }
  }
}
