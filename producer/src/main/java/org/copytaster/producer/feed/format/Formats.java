package org.copytaster.producer.feed.format;

import java.util.List;

/** The formats, by name and by what bytes look like. */
public final class Formats {
  private static final List<Format> ALL = List.of();

  private Formats() {}

  /** All formats. */
  public static List<Format> all() {
    return ALL;
  }

  /** The format of that name, or null. */
  public static Format byName(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * The format that the bytes look like, or null. What they hold decides; the media type is often
   * wrong, and is asked only where the bytes leave it open.
   *
   * @param contentType media type without parameters, or null
   */
  public static Format detect(String contentType, byte[] bytes) {
    return null;
  }
}
