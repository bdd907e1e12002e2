package org.copytaster.entities.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.copytaster.entities.EntityType;
import org.copytaster.entities.TaggerTraining.Name;

/**
 * Reads annotated texts: JSON lines ({@code text}, {@code entities} with {@code start}, {@code end}
 * in code points and {@code type} PER, ORG or LOC), or plain lines with names in brackets: {@code
 * [PER Ada Lovelace] lived in [LOC London].}
 */
final class GoldReader {
  /**
   * A text and its names.
   *
   * @param names sorted, in UTF-16 units
   */
  record Annotated(String text, List<Name> names) {}

  private static final Map<String, EntityType> TYPES =
      Map.of("PER", EntityType.PERSON, "ORG", EntityType.ORGANISATION, "LOC", EntityType.PLACE);

  private GoldReader() {}

  /** All texts of a file, in its order; lines that start with "#" are left out of plain files. */
  static List<Annotated> read(Path file) throws IOException {
    boolean json = file.toString().endsWith(".jsonl");
    List<Annotated> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (json && !line.isBlank()) {
        texts.add(ofJson(line));
      } else if (!line.isBlank() && line.charAt(0) != '#') {
        texts.add(ofBrackets(line));
      }
    }
    return texts;
  }

  private static Annotated ofJson(String line) {
    Map<?, ?> fields = (Map<?, ?>) Json.parse(line);
    String text = (String) fields.get("text");
    List<Name> names = new ArrayList<>();
    for (Object item : (List<?>) fields.get("entities")) {
      Map<?, ?> entity = (Map<?, ?>) item;
      EntityType type = TYPES.get(String.valueOf(entity.get("type")));
      if (type != null) {
        int start = ((Number) entity.get("start")).intValue();
        int end = ((Number) entity.get("end")).intValue();
        int first = text.offsetByCodePoints(0, start);
        names.add(new Name(first, text.offsetByCodePoints(first, end - start), type));
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return new Annotated(text, names);
  }

  static Annotated ofBrackets(String line) {
    StringBuilder text = new StringBuilder();
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      EntityType type =
          line.charAt(at) == '[' && at + 5 < line.length()
              ? TYPES.get(line.substring(at + 1, at + 4))
              : null;
      if (type == null) {
        text.append(line.charAt(at++));
        continue;
      }
      int close = line.indexOf(']', at);
      int start = text.length();
      text.append(line, at + 5, close);
      names.add(new Name(start, text.length(), type));
      at = close + 1;
    }
    return new Annotated(text.toString(), names);
  }
}
