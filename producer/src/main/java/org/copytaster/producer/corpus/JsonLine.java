package org.copytaster.producer.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.input.Utf8;

/** The known fields of one line of JSON. Names that occur twice: the last one counts. */
final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Names come from strangers: nothing of them may stay in memory.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.MAX_LINE_BYTES)
                  .maxNameLength(Limits.MAX_LINE_BYTES)
                  .build())
          .build();

  /** Stands for a value of a wrong type. */
  private record WrongType(String found) {}

  private final Map<JsonField, Object> values = new EnumMap<>(JsonField.class);

  private JsonLine() {}

  /** Reads the bytes, which must be well-formed UTF-8 without a byte order mark. */
  static JsonLine parse(byte[] bytes, int from, int to) throws Unreadable {
    JsonLine line = new JsonLine();
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      try {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
          throw new Unreadable(
              null, "the line is JSON, but no object with fields: it is " + name(first));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          line.field(JsonField.of(parser.currentName()), parser);
        }
        if (parser.nextToken() != null) {
          throw new Unreadable(null, "the line has more than one JSON object");
        }
      } catch (JsonProcessingException e) {
        throw broken(e, to - from);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return line;
  }

  private void field(JsonField field, JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (field == null) {
      parser.skipChildren();
      return;
    }
    switch (token) {
      case VALUE_STRING -> values.put(field, parser.getText());
      case VALUE_NULL -> values.remove(field);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(field, parser.getDecimalValue());
      default -> {
        values.put(field, new WrongType(name(token)));
        parser.skipChildren();
      }
    }
  }

  private static Unreadable broken(JsonProcessingException e, int length) {
    if (e instanceof JsonEOFException) {
      return new Unreadable(
          null, "the line is no JSON: it ends in the middle, after " + length + " bytes");
    }
    // Columns count bytes where bytes are parsed; a wrong word is noticed behind its start.
    int at = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    return new Unreadable(null, "the line is no JSON: it breaks near byte " + at);
  }

  private static String name(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  /** A text as it stands, or null where it is missing. */
  String raw(JsonField field, int maxBytes) throws Unreadable {
    Object value = values.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      String found = value instanceof WrongType wrong ? wrong.found() : "a number";
      throw new Unreadable(field.json(), "\"" + field.json() + "\" must be a text, not " + found);
    }
    // A unit takes at most 3 bytes, so most texts need no count.
    if (text.length() > maxBytes / 3 && Utf8.length(text) > maxBytes) {
      throw new Unreadable(
          field.json(),
          "\"%s\" takes %d bytes, more than %d"
              .formatted(field.json(), Utf8.length(text), maxBytes));
    }
    int lone = Utf8.firstLoneSurrogate(text);
    if (lone >= 0) {
      throw new Unreadable(
          field.json(),
          "\"%s\" has half a character (\\u%04x without its other half) at position %d"
              .formatted(field.json(), (int) text.charAt(lone), lone + 1));
    }
    return text;
  }

  /** A short text without the blanks around it, or null where it is missing or blank. */
  String text(JsonField field) throws Unreadable {
    String text = raw(field, Limits.MAX_FIELD_BYTES);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A whole number that is not negative, or null where it is missing. */
  Long count(JsonField field) throws Unreadable {
    Object value = values.get(field);
    if (value == null) {
      return null;
    }
    String must = "\"" + field.json() + "\" must be a whole number from 0 on, not ";
    if (!(value instanceof BigDecimal number)) {
      throw new Unreadable(
          field.json(), must + (value instanceof WrongType wrong ? wrong.found() : "a text"));
    }
    try {
      long whole = number.longValueExact();
      if (whole >= 0) {
        return whole;
      }
    } catch (ArithmeticException e) {
      // A fraction, or beyond what a long holds: said below.
    }
    throw new Unreadable(field.json(), must + number);
  }
}
