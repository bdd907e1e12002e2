package org.copytaster.producer.feed.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copytaster.producer.input.Utf8;

/**
 * The text of a payload. What the bytes are counts more than what is said about them: a byte order
 * mark, then well-formed UTF-8, then the charset that is declared.
 *
 * @param text without a byte order mark
 * @param remark that bytes and declaration differ, or null
 */
record Decoded(String text, String remark) {
  private static final int HEAD = 2048;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Pages that declare these are in windows-1252, which has characters where they have none. */
  private static final Set<Charset> LATIN =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  /** In the XML declaration, or in an element meta. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:\\?xml|meta)\\s[^>]{0,200}?(?:encoding|charset)\\s?=\\s?[\"']?([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  static Decoded of(Payload payload) {
    byte[] bytes = payload.bytes();
    Charset marked = marked(bytes);
    if (marked != null) {
      int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new Decoded(lenient(bytes, mark, bytes.length, marked), null);
    }
    int bad = Utf8.firstBadByte(bytes, 0, bytes.length);
    String label = payload.charset() == null ? declared(bytes) : payload.charset();
    Charset charset = charset(label);
    if (bad < 0) {
      // ISO-2022-JP and the like are ASCII to look at.
      boolean escapes = charset != null && ascii(bytes) && escaping(charset);
      boolean differs = charset != null && !unicode(charset) && !ascii(bytes);
      return new Decoded(
          lenient(bytes, 0, bytes.length, escapes ? charset : StandardCharsets.UTF_8),
          differs ? "declared as " + label + ", read as UTF-8" : null);
    }
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      String text = strict(bytes, charset);
      if (text != null) {
        return new Decoded(text, null);
      }
    }
    return damaged(bytes, label);
  }

  /** Neither UTF-8 nor what was declared. */
  private static Decoded damaged(byte[] bytes, String label) {
    String said = label == null ? "no charset declared" : "declared as " + label;
    int good = 0;
    int broken = 0;
    for (int at = 0; at < bytes.length; ) {
      int bad = Utf8.firstBadByte(bytes, at, bytes.length);
      int end = bad < 0 ? bytes.length : bad;
      for (int i = at; i < end; i++) {
        good += (bytes[i] & 0xc0) == 0xc0 ? 1 : 0;
      }
      broken += bad < 0 ? 0 : 1;
      at = end + 1;
    }
    return good >= broken
        ? new Decoded(
            lenient(bytes, 0, bytes.length, StandardCharsets.UTF_8),
            said + ", read as UTF-8 with " + broken + " broken characters")
        : new Decoded(lenient(bytes, 0, bytes.length, WINDOWS), said + ", read as windows-1252");
  }

  private static Charset marked(byte[] bytes) {
    if (Utf8.bomLength(bytes, bytes.length) > 0) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length < 2) {
      return null;
    }
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return first == 0xfeff
        ? StandardCharsets.UTF_16BE
        : first == 0xfffe ? StandardCharsets.UTF_16LE : null;
  }

  private static String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Charset charset(String label) {
    if (label == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(label.strip().toLowerCase(Locale.ROOT));
      return LATIN.contains(charset) ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean unicode(Charset charset) {
    return charset.name().startsWith("UTF");
  }

  private static boolean escaping(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          // A few bytes of windows-1252 have no character.
          .onUnmappableCharacter(
              charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String lenient(byte[] bytes, int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
  }
}
