package org.copytaster.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the values of any public topic, for consumers that are set up by properties: Kafka's
 * console consumer, or a subscriber's own. Give it {@value #URL}.
 *
 * <p>A record comes as the class generated from our schema, in its present form whatever version
 * wrote it, or as a generic record where there is no such class. Not for several threads.
 */
public final class SubscriberDeserializer implements Deserializer<IndexedRecord> {
  /** Setting: where the registry answers, such as {@code http://127.0.0.1:8081}. */
  public static final String URL = "schema.registry.url";

  private static final int HEADER_BYTES = 5;

  static {
    GeneratedClasses.trust();
  }

  private final Map<Integer, DatumReader<IndexedRecord>> readers = new ConcurrentHashMap<>();
  private RegistryApi api;

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    Object url = settings.get(URL);
    if (url == null) {
      throw new IllegalArgumentException(URL + " is not set: where does the registry answer?");
    }
    api = new RegistryApi(url.toString());
  }

  /**
   * Reads a value.
   *
   * @return null for a tombstone
   * @throws SerializationException if the bytes are no such record, or the registry does not know
   *     their schema
   */
  @Override
  public IndexedRecord deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length < HEADER_BYTES || bytes[0] != 0) {
      throw new SerializationException(topic + " holds a value without a schema id");
    }
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    DatumReader<IndexedRecord> reader = readers.computeIfAbsent(id, i -> reader(topic, i));
    try {
      return reader.read(
          null,
          DecoderFactory.get()
              .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          topic + " holds a value that schema " + id + " is not of", e);
    }
  }

  private DatumReader<IndexedRecord> reader(String topic, int id) {
    String text =
        api.schema(id)
            .orElseThrow(
                () ->
                    new SerializationException(
                        "schema " + id + " of " + topic + " is not in the registry"));
    try {
      Schema written = new Schema.Parser().parse(text);
      Class<?> ours = SpecificData.get().getClass(written);
      Schema wanted = ours == null ? written : SpecificData.get().getSchema(ours);
      return new SpecificDatumReader<>(written, wanted);
    } catch (AvroRuntimeException e) {
      throw new SerializationException("schema " + id + " of " + topic + " is no Avro schema", e);
    }
  }
}
