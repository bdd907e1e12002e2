package org.copytaster.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Canonical JSON of records: fields sorted by name, whole numbers without a point, times as ISO
 * 8601 in UTC, unknown values as null. Equal records give equal bytes.
 */
public final class Canonical {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Canonical() {}

  /** A record as a map of field names to plain values, sorted by name; nested ones too. */
  public static Map<String, Object> map(SpecificRecord record) {
    return map(record, (schema, field) -> false);
  }

  /** The same without some fields: a list is empty in their place, all else null. */
  public static Map<String, Object> map(
      SpecificRecord record, BiPredicate<Schema, String> leftOut) {
    Map<String, Object> map = new TreeMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (leftOut.test(record.getSchema(), field.name())) {
        map.put(field.name(), value instanceof List<?> ? List.of() : null);
      } else {
        map.put(field.name(), plain(value, leftOut));
      }
    }
    return map;
  }

  /**
   * Records of Avro or Java, lists and maps of them, as plain values.
   *
   * @param leftOut fields of Avro records to leave out, by their record's schema and name
   */
  public static Object plain(Object value, BiPredicate<Schema, String> leftOut) {
    if (value instanceof SpecificRecord record) {
      return map(record, leftOut);
    }
    if (value instanceof Record record) {
      Map<String, Object> plain = new TreeMap<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        plain.put(component.getName(), plain(value(record, component), leftOut));
      }
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>(list.size());
      list.forEach(item -> plain.add(plain(item, leftOut)));
      return plain;
    }
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> plain = new TreeMap<>();
      entries.forEach((key, item) -> plain.put(key.toString(), plain(item, leftOut)));
      return plain;
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Instant || value instanceof Enum<?>) {
      return value.toString();
    }
    return value;
  }

  /** The value of a component. */
  static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("components of public records can be read", e);
    }
  }

  /** Writes JSON in the form of {@link #line}. */
  static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out);
  }

  /** One line of JSON, without its end. */
  public static String line(Map<String, Object> record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of plain values can be written", e);
    }
  }

  /** A number without a point where it is whole. */
  static Object number(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() <= 0 ? decimal.toBigInteger() : decimal;
  }
}
