package org.copytaster.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * The released schemas of a topic, oldest first, as {@code src/main/history/<topic>/v<n>.avsc}, and
 * the rule for the next one: it must read all of them, and all of them must read it.
 */
record SchemaHistory(List<Schema> versions) {
  static final Path ROOT = Path.of("src/main/history");

  static SchemaHistory of(Path folder) throws IOException {
    List<Schema> versions = new ArrayList<>();
    for (Path file = file(folder, 1); Files.exists(file); ) {
      versions.add(new Schema.Parser().parse(file.toFile()));
      file = file(folder, versions.size() + 1);
    }
    return new SchemaHistory(List.copyOf(versions));
  }

  /** Folder of a topic: its name without the prefix. */
  static Path folder(Path root, Topic topic) {
    String name = topic.name("");
    return root.resolve(name.substring(1));
  }

  static Path file(Path folder, int version) {
    return folder.resolve("v" + version + ".avsc");
  }

  /** Whether the latest release is this schema; its comments do not count. */
  boolean endsWith(Schema schema) {
    return !versions.isEmpty() && versions.get(versions.size() - 1).equals(schema);
  }

  /** What is wrong with a schema as the next release; empty if nothing is. */
  List<String> problems(Schema next) {
    return problems(next, versions);
  }

  static List<String> problems(Schema next, List<Schema> releases) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      Schema old = releases.get(i);
      String version = "v" + (i + 1);
      incompatibility("cannot read " + version, next, old, problems);
      incompatibility("cannot be read by " + version, old, next, problems);
      Map<String, Set<String>> symbols = enums(next);
      enums(old)
          .forEach(
              (name, before) -> {
                Set<String> gone = new TreeSet<>(before);
                gone.removeAll(symbols.getOrDefault(name, before));
                if (!gone.isEmpty()) {
                  // Avro would read such records as the default: a kill as something new.
                  problems.add(name + " has lost " + gone + " of " + version);
                }
              });
    }
    return problems;
  }

  private static void incompatibility(
      String what, Schema reader, Schema writer, List<String> problems) {
    SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
      pair.getResult()
          .getIncompatibilities()
          .forEach(
              i ->
                  problems.add(what + ": " + i.getType() + " " + i.getMessage() + i.getLocation()));
    }
  }

  private static Map<String, Set<String>> enums(Schema schema) {
    Map<String, Set<String>> found = new TreeMap<>();
    collectEnums(schema, found, new TreeSet<>());
    return Collections.unmodifiableMap(found);
  }

  private static void collectEnums(
      Schema schema, Map<String, Set<String>> found, Set<String> seen) {
    switch (schema.getType()) {
      case ENUM -> found.put(schema.getFullName(), new TreeSet<>(schema.getEnumSymbols()));
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          schema.getFields().forEach(field -> collectEnums(field.schema(), found, seen));
        }
      }
      case ARRAY -> collectEnums(schema.getElementType(), found, seen);
      case MAP -> collectEnums(schema.getValueType(), found, seen);
      case UNION -> schema.getTypes().forEach(type -> collectEnums(type, found, seen));
      default -> {}
    }
  }
}
