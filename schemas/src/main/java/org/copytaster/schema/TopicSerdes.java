package org.copytaster.schema;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Where the values' serdes of registered topics come from. */
public interface TopicSerdes {
  /** The serde of a topic's values; each call makes a new one. */
  <T extends SpecificRecord> Serde<T> serde(Topic topic);
}
