package org.copytaster.export;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an export says of a dead letter.
 *
 * @param sha256 of the original bytes, in hex
 * @param length of the original in bytes
 * @param reason what was wrong
 * @param file where it came from; null for a record of a topic
 * @param line its line in the file; null for a whole file or a record of a topic
 * @param field the field at fault; null for none
 * @param topic where it came from; null for a file
 */
public record DeadLetterRecord(
    String sha256, long length, String reason, String file, Long line, String field, String topic) {

  Map<String, Object> map() {
    Map<String, Object> map = new TreeMap<>();
    map.put("sha256", sha256);
    map.put("length", length);
    map.put("reason", reason);
    map.put("file", file);
    map.put("line", line);
    map.put("field", field);
    map.put("topic", topic);
    return map;
  }
}
