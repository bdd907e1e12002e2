package org.copytaster.query.http.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON schemas of answers; records are referred to by their name. */
public final class Shapes {
  private Shapes() {}

  /** A record: an Avro record or one of {@code org.copytaster.query}, by its simple name. */
  public static Map<String, Object> record(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** The same or null. */
  public static Map<String, Object> nullable(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  /** An array. */
  public static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  /** A plain type. */
  public static Map<String, Object> type(String type) {
    return Map.of("type", type);
  }

  /** A plain type or null. */
  public static Map<String, Object> nullableType(String type) {
    return Map.of("type", List.of(type, "null"));
  }

  /** An object with these fields, all of them there. */
  public static Map<String, Object> object(Map<String, Map<String, Object>> fields) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", fields);
    schema.put("required", fields.keySet().stream().sorted().toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  /** A page of a list. */
  public static Map<String, Object> page(Map<String, Object> item) {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    fields.put("items", array(item));
    fields.put("next", described(nullableType("string"), "cursor of the rest; null at the end"));
    fields.put(
        "complete",
        described(type("boolean"), "whether all partitions have answered: see missing"));
    fields.put(
        "missing",
        described(array(type("integer")), "partitions whose owners did not answer just now"));
    fields.put(
        "lag",
        described(
            type("integer"), "records by which the furthest behind of the stores asked is late"));
    return object(fields);
  }

  /** A schema with a description. */
  public static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }
}
