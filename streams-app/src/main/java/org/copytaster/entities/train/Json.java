package org.copytaster.entities.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON reader for annotated texts: maps, lists, strings, doubles, booleans, null. */
final class Json {
  private final String json;
  private int at;

  private Json(String json) {
    this.json = json;
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException when the text is not JSON
   */
  static Object parse(String json) {
    Json reader = new Json(json);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at < json.length()) {
      throw reader.broken();
    }
    return value;
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("not JSON at character " + at);
  }

  private void skipSpace() {
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
  }

  private char peek() {
    skipSpace();
    if (at == json.length()) {
      throw broken();
    }
    return json.charAt(at);
  }

  private boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw broken();
    }
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Object word(String word, Object value) {
    if (!json.startsWith(word, at)) {
      throw broken();
    }
    at += word.length();
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> fields = new LinkedHashMap<>();
    expect('{');
    if (take('}')) {
      return fields;
    }
    do {
      peek();
      String name = string();
      expect(':');
      fields.put(name, value());
    } while (take(','));
    expect('}');
    return fields;
  }

  private List<Object> list() {
    List<Object> items = new ArrayList<>();
    expect('[');
    if (take(']')) {
      return items;
    }
    do {
      items.add(value());
    } while (take(','));
    expect(']');
    return items;
  }

  private Double number() {
    int from = at;
    while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    if (from == at) {
      throw broken();
    }
    return Double.valueOf(json.substring(from, at));
  }

  private String string() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    int known = "nrtbf".indexOf(c);
    if (known >= 0) {
      return "\n\r\t\b\f".charAt(known);
    }
    if (c != 'u') {
      return c;
    }
    at += 4;
    return (char) Integer.parseInt(json.substring(at - 4, at), 16);
  }
}
