package org.copytaster.schema;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Puts the schemas of all topics into a registry. */
public final class SchemaRegistration {
  private static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private SchemaRegistration() {}

  /**
   * Registers the schema of every registered topic and binds its subject to full transitive
   * compatibility; other subjects of the registry are left alone. Doing it again changes nothing.
   *
   * @param registryUrl where the registry answers, such as {@code http://127.0.0.1:8080}
   * @param prefix prefix of the topics' names
   * @throws IllegalStateException if a schema is not compatible with what the subject holds; names
   *     the subject and the registry's reason
   * @throws RegistryUnavailableException if the registry does not answer as it should
   */
  public static void register(String registryUrl, String prefix) {
    RegistryApi api = new RegistryApi(registryUrl);
    for (Topic topic : Topic.values()) {
      if (topic.registered()) {
        register(
            api,
            RegistrySerdes.subject(topic, prefix),
            SpecificData.get().getSchema(topic.value()));
      }
    }
  }

  private static void register(RegistryApi api, String subject, Schema schema) {
    String text = schema.toString();
    if (api.id(subject, text).isEmpty()) {
      // A subject takes its rule only once it exists; all but its first schema come under it.
      if (api.exists(subject)) {
        api.bind(subject, COMPATIBILITY);
      }
      api.add(subject, text);
    }
    api.bind(subject, COMPATIBILITY);
  }
}
