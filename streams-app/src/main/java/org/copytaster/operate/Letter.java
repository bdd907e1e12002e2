package org.copytaster.operate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.Topic;

/** One dead letter: what its headers say, and whether it can be sent back to where it came from. */
record Letter(ConsumerRecord<byte[], byte[]> record, String prefix) {
  private static final int PREVIEW = 400;

  /** UTF-8 needs at most so many bytes for the characters of a preview. */
  private static final int PREVIEW_BYTES = 4 * PREVIEW;

  /** As the list has it. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new TreeMap<>();
    plain.put("partition", record.partition());
    plain.put("offset", record.offset());
    plain.put("at", Instant.ofEpochMilli(record.timestamp()).toString());
    plain.put("reason", said(DeadLetters.REASON));
    plain.put("field", said(DeadLetters.FIELD));
    plain.put("file", said(DeadLetters.FILE));
    plain.put("line", number(DeadLetters.LINE));
    plain.put("topic", said(DeadLetters.TOPIC));
    plain.put("key", text(record.key()));
    Long length = number(DeadLetters.LENGTH);
    plain.put("bytes", length == null ? bytes().length : length);
    String hash = said(DeadLetters.SHA256);
    plain.put("sha256", hash == null ? ContentHash.ofBytes(bytes()) : hash);
    plain.put("preview", preview());
    String why = whyNot();
    plain.put("redrive", why == null);
    plain.put("why", why);
    return plain;
  }

  /** Why it cannot be sent back; null where it can. */
  String whyNot() {
    String topic = said(DeadLetters.TOPIC);
    if (topic == null) {
      return "it came from a file, not from a topic: mend the file and read it again";
    }
    if (!topic.equals(Topic.ARTICLES.name(prefix))) {
      // Older messages between articles must not follow newer ones.
      return "it came from "
          + topic
          + ", which the pipeline keeps in order: only articles can go"
          + " back";
    }
    if (number(DeadLetters.PARTITION) == null || number(DeadLetters.OFFSET) == null) {
      return "its headers do not say where it stood";
    }
    if (record.value() == null) {
      return "it has no value";
    }
    String hash = said(DeadLetters.SHA256);
    return hash == null || hash.equals(ContentHash.ofBytes(bytes()))
        ? null
        : "its bytes are not all of the original";
  }

  /** What a header says; null where it is not there. */
  String said(String header) {
    Header last = record.headers().lastHeader(header);
    return last == null ? null : text(last.value());
  }

  /** A header that is a number; null where it is none. */
  Long number(String header) {
    String said = said(header);
    try {
      return said == null ? null : Long.valueOf(said);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String preview() {
    byte[] bytes = bytes();
    String begin =
        new String(bytes, 0, Math.min(bytes.length, PREVIEW_BYTES), StandardCharsets.UTF_8);
    int length = Math.min(begin.length(), PREVIEW);
    boolean split = length > 0 && Character.isHighSurrogate(begin.charAt(length - 1));
    return begin.substring(0, split ? length - 1 : length);
  }

  private byte[] bytes() {
    return record.value() == null ? new byte[0] : record.value();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
