package org.copytaster.query.http.live;

import java.util.function.Function;

/** A record of a topic; it is decoded when the first subscriber wants it, and then kept so. */
final class LiveRecord {
  private final LiveTopic topic;
  private final int partition;
  private final long offset;
  private final int size;
  private byte[] bytes;
  private final String key;
  private Content content;

  /**
   * What it says.
   *
   * @param json of key and value, in one line
   * @param facets what filters go by
   */
  record Content(String json, Facets facets) {}

  /** A null value ends its key. */
  LiveRecord(LiveTopic topic, int partition, long offset, String key, byte[] value) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    size = key.length() + (value == null ? 0 : value.length);
    bytes = value;
  }

  LiveTopic topic() {
    return topic;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  String key() {
    return key;
  }

  /** Bytes as it came. */
  int size() {
    return size;
  }

  /** The value as it came; null where its key ends. */
  byte[] bytes() {
    return bytes;
  }

  /** What it says, decoded at most once. */
  synchronized Content content(Function<LiveRecord, Content> decode) {
    if (content == null) {
      content = decode.apply(this);
      bytes = null;
    }
    return content;
  }
}
