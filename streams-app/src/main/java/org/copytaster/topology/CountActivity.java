package org.copytaster.topology;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.internal.ActivityDay;
import org.copytaster.schema.internal.ActivityDays;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.schema.internal.ActivityParts;
import org.copytaster.view.Activity;

/**
 * Counts how often entities are named and outlets publish, by the hour, day and seven days of their
 * report. Days lie in rows of seven: a part costs three look-ups and one write.
 */
final class CountActivity implements Processor<String, ActivityParts, String, ActivityCount> {
  private ProcessorContext<String, ActivityCount> context;
  private KeyValueStore<String, ActivityDays> store;

  @Override
  public void init(ProcessorContext<String, ActivityCount> context) {
    this.context = context;
    store = context.getStateStore(Names.ACTIVITY_STORE);
  }

  @Override
  public void process(Record<String, ActivityParts> record) {
    for (ActivityPart part : record.value().getParts()) {
      count(part, record.timestamp());
    }
  }

  private void count(ActivityPart part, long timestamp) {
    long day = Activity.day(part);
    long row = Math.floorDiv(day, Activity.WEEK);
    SortedMap<Long, ActivityDay> days = new TreeMap<>();
    for (long near = row - 1; near <= row + 1; near++) {
      ActivityDays found = store.get(key(part, near));
      if (found != null) {
        found.getDays().forEach(each -> days.put(each.getDay(), each));
      }
    }
    Activity.add(days, part);
    SortedMap<Long, ActivityDay> own = days.subMap(row * Activity.WEEK, (row + 1) * Activity.WEEK);
    store.put(key(part, row), own.isEmpty() ? null : new ActivityDays(List.copyOf(own.values())));
    for (long after = day; after < day + Activity.WEEK; after++) {
      if (after == day || days.containsKey(after)) {
        ActivityCount count = Activity.count(part, after, days);
        context.forward(new Record<>(Activity.key(part, after), count, timestamp));
      }
    }
  }

  private static String key(ActivityPart part, long row) {
    return Keys.of(part.getSubject().name(), part.getId(), Long.toString(row));
  }
}
