package org.copytaster.producer.feed.format;

/** Makes a text fit for an XML parser: feeds carry control characters and blank lines in front. */
final class XmlText {
  private XmlText() {}

  /** The text from its first tag on, with a blank for each character that XML does not allow. */
  static String of(String text) {
    int start = text.indexOf('<');
    return cleaned(start <= 0 ? text : text.substring(start));
  }

  /** A blank for each character that XML does not allow. */
  static String cleaned(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (!allowed(c)) {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, ' ');
      }
    }
    return copy == null ? text : copy.toString();
  }

  private static boolean allowed(char c) {
    return c >= ' '
        ? c <= 0xfffd && !Character.isSurrogate(c)
        : c == '\t' || c == '\n' || c == '\r';
  }
}
