package org.copytaster.query.http.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Texts of others made fit for XML and JSON. */
final class PlainText {
  private PlainText() {}

  /**
   * Without what XML 1.0 forbids: control characters, lone surrogates, non-characters. Marks of
   * direction go too: they would turn the line around them. White space becomes one space.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        space = plain.length() > 0;
      } else if (allowed(c)) {
        if (space) {
          plain.append(' ');
          space = false;
        }
        plain.appendCodePoint(c);
      }
    }
    return plain.toString();
  }

  /** The same, at most so long. */
  static String of(String text, int longest) {
    String plain = of(text);
    if (plain.length() <= longest) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
    return plain.substring(0, end) + "…";
  }

  /** An address that a reader may follow; null if it is none of http or https. */
  static String link(String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean allowed(int c) {
    boolean xml = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    boolean turns =
        c == 0x200E
            || c == 0x200F
            || c == 0x061C
            || c >= 0x202A && c <= 0x202E
            || c >= 0x2066 && c <= 0x2069;
    return xml && !turns && !Character.isISOControl(c) && (c & 0xFFFE) != 0xFFFE;
  }
}
