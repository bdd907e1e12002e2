package org.copytaster.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.schema.internal.ActivityParts;
import org.copytaster.view.Activity;

/** Counts how often entities are named and outlets publish, by day of publication. */
final class CountActivity implements Processor<String, ActivityParts, String, ActivityCount> {
  private ProcessorContext<String, ActivityCount> context;
  private KeyValueStore<String, ActivityCount> counts;

  @Override
  public void init(ProcessorContext<String, ActivityCount> context) {
    this.context = context;
    counts = context.getStateStore(Names.ACTIVITY_STORE);
  }

  @Override
  public void process(Record<String, ActivityParts> record) {
    for (ActivityPart part : record.value().getParts()) {
      count(part, record.timestamp());
    }
  }

  private void count(ActivityPart part, long timestamp) {
    String key = Activity.key(part);
    ActivityCount before = counts.get(key);
    long originals = part.getOriginals() + (before == null ? 0 : before.getOriginals());
    long copies = part.getCopies() + (before == null ? 0 : before.getCopies());
    ActivityCount now = Activity.count(part, originals, copies);
    counts.put(key, now);
    context.forward(new Record<>(key, now, timestamp));
  }
}
