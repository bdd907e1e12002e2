package org.copytaster.producer.feed.http;

import java.util.Locale;

/** The header Content-Type. */
public final class MediaType {
  private static final String CHARSET = "charset=";

  private MediaType() {}

  /** The type without its parameters, in lower case; null where there is none. */
  public static String bare(String header) {
    if (header == null) {
      return null;
    }
    int end = header.indexOf(';');
    String bare = (end < 0 ? header : header.substring(0, end)).strip();
    return bare.isEmpty() ? null : bare.toLowerCase(Locale.ROOT);
  }

  /** The parameter charset, unquoted; null where there is none. */
  public static String charset(String header) {
    if (header == null) {
      return null;
    }
    for (String parameter : header.split(";")) {
      String text = parameter.strip();
      if (text.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        String value = text.substring(CHARSET.length()).replace("\"", "").strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }
}
