package org.copytaster.standalone.tail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.copytaster.export.Canonical;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;

/** Makes lines of the records of one topic. */
final class Decoded {
  private static final String HEADERS = "copytaster.";

  /** Null for dead letters, whose values are whatever could not be read. */
  private final Deserializer<SpecificRecord> values;

  Decoded(Topic topic, RegistrySerdes serdes) {
    values = topic.registered() ? serdes.deserializer(topic) : null;
  }

  /**
   * A record.
   *
   * @param line all of it, as plain values by name
   * @param fields what conditions are asked of: the value's fields, or what the headers of a dead
   *     letter say; empty for a key that is gone and for bytes that cannot be read
   */
  record Line(Map<String, Object> line, Map<String, Object> fields) {}

  Line of(ConsumerRecord<byte[], byte[]> each) {
    Map<String, Object> line = new TreeMap<>();
    line.put("key", text(each.key()));
    line.put("partition", each.partition());
    line.put("offset", each.offset());
    line.put("timestamp", Instant.ofEpochMilli(each.timestamp()).toString());
    return new Line(line, values == null ? letter(line, each) : value(line, each));
  }

  private Map<String, Object> value(Map<String, Object> line, ConsumerRecord<byte[], byte[]> each) {
    try {
      SpecificRecord value = values.deserialize(each.topic(), each.value());
      Map<String, Object> fields = value == null ? Map.of() : Canonical.map(value);
      line.put("value", value == null ? null : fields);
      return fields;
    } catch (SerializationException e) {
      if (RegistrySerdes.isRegistryUnavailable(e)) {
        throw e;
      }
      line.put("unreadable", e.getMessage());
      bytes(line, each.value());
      return Map.of();
    }
  }

  private static Map<String, Object> letter(
      Map<String, Object> line, ConsumerRecord<byte[], byte[]> each) {
    Map<String, Object> headers = new TreeMap<>();
    Map<String, Object> fields = new TreeMap<>();
    for (Header header : each.headers()) {
      String said = text(header.value());
      headers.put(header.key(), said);
      if (header.key().startsWith(HEADERS)) {
        fields.put(header.key().substring(HEADERS.length()), said);
      }
    }
    line.put("headers", headers);
    bytes(line, each.value());
    return fields;
  }

  private static void bytes(Map<String, Object> line, byte[] bytes) {
    if (bytes == null) {
      line.put("text", null);
      return;
    }
    try {
      line.put(
          "text", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      line.put("base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
