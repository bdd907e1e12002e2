package org.copytaster.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Map<String, Object> map = new TreeMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      map.put(field.name(), plain(record.get(field.pos())));
    }
    return map;
  }

  /** One line of JSON, without its end. */
  public static String line(Map<String, Object> record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of plain values can be written", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof SpecificRecord record) {
      return map(record);
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>(list.size());
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> plain = new TreeMap<>();
      entries.forEach((key, item) -> plain.put(key.toString(), plain(item)));
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

  private static Object number(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() <= 0 ? decimal.toBigInteger() : decimal;
  }
}
