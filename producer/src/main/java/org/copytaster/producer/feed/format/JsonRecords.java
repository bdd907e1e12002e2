package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Walks through a document of JSON that is one record, a list of records, or an object with a field
 * that holds the list; one record is in memory at a time.
 */
final class JsonRecords {
  private static final int MAX_DEPTH = 256;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              // Names come from strangers: nothing of them may stay in memory.
              .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
              .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxStringLength(8 * 1024 * 1024)
                      .build())
              .build());

  /** Takes the records. */
  interface Taker {
    /** Takes a record; it starts and ends at those characters of the text. */
    void take(JsonNode record, int start, int end) throws IOException;
  }

  /**
   * What stands around the records.
   *
   * @param head the fields beside the list; empty where there is no object around it
   * @param broken why the document ends early, or null
   * @param brokenFrom the character behind the last sound record
   */
  record Frame(ObjectNode head, String broken, int brokenFrom) {}

  private JsonRecords() {}

  /**
   * Reads to the end, or to where the JSON breaks.
   *
   * @param list name of the field with the records; null where an object is itself the record
   * @param taker takes the records, or null: then they are skipped
   */
  static Frame read(String text, String list, Taker taker) throws IOException {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    int[] behind = new int[1];
    try (JsonParser parser = JSON.createParser(text)) {
      try {
        if (!walk(parser, list, head, behind, taker)) {
          return new Frame(head, "the document is neither an object nor a list", 0);
        }
      } catch (JsonProcessingException e) {
        return new Frame(head, reason(e), behind[0]);
      }
    }
    return new Frame(head, null, text.length());
  }

  /** Whether there is anything to read. */
  private static boolean walk(
      JsonParser parser, String list, ObjectNode head, int[] behind, Taker taker)
      throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      records(parser, behind, taker);
    } else if (first == JsonToken.START_OBJECT && list == null) {
      record(parser, behind, taker);
    } else if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(list) && value == JsonToken.START_ARRAY) {
          records(parser, behind, taker);
        } else {
          head.set(name, JSON.<JsonNode>readTree(parser));
        }
      }
    } else {
      return false;
    }
    return true;
  }

  private static void records(JsonParser parser, int[] behind, Taker taker) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      record(parser, behind, taker);
    }
  }

  private static void record(JsonParser parser, int[] behind, Taker taker) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    if (taker == null) {
      parser.skipChildren();
      return;
    }
    JsonNode record = JSON.readTree(parser);
    behind[0] = (int) parser.currentLocation().getCharOffset();
    taker.take(record, start, behind[0]);
  }

  private static String reason(JsonProcessingException e) {
    String line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
    return "the JSON breaks" + line + ": " + e.getOriginalMessage();
  }

  /** A document of JSON inside another one, such as a page; null where it is none. */
  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return null;
    }
  }
}
