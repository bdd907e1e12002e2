package org.copytaster.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copytaster.export.ExportWriter;
import org.copytaster.view.Tally;
import org.copytaster.view.View;
import org.junit.jupiter.api.Assertions;

/** Exports as text by file, so that a difference can be read. */
public final class Exports {
  private Exports() {}

  /** The export of a view. */
  public static SortedMap<String, String> of(Path folder, View view, Tally tally) {
    try {
      ExportWriter.write(folder, view, tally, List.of(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(folder);
  }

  /** Fails with the first line that differs. */
  public static void assertSame(
      SortedMap<String, String> expected, SortedMap<String, String> got, String run) {
    Assertions.assertEquals(expected.keySet(), got.keySet(), run);
    for (Map.Entry<String, String> file : expected.entrySet()) {
      String[] want = file.getValue().split("\n");
      String[] have = got.get(file.getKey()).split("\n");
      for (int i = 0; i < Math.min(want.length, have.length); i++) {
        String where = run + ", " + file.getKey() + " line " + (i + 1);
        Assertions.assertEquals(want[i], have[i], where);
      }
      Assertions.assertEquals(want.length, have.length, run + ", lines of " + file.getKey());
    }
  }

  /** The files of an export, without the settings of its manifest. */
  public static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        files.put(
            path.getFileName().toString(),
            path.endsWith("manifest.json")
                ? text.replaceFirst("\"settings\":\\{[^}]*},", "")
                : text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
