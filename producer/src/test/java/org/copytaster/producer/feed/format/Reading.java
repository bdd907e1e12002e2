package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.schema.Article;

/** What a format reads out of bytes. */
final class Reading {
  static final Instant RECEIVED = Instant.parse("2025-12-01T00:00:00Z");

  final List<Parsed> all = new ArrayList<>();
  final FeedHints hints;

  private Reading(Format format, Payload payload, Origin origin) {
    try {
      hints = format.read(payload, origin, all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading of(Format format, Payload payload, Origin origin) {
    return new Reading(format, payload, origin);
  }

  static Reading of(Format format, byte[] bytes) {
    return of(format, payload(bytes, null), Origin.of("wire", null));
  }

  static Reading of(Format format, String text) {
    return of(format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file beside this class. */
  static Reading file(String name) {
    byte[] bytes = bytes(name);
    Format format = Formats.detect(null, bytes);
    URI address = name.startsWith("page") ? null : URI.create("https://feeds.example/" + name);
    return of(format, payload(bytes, address), Origin.of("wire", null));
  }

  static Payload payload(byte[] bytes, URI address) {
    return new Payload(bytes, null, null, address, RECEIVED);
  }

  static byte[] bytes(String name) {
    try (InputStream in = Reading.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Article> articles() {
    return items().stream().map(Parsed.Item::article).toList();
  }

  List<Parsed.Item> items() {
    return of(Parsed.Item.class);
  }

  List<Parsed.Problem> problems() {
    return of(Parsed.Problem.class);
  }

  <T extends Parsed> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The only article, with nothing else. */
  Article only() {
    assertEquals(1, all.size(), all::toString);
    return articles().get(0);
  }
}
