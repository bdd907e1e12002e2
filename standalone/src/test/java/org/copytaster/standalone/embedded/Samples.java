package org.copytaster.standalone.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.Topic;

/** Records with every field set, whatever the schemas come to be. */
final class Samples {
  private Samples() {}

  static SpecificRecord of(Topic topic) {
    Schema schema = SpecificData.get().getSchema(topic.value());
    return record(schema);
  }

  private static SpecificRecord record(Schema schema) {
    SpecificRecord record =
        (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return record;
  }

  private static Object value(Schema schema) {
    if (schema.getLogicalType() != null) {
      return Instant.parse("2031-05-17T08:09:10.123Z");
    }
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM ->
          SpecificData.get()
              .createEnum(schema.getEnumSymbols().get(schema.getEnumSymbols().size() - 1), schema);
      case ARRAY -> List.of(value(schema.getElementType()));
      case MAP -> Map.of("ключ", value(schema.getValueType()));
      case UNION ->
          value(
              schema.getTypes().stream()
                  .filter(s -> s.getType() != Schema.Type.NULL)
                  .findFirst()
                  .orElseThrow());
      case STRING -> "Grüße, 世界";
      case BOOLEAN -> true;
      case INT -> 41;
      case LONG -> 5_000_000_000L;
      case DOUBLE -> 0.125;
      default -> throw new IllegalArgumentException("No sample for " + schema);
    };
  }
}
