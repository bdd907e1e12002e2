package org.copytaster.standalone.tail;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What a record must hold to be shown: one field, named by its path, with one value.
 *
 * <p>Fields within fields are joined by dots. A list holds a value if any of its elements does.
 * Numbers are compared as numbers; {@code null} stands for what is unknown.
 */
public final class Condition {
  private final List<String> path;
  private final String wanted;
  private final BigDecimal number;

  private Condition(List<String> path, String wanted) {
    this.path = path;
    this.wanted = wanted;
    number = number(wanted);
  }

  /**
   * Reads {@code field=value}.
   *
   * @param schema of the records; null where any field may occur
   * @throws IllegalArgumentException if there is no such field, with a line that names those there
   *     are
   */
  public static Condition parse(String text, Schema schema) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "'" + text + "' is not of the form field=value, such as actor.wikidata=Q159");
    }
    List<String> path = Arrays.asList(text.substring(0, equals).split("\\.", -1));
    if (schema != null) {
      check(path, schema);
    }
    return new Condition(path, text.substring(equals + 1));
  }

  /** Whether a record, as plain values by field name, has it. */
  public boolean holds(Map<String, Object> record) {
    return holds(record, 0);
  }

  private boolean holds(Object value, int depth) {
    if (value instanceof Collection<?> elements) {
      return elements.stream().anyMatch(element -> holds(element, depth));
    }
    if (depth == path.size()) {
      return isWanted(value);
    }
    return value instanceof Map<?, ?> fields && holds(fields.get(path.get(depth)), depth + 1);
  }

  private boolean isWanted(Object value) {
    if (value instanceof Number && number != null) {
      return number(value.toString()).compareTo(number) == 0;
    }
    return wanted.equals(String.valueOf(value));
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static void check(List<String> path, Schema record) {
    Schema at = inner(record);
    for (String name : path) {
      if (at.getType() == Schema.Type.MAP) {
        at = inner(at.getValueType());
        continue;
      }
      Schema.Field field = at.getType() == Schema.Type.RECORD ? at.getField(name) : null;
      if (field == null) {
        throw new IllegalArgumentException(
            "there is no field " + String.join(".", path) + describe(name, at));
      }
      at = inner(field.schema());
    }
    if (at.getType() == Schema.Type.RECORD || at.getType() == Schema.Type.MAP) {
      throw new IllegalArgumentException(
          String.join(".", path) + " has fields of its own" + describe(null, at));
    }
  }

  private static String describe(String name, Schema at) {
    if (at.getType() != Schema.Type.RECORD) {
      return at.getType() == Schema.Type.MAP ? "" : ": nothing is within " + at.getType().getName();
    }
    String names =
        at.getFields().stream().map(Schema.Field::name).sorted().collect(Collectors.joining(", "));
    return (name == null ? ": " : "; " + at.getName() + " has ") + names;
  }

  /** What a list holds, or what is there unless it is null. */
  private static Schema inner(Schema schema) {
    Schema at = schema;
    while (at.getType() == Schema.Type.ARRAY || at.getType() == Schema.Type.UNION) {
      at =
          at.getType() == Schema.Type.ARRAY
              ? at.getElementType()
              : at.getTypes().stream()
                  .filter(branch -> branch.getType() != Schema.Type.NULL)
                  .findFirst()
                  .orElseThrow();
    }
    return at;
  }
}
