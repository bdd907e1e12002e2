package org.copytaster.query;

import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.copytaster.query.store.ViewRows;

/**
 * Records to bytes and back, as rows of answers.
 *
 * @param <T> the record
 */
final class Encoding<T extends SpecificRecordBase> {
  private final Serde<T> serde;

  Encoding(Class<T> type) {
    serde = ViewRows.serde(type);
  }

  /** Null stays null. */
  byte[] bytes(T record) {
    return serde.serializer().serialize(null, record);
  }

  /** Null stays null. */
  T record(byte[] bytes) {
    return serde.deserializer().deserialize(null, bytes);
  }
}
