package org.copytaster.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.ReportedClaim;

/** Reads records of an export back, as {@link Canonical} wrote them. */
public final class ExportReader {
  static {
    GeneratedClasses.trust();
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExportReader() {}

  /** All claims of an export, withdrawn ones included. */
  public static List<ReportedClaim> claims(Path folder) throws IOException {
    List<ReportedClaim> claims = new ArrayList<>();
    lines(
        folder.resolve("claims.jsonl"),
        line -> claims.add((ReportedClaim) record(ReportedClaim.getClassSchema(), line)));
    return claims;
  }

  /** Hands on each line of a file; fails with the number of one that cannot be read. */
  static void lines(Path file, Consumer<JsonNode> each) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          each.accept(JSON.readTree(line));
        } catch (IOException | RuntimeException e) {
          throw new IOException(file + " line " + number + " is no line of an export", e);
        }
      }
    }
  }

  private static SpecificRecord record(Schema schema, JsonNode json) {
    SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    for (Schema.Field field : schema.getFields()) {
      JsonNode value = json.get(field.name());
      record.put(
          field.pos(),
          value == null ? SpecificData.get().getDefaultValue(field) : value(field.schema(), value));
    }
    return record;
  }

  private static Object value(Schema schema, JsonNode json) {
    return switch (schema.getType()) {
      case UNION -> json.isNull() ? null : value(present(schema), json);
      case RECORD -> record(schema, json);
      case ARRAY -> {
        List<Object> list = new ArrayList<>(json.size());
        json.forEach(item -> list.add(value(schema.getElementType(), item)));
        yield list;
      }
      case STRING -> json.asText();
      case INT -> json.intValue();
      case LONG ->
          schema.getLogicalType() == null ? json.longValue() : Instant.parse(json.asText());
      case DOUBLE -> json.doubleValue();
      case BOOLEAN -> json.booleanValue();
      default -> throw new IllegalArgumentException("no field of an export is " + schema);
    };
  }

  private static Schema present(Schema union) {
    return union.getTypes().stream()
        .filter(type -> type.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }
}
