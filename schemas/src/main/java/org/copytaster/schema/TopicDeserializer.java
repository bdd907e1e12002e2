package org.copytaster.schema;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Makes whatever may be wrong with a record's bytes a {@link SerializationException} of one line,
 * and leaves {@link RegistryUnavailableException} as it is.
 */
final class TopicDeserializer<T> implements Deserializer<T> {
  /** A zero and the schema id. */
  private static final int HEADER_BYTES = 5;

  private final Deserializer<T> avro;
  private final String subject;

  TopicDeserializer(Deserializer<T> avro, String subject) {
    this.avro = avro;
    this.subject = subject;
  }

  @Override
  public T deserialize(String topic, Headers headers, byte[] data) {
    return deserialize(topic, data);
  }

  @Override
  public T deserialize(String topic, byte[] data) {
    if (data == null) {
      return null;
    }
    if (data.length < HEADER_BYTES || data[0] != 0) {
      throw new SerializationException(
          "Not an Avro record with a schema id, as " + subject + " has");
    }
    try {
      return avro.deserialize(topic, data);
    } catch (SerializationException e) {
      throw e;
    } catch (RuntimeException e) {
      int id = ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
      throw new SerializationException(
          "The bytes after schema id " + id + " are no value of " + subject + ": " + e, e);
    }
  }

  @Override
  public void close() {
    avro.close();
  }
}
