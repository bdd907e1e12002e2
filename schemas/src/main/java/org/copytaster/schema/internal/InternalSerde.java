package org.copytaster.schema.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
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

  private static final int HEADER_BYTES = 10;

  private InternalSerde() {}

  /** The serde of a generated record class. */
  public static <T extends SpecificRecordBase> Serde<T> of(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(model, model.getSchema(type));
    ByteBuffer header = header(model.getSchema(type));
    ThreadLocal<BodyReader<T>> reader =
        ThreadLocal.withInitial(() -> new BodyReader<>(model, model.getSchema(type)));
    Serializer<T> serializer = (topic, value) -> value == null ? null : encode(encoder, value);
    Deserializer<T> deserializer =
        (topic, bytes) -> bytes == null ? null : decode(reader.get(), header, bytes, topic, type);
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

  /** What single-object encoding puts in front: two marker bytes and the schema's fingerprint. */
  private static ByteBuffer header(Schema schema) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0xC3)
        .put((byte) 0x01)
        .putLong(SchemaNormalization.parsingFingerprint64(schema))
        .flip();
  }

  private static <T> T decode(
      BodyReader<T> reader, ByteBuffer header, byte[] bytes, String topic, Class<T> type) {
    boolean ours =
        bytes.length >= HEADER_BYTES && header.equals(ByteBuffer.wrap(bytes, 0, HEADER_BYTES));
    if (!ours) {
      throw new SerializationException(
          topic + " holds no " + type.getSimpleName() + " of this release");
    }
    try {
      return reader.read(bytes);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(topic + " holds a broken " + type.getSimpleName(), e);
    }
  }

  /** Avro's own message decoder reads byte by byte from a stream; over an array it is faster. */
  private static final class BodyReader<T> {
    private final DatumReader<T> reader;
    private BinaryDecoder decoder;

    BodyReader(SpecificData model, Schema schema) {
      reader = new SpecificDatumReader<>(schema, schema, model);
    }

    T read(byte[] bytes) throws IOException {
      decoder =
          DecoderFactory.get()
              .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, decoder);
      return reader.read(null, decoder);
    }
  }
}
