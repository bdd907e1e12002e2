package org.copytaster.schema;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import io.apicurio.registry.serde.config.IdOption;
import io.apicurio.registry.serde.config.SerdeConfig;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The only maker of serdes for topics whose schema stands in the registry.
 *
 * <p>Values are in Confluent's wire format: a zero, the schema id in four bytes, Avro binary. The
 * subject is {@code <topic>-value} whatever topic a value is written to. Nothing is registered on
 * the way: {@link SchemaRegistration} comes first. Schemas are fetched once and then kept, so that
 * a registry that goes away stops neither writers nor readers of what they have met before.
 *
 * <p>Reading fails with a {@link org.apache.kafka.common.errors.SerializationException}: ask {@link
 * #isRegistryUnavailable} whether the record or the registry is to blame. The serdes may be shared
 * between threads.
 */
public final class RegistrySerdes implements TopicSerdes {
  static {
    GeneratedClasses.trust();
  }

  private final String prefix;
  private final RegistryApi api;

  /**
   * Nothing is asked of the registry before the first record.
   *
   * @param registryUrl where the registry answers, such as {@code http://127.0.0.1:8080}
   * @param prefix prefix of the topics' names
   */
  public RegistrySerdes(String registryUrl, String prefix) {
    this(() -> registryUrl, prefix);
  }

  /**
   * The same for a registry that is still starting.
   *
   * @param registryUrl asked when the registry is; may wait, and fails as it likes
   */
  public RegistrySerdes(Supplier<String> registryUrl, String prefix) {
    this.prefix = prefix;
    api = new RegistryApi(registryUrl);
  }

  /**
   * Serde of a topic's values.
   *
   * @param <T> the topic's {@link Topic#value()}
   * @throws IllegalArgumentException for a topic without a registered schema
   */
  @Override
  public <T extends SpecificRecord> Serde<T> serde(Topic topic) {
    return Serdes.serdeFrom(this.<T>serializer(topic), this.<T>deserializer(topic));
  }

  /** Serializer of a topic's values; see {@link #serde}. */
  public <T extends SpecificRecord> Serializer<T> serializer(Topic topic) {
    Serializer<T> serializer =
        new AvroKafkaSerializer<>(new SubjectResolver<T>(api, subject(topic, prefix)));
    serializer.configure(settings(topic), false);
    return serializer;
  }

  /** Deserializer of a topic's values; see {@link #serde}. */
  public <T extends SpecificRecord> Deserializer<T> deserializer(Topic topic) {
    String subject = subject(topic, prefix);
    Deserializer<T> deserializer =
        new AvroKafkaDeserializer<>(new SubjectResolver<T>(api, subject));
    deserializer.configure(settings(topic), false);
    return new TopicDeserializer<>(deserializer, subject);
  }

  /**
   * Whether a failure, or a cause of it, is that the registry gave no usable answer. Then the
   * record must not be set aside: the reader stops.
   */
  public static boolean isRegistryUnavailable(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RegistryUnavailableException) {
        return true;
      }
    }
    return false;
  }

  /** The name in the registry of a topic's schema. */
  static String subject(Topic topic, String prefix) {
    if (!topic.registered()) {
      throw new IllegalArgumentException(topic + " has no registered schema");
    }
    return topic.name(prefix) + "-value";
  }

  private static Map<String, Object> settings(Topic topic) {
    return Map.of(
        // The id that Confluent's clients resolve under /schemas/ids.
        SerdeConfig.USE_ID, IdOption.contentId.name(),
        AvroSerdeConfig.AVRO_DATUM_PROVIDER, TopicDatumProvider.class,
        TopicDatumProvider.VALUE_CLASS, topic.value());
  }
}
