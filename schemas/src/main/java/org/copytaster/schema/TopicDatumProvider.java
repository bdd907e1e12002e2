package org.copytaster.schema;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Reads every version of a topic's schema as the topic's class. The registry client's own provider
 * takes the class from the bytes, so that a story on the articles topic would come out as a story;
 * and it normalises the whole schema anew for each record, which costs more than the record itself.
 *
 * <p>Public, with a constructor without arguments, because the client makes it by reflection.
 */
public final class TopicDatumProvider<T> implements AvroDatumProvider<T> {
  /** Setting: the topic's class. */
  static final String VALUE_CLASS = "copytaster.value.class";

  private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();
  private SpecificData model;
  private Schema schema;
  private DatumWriter<T> writer;

  /** Made by the registry client. */
  public TopicDatumProvider() {}

  @Override
  public void configure(AvroSerdeConfig config) {
    Class<?> type = (Class<?>) config.originals().get(VALUE_CLASS);
    model = SpecificData.getForClass(type);
    schema = model.getSchema(type);
    writer = new SpecificDatumWriter<>(schema, model);
  }

  @Override
  public DatumWriter<T> createDatumWriter(T data, Schema ignored) {
    return writer;
  }

  @Override
  public DatumReader<T> createDatumReader(Schema written) {
    // A schema keeps its hash and is the same object each time: the look-up is cheap.
    return readers.computeIfAbsent(written, w -> new SpecificDatumReader<>(w, schema, model));
  }

  @Override
  public Schema toSchema(T data) {
    return schema;
  }
}
