package org.copytaster.query.http.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Percent-encoding, strictly: what is no UTF-8 is refused, not replaced. */
public final class PercentCode {
  private static final int HEX = 16;

  private PercentCode() {}

  /**
   * What a part of a URL stands for.
   *
   * @param plusIsSpace as in queries
   * @throws IllegalArgumentException if it is no percent-encoded UTF-8
   */
  public static String decode(String text, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()) {
          throw new IllegalArgumentException("a % without two digits");
        }
        int high = Character.digit(text.charAt(i + 1), HEX);
        int low = Character.digit(text.charAt(i + 2), HEX);
        if (high < 0 || low < 0) {
          throw new IllegalArgumentException("a % without two digits");
        }
        bytes.write(high * HEX + low);
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else if (c > 0x7f) {
        throw new IllegalArgumentException("not percent-encoded");
      } else {
        bytes.write(c);
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no UTF-8", e);
    }
  }

  /** A text as one segment of a path, or a value of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
