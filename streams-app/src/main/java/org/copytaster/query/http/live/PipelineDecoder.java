package org.copytaster.query.http.live;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.copytaster.export.Canonical;
import org.copytaster.query.http.Rights;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/** Values by the schemas of their topics, and JSON without what a server has no right to give. */
public final class PipelineDecoder implements LiveHub.Decoder {
  private final String prefix;
  private final Rights rights;
  private final Map<Topic, Deserializer<SpecificRecord>> values = new EnumMap<>(Topic.class);

  /** Of a pipeline. */
  public PipelineDecoder(TopicSerdes serdes, String prefix, Rights rights) {
    this.prefix = prefix;
    this.rights = rights;
    for (LiveTopic each : LiveTopic.values()) {
      values.put(each.topic(), serdes.<SpecificRecord>serde(each.topic()).deserializer());
    }
  }

  @Override
  public SpecificRecord value(Topic topic, byte[] bytes) {
    return values.get(topic).deserialize(topic.name(prefix), bytes);
  }

  @Override
  public String json(String key, SpecificRecord value) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("key", key);
    data.put("value", Canonical.plain(value, rights::withholds));
    return Canonical.line(data);
  }
}
