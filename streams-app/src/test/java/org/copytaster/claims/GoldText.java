package org.copytaster.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;

/**
 * A text with the claims, denials and traps that a careful reader sees in it; {@code corpus.txt}
 * describes the format.
 *
 * @param line where the text opens in its file
 * @param traps printed figures that nothing may be claimed of, with the reason
 */
record GoldText(
    String file,
    int line,
    String published,
    Precision precision,
    String text,
    List<Gold> claims,
    List<Gold> denials,
    Map<String, String> traps) {

  /** Measure, actor, period and value as {@link Cases#line} prints them, and further fields. */
  record Gold(String line, Map<String, String> details) {
    static Gold of(String content) {
      String[] fields = content.split(" \\| ");
      Map<String, String> details = new LinkedHashMap<>();
      for (int i = 4; i < fields.length; i++) {
        int equals = fields[i].indexOf('=');
        details.put(fields[i].substring(0, equals), fields[i].substring(equals + 1));
      }
      return new Gold(String.join(" | ", List.of(fields).subList(0, 4)), details);
    }
  }

  Document document() {
    return Cases.document(text, published, precision);
  }

  static List<GoldText> load(String file) {
    try (InputStream in = GoldText.class.getResourceAsStream(file)) {
      return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<GoldText> read(String file, String content) {
    List<GoldText> texts = new ArrayList<>();
    List<String> lines = content.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("@ ")) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith("@ ")) {
          end++;
        }
        texts.add(text(file, at + 1, lines.subList(at, end)));
      }
    }
    return texts;
  }

  private static GoldText text(String file, int number, List<String> lines) {
    String[] head = lines.get(0).split(" ");
    List<String> text = new ArrayList<>();
    List<Gold> claims = new ArrayList<>();
    List<Gold> denials = new ArrayList<>();
    Map<String, String> traps = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("= ")) {
        claims.add(Gold.of(line.substring(2)));
      } else if (line.startsWith("x ")) {
        denials.add(Gold.of(line.substring(2)));
      } else if (line.startsWith("! ")) {
        int bar = line.indexOf(" | ");
        traps.put(line.substring(2, bar), line.substring(bar + 3));
      } else if (!line.isBlank()) {
        text.add(line);
      }
    }
    return new GoldText(
        file,
        number,
        head[1],
        Precision.valueOf(head[2]),
        String.join("\n", text),
        claims,
        denials,
        traps);
  }
}
