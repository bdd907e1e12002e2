package org.copytaster.syndication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that ship beside the classes. */
final class Resource {
  private Resource() {}

  /** Lines of the named resource without comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource unreadable: " + name, e);
    }
  }
}
