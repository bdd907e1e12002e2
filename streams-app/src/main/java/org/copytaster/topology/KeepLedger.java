package org.copytaster.topology;

import java.util.ArrayList;
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
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.ledger.SeriesPoints;
import org.copytaster.ledger.SeriesPoints.Trailing;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.internal.LedgerValue;
import org.copytaster.schema.internal.LedgerValues;
import org.copytaster.view.LedgerView;

/**
 * Keeps the ledger and its series. A claim costs work by the number of distinct values on its
 * entry, never by the number of carriers. All periods of one measure, actor and about lie in one
 * partition, so that trailing sums need no further hop.
 */
final class KeepLedger implements Processor<String, ReportedClaim, String, Object> {
  private final Set<String> summed;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, ReportedClaim> claims;
  private KeyValueStore<String, LedgerValues> values;
  private KeyValueStore<String, SeriesPoint> months;
  private LedgerIndex index;

  KeepLedger(Set<String> summed) {
    this.summed = summed;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    claims = context.getStateStore(Names.LEDGER_CLAIM_STORE);
    values = context.getStateStore(Names.LEDGER_VALUE_STORE);
    months = context.getStateStore(Names.SERIES_STORE);
    index = new LedgerIndex(context.getStateStore(Names.LEDGER_INDEX_STORE));
  }

  @Override
  public void process(Record<String, ReportedClaim> record) {
    ReportedClaim claim = record.value();
    ReportedClaim old = claims.get(record.key());
    if (claim.equals(old)) {
      return;
    }
    claims.put(record.key(), claim);
    String key = claim.getLedgerKey();
    LedgerValues said = values.get(key);
    List<LedgerValue> list = new ArrayList<>(said == null ? List.of() : said.getValues());
    if (old != null && old.getWithdrawnAt() == null) {
      count(list, old, -1);
      index.remove(old);
    }
    if (claim.getWithdrawnAt() == null) {
      count(list, claim, 1);
      index.add(claim);
    }
    LedgerValues now = new LedgerValues(claim.getActor(), claim.getAbout(), list);
    values.put(key, list.isEmpty() ? null : now);
    LedgerEntry entry =
        LedgerEntries.entry(
            key,
            claim.getMeasure(),
            claim.getActor(),
            claim.getAbout(),
            list.stream().map(v -> index.group(key, v)).toList(),
            LedgerEntries.LISTED,
            LedgerEntries.FIGURES);
    context.forward(new Record<>(key, entry, record.timestamp()), Names.TO_LEDGER);
    sendSeries(claim, entry, record.timestamp());
  }

  private static void count(List<LedgerValue> list, ReportedClaim claim, long change) {
    String key = LedgerView.valueKey(claim);
    for (int i = 0; i < list.size(); i++) {
      if (LedgerView.valueKey(list.get(i)).equals(key)) {
        long claims = list.get(i).getClaims() + change;
        if (claims == 0) {
          list.remove(i);
        } else {
          list.set(i, LedgerView.value(claim, claims));
        }
        return;
      }
    }
    list.add(LedgerView.value(claim, change));
  }

  private void sendSeries(ReportedClaim claim, LedgerEntry entry, long timestamp) {
    SeriesPoint point = entry == null ? null : SeriesPoints.point(entry);
    String key = claim.getLedgerKey();
    String month = claim.getPeriod();
    if (month.indexOf('/') < 0) {
      context.forward(new Record<>(key, point, timestamp), Names.TO_SERIES);
    }
    if (!summed.contains(claim.getMeasure()) || !SeriesPoints.isMonth(month)) {
      return;
    }
    String subject = LedgerKeys.subject(key);
    Map<String, SeriesPoint> around = new TreeMap<>();
    try (KeyValueIterator<String, SeriesPoint> rows = Rows.startingWith(months, subject)) {
      while (rows.hasNext()) {
        KeyValue<String, SeriesPoint> row = rows.next();
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
