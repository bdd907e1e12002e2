package org.copytaster.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the plain format of the resources here: {@code [section]} lines, {@code key = a, b, c}
 * lines, comments after {@code #} at the start of a line. A key may be repeated to add values.
 */
final class Sections {
  private Sections() {}

  /** A section: its name, its line and its fields in order. */
  record Section(String file, String name, int line, Map<String, Field> fields) {
    /** The values of a field, empty where it is missing. */
    List<String> values(String key) {
      Field field = fields.get(key);
      return field == null ? List.of() : field.values();
    }

    IllegalArgumentException broken(String key, String why) {
      Field field = fields.get(key);
      return error(file, field == null ? line : field.line(), "[" + name + "] " + key + ": " + why);
    }
  }

  record Field(int line, List<String> values) {}

  static List<Section> resource(String file) {
    try (InputStream in = Sections.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not on the class path");
      }
      return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": unreadable", e);
    }
  }

  static List<Section> read(String file, Reader source) throws IOException {
    List<Section> sections = new ArrayList<>();
    BufferedReader reader = new BufferedReader(source);
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String trimmed = line.strip();
      if (trimmed.isEmpty() || trimmed.startsWith("#")) {
        continue;
      }
      if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
        String name = trimmed.substring(1, trimmed.length() - 1);
        sections.add(new Section(file, name, number, new LinkedHashMap<>()));
        continue;
      }
      int equals = trimmed.indexOf('=');
      if (equals < 0 || sections.isEmpty()) {
        throw error(file, number, "neither [section] nor key = values: " + trimmed);
      }
      addField(sections.get(sections.size() - 1), trimmed, equals, number);
    }
    return sections;
  }

  private static void addField(Section section, String line, int equals, int number) {
    String key = line.substring(0, equals).strip();
    List<String> values = new ArrayList<>();
    Field before = section.fields().get(key);
    if (before != null) {
      values.addAll(before.values());
    }
    for (String value : line.substring(equals + 1).split(",")) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    section.fields().put(key, new Field(before == null ? number : before.line(), values));
  }

  static IllegalArgumentException error(String file, int line, String why) {
    return new IllegalArgumentException(file + ":" + line + ": " + why);
  }
}
