package org.copytaster.query.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.copytaster.query.ArticleSummary;
import org.copytaster.query.ArticleText;
import org.copytaster.query.NamedSubject;
import org.copytaster.query.StorySummary;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;

/**
 * JSON schemas of the records that the API gives, by their name: from the Avro schemas with their
 * documentation, and from our own records with what {@code records.properties} says of them.
 */
final class RecordSchemas {
  private static final List<Class<?>> AVRO =
      List.of(
          Story.class,
          EnrichedArticle.class,
          ReportedClaim.class,
          LedgerEntry.class,
          SeriesPoint.class,
          ActivityCount.class,
          Recall.class,
          FeedState.class);
  private static final List<Class<? extends Record>> OURS =
      List.of(StorySummary.class, ArticleSummary.class, ArticleText.class, NamedSubject.class);
  private static final String TIME = "timestamp-millis";

  private final SortedMap<String, Object> schemas = new TreeMap<>();
  private final Properties descriptions = new Properties();

  private RecordSchemas() {
    try (InputStream in = RecordSchemas.class.getResourceAsStream("records.properties")) {
      descriptions.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them. */
  static SortedMap<String, Object> all() {
    RecordSchemas all = new RecordSchemas();
    AVRO.forEach(type -> all.avro(SpecificData.get().getSchema(type)));
    OURS.forEach(all::ours);
    Map<String, Object> health =
        Shapes.described(Shapes.type("string"), "how the feed is, in a word");
    all.schemas.put(
        "FeedStateWithHealth", extended((Map<?, ?>) all.schemas.get("FeedState"), health));
    return all.schemas;
  }

  private static Map<String, Object> extended(Map<?, ?> record, Map<String, Object> health) {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    ((Map<?, ?>) record.get("properties"))
        .forEach(
            (name, schema) -> {
              Map<String, Object> copy = new LinkedHashMap<>();
              ((Map<?, ?>) schema).forEach((key, value) -> copy.put(key.toString(), value));
              fields.put(name.toString(), copy);
            });
    fields.put("health", health);
    return Shapes.object(fields);
  }

  private Map<String, Object> avro(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> {
        if (!schemas.containsKey(schema.getName())) {
          schemas.put(schema.getName(), Map.of());
          schemas.put(schema.getName(), record(schema));
        }
        yield Shapes.record(schema.getName());
      }
      case ENUM -> {
        schemas.put(schema.getName(), enumeration(schema));
        yield Shapes.record(schema.getName());
      }
      case ARRAY -> Shapes.array(avro(schema.getElementType()));
      case MAP -> Map.of("type", "object", "additionalProperties", avro(schema.getValueType()));
      case UNION -> union(schema);
      case INT -> Map.of("type", "integer", "format", "int32");
      case LONG ->
          schema.getLogicalType() != null && TIME.equals(schema.getLogicalType().getName())
              ? time()
              : Map.of("type", "integer", "format", "int64");
      case FLOAT, DOUBLE -> Shapes.type("number");
      case BOOLEAN -> Shapes.type("boolean");
      case STRING -> Shapes.type("string");
      default -> throw new IllegalStateException(schema + " has no form in JSON");
    };
  }

  private Map<String, Object> union(Schema schema) {
    List<Schema> others =
        schema.getTypes().stream().filter(s -> s.getType() != Schema.Type.NULL).toList();
    if (others.size() != 1 || schema.getTypes().size() != 2) {
      throw new IllegalStateException(schema + " is more than one type or null");
    }
    return orNull(avro(others.get(0)));
  }

  private Map<String, Object> record(Schema schema) {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    for (Schema.Field field : schema.getFields()) {
      Map<String, Object> type = avro(field.schema());
      if (Rights.mayBeWithheld(schema, field.name()) && !"array".equals(type.get("type"))) {
        type = orNull(type);
      }
      fields.put(field.name(), described(type, field.doc()));
    }
    return described(Shapes.object(fields), schema.getDoc());
  }

  private static Map<String, Object> enumeration(Schema schema) {
    return described(Map.of("type", "string", "enum", schema.getEnumSymbols()), schema.getDoc());
  }

  /** A record of ours; a description that begins with a question mark allows null. */
  private void ours(Class<? extends Record> record) {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String doc = description(record.getSimpleName() + "." + component.getName());
      Map<String, Object> type = java(component.getGenericType());
      fields.put(
          component.getName(),
          doc.startsWith("?")
              ? described(orNull(type), doc.substring(1).strip())
              : described(type, doc));
    }
    schemas.put(
        record.getSimpleName(),
        described(Shapes.object(fields), description(record.getSimpleName())));
  }

  private Map<String, Object> java(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return Shapes.array(java(list.getActualTypeArguments()[0]));
    }
    if (type == String.class) {
      return Shapes.type("string");
    }
    if (type == Instant.class) {
      return time();
    }
    if (type == int.class || type == long.class) {
      return Shapes.type("integer");
    }
    if (type instanceof Class<?> known && known.isEnum()) {
      return avro(SpecificData.get().getSchema(known));
    }
    if (type instanceof Class<?> known && OURS.contains(known)) {
      return Shapes.record(known.getSimpleName());
    }
    throw new IllegalStateException(type + " has no form in JSON");
  }

  private String description(String name) {
    String description = descriptions.getProperty(name);
    if (description == null) {
      throw new IllegalStateException("records.properties does not describe " + name);
    }
    return description;
  }

  private static Map<String, Object> time() {
    return Map.of("type", "string", "format", "date-time");
  }

  private static Map<String, Object> orNull(Map<String, Object> type) {
    if (type.get("type") instanceof String name) {
      Map<String, Object> either = new LinkedHashMap<>(type);
      either.put("type", List.of(name, "null"));
      return either;
    }
    return type.get("type") instanceof List<?> ? type : Shapes.nullable(type);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String doc) {
    return doc == null ? schema : Shapes.described(schema, doc.replaceAll("\\s+", " "));
  }
}
