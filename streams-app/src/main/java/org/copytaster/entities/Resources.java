package org.copytaster.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the files that ship beside these classes. */
final class Resources {
  private Resources() {}

  /**
   * Hands over each line of a tab-separated file; empty lines and those that start with "#" are
   * left out.
   *
   * @throws IllegalStateException when the file is missing or a line has another number of fields
   */
  static void rows(String name, int fields, Consumer<String[]> row) {
    try (InputStream in = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != fields) {
          throw new IllegalStateException(
              name + ":" + number + ": " + fields + " fields expected, found " + cells.length);
        }
        row.accept(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": unreadable", e);
    }
  }

  /** Opens a file; the caller closes it. */
  static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + ": not on the class path");
    }
    return in;
  }
}
