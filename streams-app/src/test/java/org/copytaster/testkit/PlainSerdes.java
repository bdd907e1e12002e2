package org.copytaster.testkit;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.schema.internal.InternalSerde;

/** Avro without a registry, for tests that have no broker either. */
public final class PlainSerdes implements TopicSerdes {
  @Override
  @SuppressWarnings("unchecked") // The table of topics says which class each has.
  public <T extends SpecificRecord> Serde<T> serde(Topic topic) {
    return (Serde<T>) InternalSerde.of(topic.value().asSubclass(SpecificRecordBase.class));
  }
}
