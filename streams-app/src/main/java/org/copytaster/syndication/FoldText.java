package org.copytaster.syndication;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.copytaster.article.Document;
import org.copytaster.article.Span;

/** The part of an article that is the report: no furniture, dateline, agency tag or byline. */
final class FoldText {
  /** What an article reports stands in its first 200,000 characters. */
  private static final int LONGEST = 200_000;

  /** No character below has another form. */
  private static final char COMPATIBLE = '\u00a0';

  /** The letters of Latin-1 are composed already. */
  private static final char FIRST_LETTER = '\u00c0';

  private static final char LAST_LETTER = '\u00ff';

  /** Dashes, quotation marks, bullet and the sign of the euro. */
  private static final String MARKS = "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u20ac";

  private static final int DATELINE = 100;
  private static final int BYLINE = 60;

  private FoldText() {}

  /** Title and body in NFKC form, a line each at least; furniture leaves a line break. */
  static String of(Document document) {
    String body = body(document);
    String report = body.substring(bodyStart(body));
    boolean titled = document.title() != null && !document.titleInText();
    String text = titled ? document.title() + '\n' + report : report;
    return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether a text is of common characters alone, which NFKC leaves as they are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= COMPATIBLE && (c < FIRST_LETTER || c > LAST_LETTER) && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String body(Document document) {
    String text = document.text();
    List<Span> furniture = document.furniture();
    if (furniture.isEmpty()) {
      return text.substring(0, Math.min(text.length(), LONGEST));
    }
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
    int at = 0;
    for (Span span : furniture) {
      int end = Math.min(span.start(), at + LONGEST - out.length());
      if (end > at) {
        out.append(text, at, end);
      }
      out.append('\n');
      at = Math.max(at, span.end());
      if (out.length() >= LONGEST) {
        return out.toString();
      }
    }
    if (at < text.length()) {
      out.append(text, at, Math.min(text.length(), at + LONGEST - out.length()));
    }
    return out.toString();
  }

  /** Skips a byline and a dateline at the start of the body. */
  private static int bodyStart(String body) {
    int at = skipBlank(body, 0);
    int lineEnd = body.indexOf('\n', at);
    if (lineEnd > at && lineEnd - at <= BYLINE && isByline(body.substring(at, lineEnd))) {
      at = skipBlank(body, lineEnd);
    }
    return at + datelineLength(body, at);
  }

  private static int skipBlank(String body, int from) {
    int at = from;
    while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isByline(String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    return folded.startsWith("by ") || folded.startsWith("von ") || folded.startsWith("par ");
  }

  /**
   * Length of "KYIV, Dec 3 (Agency) - " at a place: a dash between spaces within the first
   * characters, after an upper-case place or a bracketed agency, with no sentence end before it.
   */
  private static int datelineLength(String body, int from) {
    int end = Math.min(body.length(), from + DATELINE);
    boolean agency = false;
    for (int i = from; i < end; i++) {
      char c = body.charAt(i);
      if (c == '\n' || c == '"' || c == '“') {
        return 0;
      }
      if (c == '(' || c == '（') {
        int close = body.indexOf(c == '(' ? ')' : '）', i);
        if (close > i && close < end && isAgency(body.substring(i + 1, close))) {
          agency = true;
          i = close;
        }
      } else if (isDash(c) && i > from && (agency || body.charAt(i - 1) == ' ')) {
        boolean place = agency || startsUpper(body, from, i);
        return place ? i + 1 - from : 0;
      }
    }
    return 0;
  }

  private static boolean isAgency(String tag) {
    String folded = tag.strip().toLowerCase(Locale.ROOT);
    if (Cues.AGENCIES.contains(folded)) {
      return true;
    }
    for (String part : folded.split("[/,]")) {
      if (Cues.AGENCIES.contains(part.strip())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '_';
  }

  /** Whether the first word, of two letters at least, is in capitals. */
  private static boolean startsUpper(String body, int from, int end) {
    int at = from;
    while (at < end && Character.isUpperCase(body.charAt(at))) {
      at++;
    }
    return at - from >= 2 && (at == end || !Character.isLetter(body.charAt(at)));
  }
}
