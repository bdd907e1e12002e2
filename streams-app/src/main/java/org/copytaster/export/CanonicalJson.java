package org.copytaster.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records as the same JSON that {@link Canonical#plain} and {@link Canonical#line} make of
 * them, without a map for each in between: answers are made anew for every request.
 */
public final class CanonicalJson {
  private static final Map<Schema, List<Schema.Field>> FIELDS = new ConcurrentHashMap<>();
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .sorted(Comparator.comparing(RecordComponent::getName))
              .toList();
        }
      };

  private final JsonGenerator json;
  private final BiPredicate<Schema, String> leftOut;

  private CanonicalJson(JsonGenerator json, BiPredicate<Schema, String> leftOut) {
    this.json = json;
    this.leftOut = leftOut;
  }

  /**
   * Records of Avro or Java, lists and maps of them, as one line without its end.
   *
   * @param leftOut fields of Avro records to leave out, as {@link Canonical#map} does
   */
  public static String of(Object value, BiPredicate<Schema, String> leftOut) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Canonical.generator(text)) {
      new CanonicalJson(json, leftOut).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory can be written", e);
    }
    return text.toString();
  }

  private void write(Object value) throws IOException {
    if (value instanceof String || value instanceof Instant || value instanceof Enum<?>) {
      json.writeString(value.toString());
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof SpecificRecord record) {
      record(record);
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else {
      json.writePOJO(Canonical.plain(value, leftOut));
    }
  }

  private void number(double value) throws IOException {
    if (Math.rint(value) == value && Math.abs(value) < 1L << 53) {
      json.writeNumber((long) value);
    } else {
      json.writePOJO(Canonical.number(value));
    }
  }

  private void list(List<?> list) throws IOException {
    json.writeStartArray();
    for (Object item : list) {
      write(item);
    }
    json.writeEndArray();
  }

  private void record(SpecificRecord record) throws IOException {
    Schema schema = record.getSchema();
    json.writeStartObject();
    for (Schema.Field field : FIELDS.computeIfAbsent(schema, CanonicalJson::sorted)) {
      Object value = record.get(field.pos());
      json.writeFieldName(field.name());
      if (leftOut.test(schema, field.name())) {
        write(value instanceof List<?> ? List.of() : null);
      } else {
        write(value);
      }
    }
    json.writeEndObject();
  }

  private void record(Record record) throws IOException {
    json.writeStartObject();
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      json.writeFieldName(component.getName());
      write(Canonical.value(record, component));
    }
    json.writeEndObject();
  }

  private void map(Map<?, ?> map) throws IOException {
    SortedMap<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put(name.toString(), value));
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.writeFieldName(entry.getKey());
      write(entry.getValue());
    }
    json.writeEndObject();
  }

  private static List<Schema.Field> sorted(Schema schema) {
    return schema.getFields().stream().sorted(Comparator.comparing(Schema.Field::name)).toList();
  }
}
