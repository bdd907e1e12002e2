package org.copytaster.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;

/**
 * Writes the present schemas into the history, for a developer to run after a compatible change:
 *
 * <pre>mvn -q -f schemas/pom.xml test-compile exec:java@record-history</pre>
 *
 * adds a version where a schema has changed, and refuses an incompatible one. Before a release, the
 * latest version may still be replaced instead; versions that others may have stored must not be:
 *
 * <pre>mvn -q -f schemas/pom.xml test-compile exec:java@record-history -Drewrite=true</pre>
 */
public final class RecordHistory {
  private RecordHistory() {}

  /** Takes the history's folder; the property {@code rewrite} replaces latest versions. */
  public static void main(String[] args) throws IOException {
    addAll(Path.of(args[0]), Boolean.getBoolean("rewrite"));
  }

  static void addAll(Path root, boolean rewrite) throws IOException {
    for (Topic topic : Topic.values()) {
      if (topic.registered()) {
        add(
            SchemaHistory.folder(root, topic),
            SpecificData.get().getSchema(topic.value()),
            rewrite);
      }
    }
  }

  static void add(Path folder, Schema schema, boolean rewrite) throws IOException {
    SchemaHistory history = SchemaHistory.of(folder);
    int latest = history.versions().size();
    int version = rewrite && latest > 0 ? latest : latest + 1;
    if (history.endsWith(schema) && !rewrite) {
      return;
    }
    List<String> problems =
        SchemaHistory.problems(schema, history.versions().subList(0, version - 1));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(folder + ": " + String.join("; ", problems));
    }
    Files.createDirectories(folder);
    Files.writeString(
        SchemaHistory.file(folder, version), SchemaFormatter.format("json/pretty", schema) + "\n");
  }
}
