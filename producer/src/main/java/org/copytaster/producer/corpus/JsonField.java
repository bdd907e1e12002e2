package org.copytaster.producer.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The fields of a JSON line that mean something here. */
enum JsonField {
  ID("id"),
  SOURCE("source"),
  PUBLISHED("published"),
  TITLE("title"),
  TEXT("text"),
  URL("url"),
  LANGUAGE("language"),
  CREDIT("credit"),
  BYLINE("byline"),
  VERSION("version"),
  STATUS("status"),
  CHANGE_KIND("changeKind"),
  UPDATED("updated"),
  EMBARGOED_UNTIL("embargoedUntil");

  private static final Map<String, JsonField> BY_NAME = new HashMap<>();

  static {
    for (JsonField field : values()) {
      BY_NAME.put(field.json, field);
    }
  }

  private final String json;

  JsonField(String json) {
    this.json = Objects.requireNonNull(json);
  }

  /** The field of that name, or null. */
  static JsonField of(String name) {
    return BY_NAME.get(name);
  }

  String json() {
    return json;
  }
}
