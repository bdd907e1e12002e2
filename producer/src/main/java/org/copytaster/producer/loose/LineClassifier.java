package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.List;

/** Tells from a line alone what it is; {@link PageReader} then looks at its neighbours. */
final class LineClassifier {
  private static final int SHORT = 60;
  private static final int LONGEST_CAPTION = 300;
  private static final int LONGEST_LABEL_WORDS = 4;

  private static final Lexicon WORDS = Lexicon.get();

  private LineClassifier() {}

  /** The lines of a text that are not blank; parts between bars where they are furniture. */
  static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      int start = at;
      at = end + 1;
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      while (end > start && blank(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        add(lines, start, text.substring(start, end));
      }
    }
    return lines;
  }

  static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || Character.isWhitespace(c);
  }

  private static void add(List<Line> lines, int start, String text) {
    List<Line> parts = text.length() <= LONGEST_CAPTION ? parts(start, text) : List.of();
    if (parts.size() > 1) {
      boolean furniture = parts.stream().allMatch(part -> part.role().furniture());
      boolean menu = parts.size() > 2 && parts.stream().allMatch(LineClassifier::menuItem);
      if (furniture || menu) {
        for (Line part : parts) {
          lines.add(furniture ? part : part.as(LineRole.MENU));
        }
        return;
      }
    }
    lines.add(classify(start, text));
  }

  private static boolean menuItem(Line part) {
    return part.role().furniture() || Shape.words(part.text()) <= 3;
  }

  private static List<Line> parts(int start, String text) {
    List<Line> parts = new ArrayList<>();
    if (text.indexOf('|') < 0 && text.indexOf('•') < 0 && text.indexOf('·') < 0) {
      return parts;
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "|•·".indexOf(text.charAt(i)) >= 0) {
        int a = from;
        int b = i;
        while (a < b && blank(text.charAt(a))) {
          a++;
        }
        while (b > a && blank(text.charAt(b - 1))) {
          b--;
        }
        if (a < b) {
          parts.add(classify(start + a, text.substring(a, b)));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private static Line classify(int start, String text) {
    if (WORDS.chrome(text)) {
      return new Line(start, text, LineRole.CHROME, "");
    }
    Line keyed = keyed(start, text);
    if (keyed != null) {
      return keyed;
    }
    return new Line(start, text, role(text), "");
  }

  private static LineRole role(String text) {
    if (text.length() <= LONGEST_CAPTION) {
      if (Shape.address(text)) {
        return LineRole.URL;
      }
      List<Token> tokens = Token.of(text);
      if (text.length() <= SHORT * 2 && dateOnly(tokens)) {
        return LineRole.DATE;
      }
      if (text.length() <= SHORT && timeOnly(tokens)) {
        return LineRole.TIME;
      }
      if (WORDS.agency(Shape.withoutBrackets(text))) {
        return LineRole.CREDIT;
      }
      if (PhotoCredit.is(text)) {
        return LineRole.PHOTO;
      }
      if (WORDS.label(text)) {
        return LineRole.LABEL;
      }
    }
    if (Attribution.fragment(text)) {
      return LineRole.ATTRIBUTION;
    }
    return Shape.prose(text) ? LineRole.PROSE : LineRole.PLAIN;
  }

  /** Whether the line is in capitals like the name of a section. */
  static boolean capitals(Line line) {
    return Shape.words(line.text()) <= LONGEST_LABEL_WORDS && Shape.upperCase(line.text());
  }

  private static Line keyed(int start, String text) {
    String lower = Lexicon.lower(text.substring(0, Math.min(text.length(), 40)));
    for (Lexicon.Key key : WORDS.keys()) {
      if (!lower.startsWith(key.word())) {
        continue;
      }
      int at = key.word().length();
      String rest = text.substring(at);
      String value = rest.strip();
      boolean colon = value.startsWith(":");
      if (colon) {
        value = value.substring(1).strip();
      }
      boolean wordEnds = rest.isEmpty() || blank(rest.charAt(0)) || colon;
      if (wordEnds && (colon || !key.needsColon()) && fits(key.role(), value, colon)) {
        return new Line(start, text, role(key.role(), value), value);
      }
    }
    return null;
  }

  private static LineRole role(LineRole keyed, String value) {
    return keyed == LineRole.CREDIT && Shape.address(value) ? LineRole.URL : keyed;
  }

  /** Whether what follows a key is what the key announces: "By" opens many a sentence. */
  private static boolean fits(LineRole role, String value, boolean colon) {
    return switch (role) {
      case BYLINE -> value.isEmpty() || value.length() <= 2 * SHORT && byline(value);
      case PUBLISHED, UPDATED -> value.isEmpty() ? colon : dated(value);
      case CREDIT -> !value.isEmpty() && value.length() <= 2 * SHORT && !Shape.prose(value);
      case URL -> Shape.address(value);
      case PHOTO ->
          colon ? value.length() <= LONGEST_CAPTION : value.length() <= SHORT && name(value);
      default -> colon || value.length() <= SHORT && name(value);
    };
  }

  private static boolean dated(String value) {
    List<Token> tokens = Token.of(value);
    return dateOnly(tokens) || timeOnly(tokens);
  }

  private static boolean byline(String value) {
    return name(Shape.upToDate(value));
  }

  private static boolean name(String value) {
    return Shape.name(value);
  }

  /** A date, perhaps with a time, weekday, zone and connecting words, or with a place before it. */
  private static boolean dateOnly(List<Token> tokens) {
    List<DateMention> dates = DateFinder.find(tokens);
    if (dates.isEmpty() || dates.get(0).day() == 0 && dates.get(0).year() == 0) {
      return false;
    }
    DateMention first = dates.get(0);
    int strangers = 0;
    for (Token token : tokens) {
      if (token.start() >= first.start() || !token.word() || connecting(token)) {
        continue;
      }
      boolean capital = Character.isUpperCase(token.text().charAt(0));
      if (!capital || ++strangers > 3) {
        return false;
      }
    }
    // A place before the date is set off by a comma: "Brussels, 3 December 2025".
    return (strangers == 0 || first.full() && commaBefore(tokens, first.start()))
        && onlyConnecting(tokens, dates);
  }

  private static boolean commaBefore(List<Token> tokens, int start) {
    Token before = null;
    for (Token token : tokens) {
      if (token.start() >= start) {
        break;
      }
      before = token;
    }
    return before != null && before.is(',');
  }

  private static boolean onlyConnecting(List<Token> tokens, List<DateMention> dates) {
    TimeMention time = TimeMention.find(tokens);
    for (Token token : tokens) {
      boolean date =
          token.start() < dates.get(0).end()
              || dates.stream().anyMatch(d -> token.start() >= d.start() && token.end() <= d.end());
      boolean clock = time != null && token.start() >= time.start() && token.end() <= time.end();
      if (!date && !clock && (token.number() || token.word() && !connecting(token))) {
        return false;
      }
    }
    return true;
  }

  private static boolean timeOnly(List<Token> tokens) {
    TimeMention time = TimeMention.find(tokens);
    if (time == null) {
      return false;
    }
    for (Token token : tokens) {
      boolean inside = token.start() >= time.start() && token.end() <= time.end();
      if (!inside && (token.number() || token.word() && !connecting(token))) {
        return false;
      }
    }
    return true;
  }

  private static boolean connecting(Token token) {
    return WORDS.connector(token.text())
        || WORDS.weekday(token.text()) != null
        || WORDS.zone(token.text()) != null;
  }
}
