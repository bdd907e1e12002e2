package org.copytaster.schema;

import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.ParsedSchemaImpl;
import io.apicurio.registry.resolver.SchemaLookupResult;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Finds ids and schemas of one subject for the registry client's serializers, which keep what they
 * were told. The client's own resolver forgets schemas after a time, wraps an outage and an unknown
 * id in the same exception, and needs Vert.x.
 */
final class SubjectResolver<T> implements SchemaResolver<Schema, T> {
  private final RegistryApi api;
  private final String subject;
  private SchemaParser<Schema, T> parser;

  SubjectResolver(RegistryApi api, String subject) {
    this.api = api;
    this.subject = subject;
  }

  @Override
  public void configure(Map<String, ?> configs, SchemaParser<Schema, T> schemaParser) {
    parser = schemaParser;
  }

  @Override
  public SchemaLookupResult<Schema> resolveSchema(Record<T> data) {
    ParsedSchema<Schema> parsed = parser.getSchemaFromData(data, true);
    int id =
        api.id(subject, parsed.getParsedSchema().toString())
            .orElseThrow(
                () ->
                    new RegistryUnavailableException(
                        "This version's schema of " + subject + " is not registered", null));
    return SchemaLookupResult.<Schema>builder().contentId(id).parsedSchema(parsed).build();
  }

  @Override
  public SchemaLookupResult<Schema> resolveSchemaByArtifactReference(ArtifactReference reference) {
    int id = reference.getContentId().intValue();
    String text =
        api.schema(id)
            .orElseThrow(
                () ->
                    new SerializationException(
                        "Schema id " + id + " met on " + subject + " is not in the registry"));
    Schema schema;
    try {
      schema = parser.parseSchema(text.getBytes(StandardCharsets.UTF_8), Map.of());
    } catch (AvroRuntimeException e) {
      throw new SerializationException(
          "Schema id " + id + " met on " + subject + " is no Avro schema", e);
    }
    return SchemaLookupResult.<Schema>builder()
        .contentId(id)
        .parsedSchema(new ParsedSchemaImpl<Schema>().setParsedSchema(schema))
        .build();
  }

  @Override
  public SchemaParser<Schema, T> getSchemaParser() {
    return parser;
  }

  @Override
  public void setClientFacade(RegistryClientFacade clientFacade) {
    throw new UnsupportedOperationException("Asks the registry itself");
  }

  @Override
  public void setArtifactResolverStrategy(
      ArtifactReferenceResolverStrategy<Schema, T> artifactResolverStrategy) {
    // One subject: nothing to choose.
  }

  @Override
  public void reset() {
    // Holds nothing: the serializers do.
  }

  @Override
  public void close() {}
}
