package org.copytaster.query.store;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Recall;

/** Keeps the last recall of each article, and their order in time. */
final class FollowRecalls implements Processor<String, Recall, Void, Void> {
  private static final byte[] NOTHING = {};

  private KeyValueStore<String, Recall> recalls;
  private KeyValueStore<String, byte[]> times;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    recalls = context.getStateStore(ViewNames.RECALL_STORE);
    times = context.getStateStore(ViewNames.RECALL_INDEX_STORE);
  }

  @Override
  public void process(Record<String, Recall> record) {
    Recall before = recalls.get(record.key());
    Recall after = record.value();
    if (before != null && (after == null || !after.getAt().equals(before.getAt()))) {
      times.delete(place(record.key(), before));
    }
    if (after != null) {
      times.put(place(record.key(), after), NOTHING);
    }
    recalls.put(record.key(), after);
  }

  /** Where a recall stands in the list. */
  static String place(String articleId, Recall recall) {
    return SortKeys.latestFirst(recall.getAt().toEpochMilli(), articleId);
  }
}
