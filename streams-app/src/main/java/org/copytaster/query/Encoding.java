package org.copytaster.query;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.copytaster.query.store.ViewRows;

/**
 * Records to bytes and back, as rows of answers.
 *
 * @param <T> the record
 */
final class Encoding<T extends SpecificRecordBase> {
  private final Class<T> type;
  private final Serde<T> serde;

  Encoding(Class<T> type) {
    this.type = type;
    serde = ViewRows.serde(type);
  }

  /** A record as a row has it. */
  Value value(T record) {
    return Value.of(this, record);
  }

  /** The record of a row. */
  T record(Value value) {
    return value.record() == null ? record(value.bytes()) : type.cast(value.record());
  }

  /** Null stays null. */
  T record(byte[] bytes) {
    return serde.deserializer().deserialize(null, bytes);
  }

  /** A record of this type to bytes. */
  byte[] encode(SpecificRecord record) {
    return serde.serializer().serialize(null, type.cast(record));
  }
}
