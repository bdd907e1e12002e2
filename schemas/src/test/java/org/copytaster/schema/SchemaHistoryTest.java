package org.copytaster.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails the build on a schema that those who have stored its predecessors could not live with. */
final class SchemaHistoryTest {
  /** Placeholders stand for what the cases below change. */
  private static final String RECORD =
      """
      {"type": "record", "name": "Dispatch", "namespace": "desk", "fields": [
        {"name": "id", "type": "string"},
        {"name": "words", "type": "int"},
        {"name": "desk", "type": ["null", "string"], "default": null},
        {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["FLASH", "WRAP"],
          "default": "WRAP"}}
      ]}
      """;

  static Stream<Topic> registered() {
    return Stream.of(Topic.values()).filter(Topic::registered);
  }

  @ParameterizedTest
  @MethodSource("registered")
  void everySchemaIsRecordedAndCompatibleWithAllItsReleases(Topic topic) throws IOException {
    SchemaHistory history = SchemaHistory.of(SchemaHistory.folder(SchemaHistory.ROOT, topic));
    Schema schema = SpecificData.get().getSchema(topic.value());
    assertEquals(List.of(), history.problems(schema), topic + " has changed incompatibly");
    assertTrue(
        history.endsWith(schema), topic + " has changed: record it, see RecordHistory's comment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          removed, no default      | `{"name": "id", "type": "string"},`     | ``
          added, no default        | `{"name": "id", "type": "string"},`     | `{"name": "id", "type": "string"}, {"name": "url", "type": "string"},`
          renamed                  | `"name": "words"`                       | `"name": "length"`
          other type               | `"type": "int"`                         | `"type": "string"`
          wider type               | `"type": "int"`                         | `"type": "long"`
          made optional            | `"type": "int"`                         | `"type": ["null", "int"]`
          branch of union removed  | `["null", "string"], "default": null`   | `"string", "default": ""`
          symbol removed           | `["FLASH", "WRAP"]`                     | `["WRAP"]`
          record renamed           | `"Dispatch"`                            | `"Message"`
          """)
  void anIncompatibleChangeIsAProblem(String change, String before, String after) {
    assertFalse(problemsOf(before, after).isEmpty(), change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nothing                    | `"id"`              | `"id"`
          optional field removed     | `{"name": "desk", "type": ["null", "string"], "default": null},` | ``
          field added with a default | `{"name": "id", "type": "string"},`     | `{"name": "id", "type": "string"}, {"name": "url", "type": "string", "default": ""},`
          symbol added               | `["FLASH", "WRAP"]` | `["FLASH", "LIVE", "WRAP"]`
          """)
  void aCompatibleChangeIsNone(String change, String before, String after) {
    assertEquals(List.of(), problemsOf(before, after), change);
  }

  @Test
  void everyReleaseCountsNotOnlyTheLatest() {
    Schema first = parse(RECORD);
    Schema second =
        parse(
            RECORD.replace(
                "{\"name\": \"desk\", \"type\": [\"null\", \"string\"], \"default\": null},", ""));
    Schema third =
        parse(
            RECORD.replace("[\"null\", \"string\"], \"default\": null", "\"int\", \"default\": 0"));
    assertEquals(List.of(), SchemaHistory.problems(third, List.of(second)));
    assertFalse(SchemaHistory.problems(third, List.of(first, second)).isEmpty());
  }

  @Test
  void recordingAddsWhatChangedCompatiblyAndRefusesTheRest(@TempDir Path root) throws IOException {
    Path folder = root.resolve("dispatches");
    Schema first = parse(RECORD);
    Schema second =
        parse(RECORD.replace("[\"FLASH\", \"WRAP\"]", "[\"FLASH\", \"LIVE\", \"WRAP\"]"));
    Schema bad = parse(RECORD.replace("\"int\"", "\"string\""));
    RecordHistory.add(folder, first, false);
    RecordHistory.add(folder, first, false);
    RecordHistory.add(folder, second, false);
    assertEquals(List.of(first, second), SchemaHistory.of(folder).versions());
    assertThrows(IllegalStateException.class, () -> RecordHistory.add(folder, bad, false));
    assertThrows(IllegalStateException.class, () -> RecordHistory.add(folder, bad, true));
    assertEquals(List.of(first, second), SchemaHistory.of(folder).versions());
    assertFalse(Files.exists(SchemaHistory.file(folder, 3)));
  }

  @Test
  void aVersionNotYetReleasedMayBeRewritten(@TempDir Path folder) throws IOException {
    RecordHistory.add(folder, parse(RECORD), false);
    Schema other = parse(RECORD.replace("\"int\"", "\"string\""));
    RecordHistory.add(folder, other, true);
    assertEquals(List.of(other), SchemaHistory.of(folder).versions());
  }

  private static List<String> problemsOf(String before, String after) {
    assertTrue(RECORD.contains(before), before);
    return SchemaHistory.problems(parse(RECORD.replace(before, after)), List.of(parse(RECORD)));
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json);
  }
}
