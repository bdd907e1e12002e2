package org.copytaster.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of entries in other languages: Wikidata id, tab, names with "|" between. */
final class OtherNames {
  private OtherNames() {}

  /** The names by id. */
  static Map<String, List<String>> read(Path file) {
    Map<String, List<String>> names = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        int tab = line.indexOf('\t');
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
        if (tab < 0) {
          throw new IllegalArgumentException(file + ":" + number + ": a tab expected");
        }
        names
            .computeIfAbsent(line.substring(0, tab), id -> new ArrayList<>())
            .addAll(List.of(line.substring(tab + 1).split("\\|")));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}
