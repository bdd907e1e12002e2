package org.copytaster.schema.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.copytaster.schema.GeneratedClasses;

/**
 * Serdes of state stores and internal topics: Avro's single-object encoding, whose ten bytes of
 * header name the schema, so that a store written by another release is recognised rather than
 * misread. No registry is asked.
 */
public final class InternalSerde {
  static {
    GeneratedClasses.trust();
  }

  private InternalSerde() {}

  /** The serde of a generated record class. */
  public static <T extends SpecificRecordBase> Serde<T> of(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(model, model.getSchema(type));
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(model, model.getSchema(type));
    Serializer<T> serializer = (topic, value) -> value == null ? null : encode(encoder, value);
    Deserializer<T> deserializer =
        (topic, bytes) -> bytes == null ? null : decode(decoder, bytes, topic, type);
    return Serdes.serdeFrom(serializer, deserializer);
  }

  private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T decode(
      BinaryMessageDecoder<T> decoder, byte[] bytes, String topic, Class<T> type) {
    try {
      return decoder.decode(bytes);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          topic + " holds no " + type.getSimpleName() + " of this release", e);
    }
  }
}
