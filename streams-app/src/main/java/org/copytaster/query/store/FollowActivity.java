package org.copytaster.query.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ActivityCount;

/**
 * Keeps days of activity, and from them how many articles each entity and outlet has. The number is
 * never added to: the days of a year are a row, the years of a subject are a row, and each is
 * overwritten. So a day that comes twice counts once.
 */
final class FollowActivity implements Processor<String, ActivityCount, Void, Void> {
  private KeyValueStore<String, ActivityCount> days;
  private SubjectIndex subjects;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    days = context.getStateStore(ViewNames.ACTIVITY_STORE);
    subjects = new SubjectIndex(context.getStateStore(ViewNames.SUBJECT_STORE));
  }

  @Override
  public void process(Record<String, ActivityCount> record) {
    List<String> parts = LedgerKeys.split(record.key());
    String subject = LedgerKeys.join(parts.get(0), parts.get(1));
    LocalDate day = LocalDate.ofInstant(Instant.parse(parts.get(3)), ZoneOffset.UTC);
    ActivityCount count = record.value();
    long articles = count == null ? 0 : count.getOriginals() + count.getCopies();
    String name = count == null ? null : count.getName();
    subjects.set(subject, name, day, articles);
    days.put(record.key(), count);
  }
}
