package org.copytaster.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.entities.EntityType;
import org.copytaster.entities.TaggerTraining.Name;

/**
 * A text whose names are known.
 *
 * @param names in UTF-16 units, sorted, without overlap
 */
record GoldText(String text, List<Name> names) {
  /**
   * Reads JSON lines with {@code text} and {@code entities}: {@code start} and {@code end} in code
   * points, {@code type} PER, ORG or LOC; names of other types are left out, and lines without
   * entities too.
   */
  static List<GoldText> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<GoldText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = line.isBlank() ? null : json.readTree(line);
      if (node != null && node.path("text").isTextual() && node.path("entities").isArray()) {
        texts.add(of(node));
      }
    }
    return texts;
  }

  private static GoldText of(JsonNode node) {
    String text = node.get("text").asText();
    List<Name> names = new ArrayList<>();
    for (JsonNode entity : node.get("entities")) {
      EntityType type =
          switch (entity.path("type").asText()) {
            case "PER" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "LOC" -> EntityType.PLACE;
            default -> null;
          };
      if (type != null) {
        int start = text.offsetByCodePoints(0, entity.get("start").asInt());
        int end = text.offsetByCodePoints(0, entity.get("end").asInt());
        names.add(new Name(start, end, type));
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return new GoldText(text, List.copyOf(names));
  }
}
