package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.copytaster.producer.input.Unreadable;

/** Reads the records of a payload of JSON. */
final class JsonSource {
  /** Fills an article from a record. */
  @FunctionalInterface
  interface Mapping {
    /** Fills the draft, or throws why there is no article in the record. */
    void fill(JsonNode record, ArticleDraft draft) throws Unreadable;
  }

  private JsonSource() {}

  /** Reads all records; {@code list} as in {@link JsonRecords#read}. */
  static void read(Intake intake, String text, String list, Mapping mapping) throws IOException {
    JsonRecords.Frame frame =
        JsonRecords.read(
            text,
            list,
            (record, from, to) ->
                intake.record(
                    () -> bytes(text, from, to),
                    draft -> {
                      if (!record.isObject()) {
                        throw new Unreadable(null, "the item is no object with fields");
                      }
                      mapping.fill(record, draft);
                    }));
    if (frame.broken() != null) {
      intake.broken(frame.broken(), bytes(text, frame.brokenFrom(), text.length()));
    }
  }

  private static byte[] bytes(String text, int from, int to) {
    int start = Math.max(0, Math.min(from, text.length()));
    return text.substring(start, Math.max(start, Math.min(to, text.length())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
