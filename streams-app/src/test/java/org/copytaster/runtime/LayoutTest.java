package org.copytaster.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.copytaster.article.ContentHash;
import org.junit.jupiter.api.Test;

/** Data of another layout is refused, so the layout's number must follow what it names. */
class LayoutTest {
  @Test
  void theNumberIsRaisedWhenTopologyOrInternalSchemasChange() throws IOException {
    String recorded = resource("/org/copytaster/runtime/layout.txt").strip();
    List<String> schemas = schemas();
    assertTrue(schemas.size() > 10, "internal schemas are found");
    String all =
        resource("/org/copytaster/topology/topology.txt")
            + resource("/org/copytaster/query/store/views.txt")
            + schemas;

    assertEquals(
        recorded,
        Layout.VERSION + " " + ContentHash.ofBytes(all.getBytes(UTF_8)).substring(0, 16),
        "topology, stores or internal schemas changed: raise Layout.VERSION, then write the new"
            + " line into layout.txt");
  }

  private static List<String> schemas() {
    return new ClassFileImporter()
        .importPackages("org.copytaster.schema.internal").stream()
            .filter(type -> type.isAssignableTo(SpecificRecordBase.class))
            .map(JavaClass::reflect)
            .map(type -> SpecificData.get().getSchema(type))
            .map(SchemaNormalization::toParsingForm)
            .sorted()
            .toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LayoutTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
