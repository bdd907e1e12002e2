package org.copytaster.producer.feed.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of one mapping of a feed file; what is wrong is gathered with its line. */
final class Fields {
  /** Reads a value. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * Reads it.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    T read(String text);
  }

  private final String file;
  private final String what;
  private final List<String> faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final int line;

  /**
   * Takes a mapping apart.
   *
   * @param what it describes, such as "feed harbour-wire"; empty for the file itself
   * @param line where it is named: of what is missing
   * @param known the fields that there are
   */
  Fields(
      String file,
      String what,
      int line,
      MappingNode node,
      Set<String> known,
      List<String> faults) {
    this.file = file;
    this.what = what;
    this.faults = faults;
    this.line = line;
    for (NodeTuple field : node.getValue()) {
      String name = name(field.getKeyNode());
      if (!known.contains(name)) {
        fault(line(field.getKeyNode()), name, "there is no such field; known: " + sorted(known));
      } else if (values.put(name, field.getValueNode()) != null) {
        fault(line(field.getKeyNode()), name, "stands twice");
      }
    }
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  static String name(Node key) {
    return key instanceof ScalarNode scalar ? scalar.getValue() : "(no name)";
  }

  private static String sorted(Set<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  void fault(int at, String field, String reason) {
    String where = what.isEmpty() ? "" : what + ": ";
    faults.add(file + ":" + at + ": " + where + (field == null ? "" : field + ": ") + reason);
  }

  /** Whether it is there; one that is there and may not be is a fault. */
  void refuse(String field, String reason) {
    Node value = values.get(field);
    if (value != null) {
      fault(line(value), field, reason);
    }
  }

  /** The text of a field; null where it is not there or no text. */
  String text(String field) {
    return read(field, text -> text);
  }

  /** A field that must be there. */
  <T> T required(String field, Reader<T> reader) {
    if (!values.containsKey(field)) {
      fault(line, field, "is missing");
      return null;
    }
    return read(field, reader);
  }

  /** A field that may be there; null where it is not, or is at fault. */
  <T> T read(String field, Reader<T> reader) {
    Node value = values.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      fault(line(value), field, "is no text");
      return null;
    }
    try {
      return reader.read(scalar.getValue().strip());
    } catch (IllegalArgumentException e) {
      fault(line(value), field, e.getMessage());
      return null;
    }
  }

  /** The mapping of a field; null where it is not there or none. */
  MappingNode mapping(String field) {
    Node value = values.get(field);
    if (value instanceof MappingNode mapping) {
      return mapping;
    }
    fault(value == null ? line : line(value), field, "name the feeds, each with its fields");
    return null;
  }
}
