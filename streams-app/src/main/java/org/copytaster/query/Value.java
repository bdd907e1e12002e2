package org.copytaster.query;

import org.apache.avro.specific.SpecificRecord;

/**
 * A record of an answer: as it was read here, or encoded, as another instance sent it. What is read
 * and answered here is never encoded.
 */
final class Value {
  private static final int SOME_NUMBER = 8;

  private final Encoding<?> encoding;
  private final SpecificRecord record;
  private final byte[] bytes;

  private Value(Encoding<?> encoding, SpecificRecord record, byte[] bytes) {
    this.encoding = encoding;
    this.record = record;
    this.bytes = bytes;
  }

  /** A record that was read here. */
  static Value of(Encoding<?> encoding, SpecificRecord record) {
    return new Value(encoding, record, null);
  }

  /** A record that was sent. */
  static Value of(byte[] bytes) {
    return new Value(null, null, bytes);
  }

  /** The record; null where it is encoded. */
  SpecificRecord record() {
    return record;
  }

  /** The record, encoded. */
  byte[] bytes() {
    return bytes != null ? bytes : encoding.encode(record);
  }

  /** About how many bytes it takes. */
  int weight() {
    return bytes != null ? bytes.length : weight(record);
  }

  private static int weight(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    int weight = SOME_NUMBER;
    if (value instanceof SpecificRecord inner) {
      int fields = inner.getSchema().getFields().size();
      for (int i = 0; i < fields; i++) {
        weight += weight(inner.get(i));
      }
    } else if (value instanceof Iterable<?> list) {
      for (Object item : list) {
        weight += weight(item);
      }
    }
    return weight;
  }
}
