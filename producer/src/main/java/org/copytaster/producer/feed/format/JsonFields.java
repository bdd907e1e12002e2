package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields of a JSON object, by name without regard to case: ninjs 2 writes "pubstatus", ninjs 3
 * "pubStatus". Remembers which ones were asked for; the others are not mapped.
 */
final class JsonFields {
  private final Map<String, JsonNode> fields = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> asked = new TreeSet<>();

  JsonFields(JsonNode object) {
    object
        .properties()
        .forEach(
            field -> {
              String lower = field.getKey().toLowerCase(Locale.ROOT);
              fields.put(lower, field.getValue());
              names.put(lower, field.getKey());
            });
  }

  /** The first field of these names that is there and not null, or null. */
  JsonNode get(String... anyOf) {
    JsonNode found = null;
    for (String name : anyOf) {
      String lower = name.toLowerCase(Locale.ROOT);
      asked.add(lower);
      JsonNode value = fields.get(lower);
      found = found == null && value != null && !value.isNull() ? value : found;
    }
    return found;
  }

  /** A text, or a number as text; null where it is missing or of another kind. */
  String text(String... anyOf) {
    return asText(get(anyOf));
  }

  /** The members of a list, or the value itself as the only one. */
  List<JsonNode> list(String... anyOf) {
    return members(get(anyOf));
  }

  /** The sender's name of the field, as found. */
  String name(String name) {
    return names.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** All names in small letters, sorted. */
  Set<String> names() {
    return names.keySet();
  }

  /** Puts what was not asked for to the extras. */
  void rest(Extras extras) {
    fields.forEach(
        (lower, value) -> {
          if (!asked.contains(lower) && !value.isNull()) {
            extras.add(names.get(lower), value.isValueNode() ? value.asText() : value.toString());
          }
        });
  }

  static String asText(JsonNode node) {
    return node == null || node.isNull() || !node.isValueNode() || node.asText().isBlank()
        ? null
        : node.asText().strip();
  }

  static String textIn(JsonNode object, String... anyOf) {
    for (String name : anyOf) {
      String text = object == null ? null : asText(object.get(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  static List<JsonNode> members(JsonNode node) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> members = new ArrayList<>();
    node.forEach(members::add);
    return members;
  }
}
