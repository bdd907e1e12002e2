package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from a line alone what it is; {@link PageReader} then looks at its neighbours. */
final class LineClassifier {
  private static final int SHORT = 60;
  private static final int LONGEST_CAPTION = 300;
  private static final int LONGEST_LABEL_WORDS = 4;

  private static final Set<LineRole> STAMPED =
      Set.of(LineRole.DATE, LineRole.PUBLISHED, LineRole.BYLINE, LineRole.TIME);
  private static final Set<String> PICTURE_DESKS = Set.copyOf(Resource.lines("picture-desks.txt"));
  private static final String REPORTING = "reporting by ";
  private static final Pattern BREADCRUMB = Pattern.compile(" [>/»›→] ");

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
    Line whole = classify(start, text);
    if (whole.role() == LineRole.TITLE) {
      int value = text.length() - whole.value().length();
      lines.add(new Line(start, text.substring(0, value).strip(), LineRole.MAIL, ""));
      lines.add(new Line(start + value, whole.value(), LineRole.TITLE, ""));
      return;
    }
    List<Line> parts =
        whole.role() == LineRole.DATE || text.length() > LONGEST_CAPTION
            ? List.of()
            : parts(start, text);
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
    int second = text.length() <= Line.LONGEST_STAMP ? updatedInside(text) : -1;
    if (second > 0) {
      Line left = classify(start, trimmed(text.substring(0, second)));
      Line right = classify(start + second, text.substring(second));
      if (right.role() == LineRole.UPDATED && STAMPED.contains(left.role())) {
        lines.add(left);
        lines.add(right);
        return;
      }
    }
    lines.add(breadcrumb(text) ? whole.as(LineRole.MENU) : whole);
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && " \u00a0,|-–—•·/(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** "Published …, updated …": where the second half starts, or -1. */
  private static int updatedInside(String text) {
    String lower = Lexicon.lower(text);
    for (int i = 1; i < text.length() && lower.length() == text.length(); i++) {
      boolean wordStarts =
          !Character.isLetter(text.charAt(i - 1)) && Character.isLetter(lower.charAt(i));
      if (wordStarts) {
        for (Lexicon.Key key : WORDS.keys(lower.substring(i, i + 1))) {
          if (key.role() == LineRole.UPDATED && lower.startsWith(key.word(), i)) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /** "News > Defence > Air". */
  private static boolean breadcrumb(String text) {
    String[] steps = text.length() > SHORT * 2 ? new String[0] : BREADCRUMB.split(text, -1);
    boolean section = false;
    for (String step : steps) {
      if (Shape.words(step) > 3 || step.isBlank()) {
        return false;
      }
      section |= WORDS.label(step.strip()) || Chrome.is(step.strip());
    }
    return steps.length > 1 && section;
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
    if (Chrome.links(text)) {
      return new Line(start, text, LineRole.LINKS, "");
    }
    if (Chrome.is(text) || text.startsWith("@") && text.indexOf(' ') < 0) {
      return new Line(start, text, LineRole.CHROME, "");
    }
    Line keyed = keyed(start, text);
    if (keyed != null) {
      return keyed;
    }
    if (text.length() <= Line.LONGEST_STAMP) {
      Line dated = DatedLine.of(start, text);
      if (dated != null) {
        return dated;
      }
    }
    return new Line(start, text, role(text), "");
  }

  private static LineRole role(String text) {
    if (text.length() <= LONGEST_CAPTION) {
      if (Shape.address(text)) {
        return LineRole.URL;
      }
      if (PICTURE_DESKS.contains(Lexicon.lower(Shape.withoutBrackets(text)))) {
        return LineRole.PHOTO;
      }
      if (WORDS.agency(Shape.withoutBrackets(text))) {
        return LineRole.CREDIT;
      }
      if (text.chars().noneMatch(Character::isLetter)) {
        return LineRole.CHROME;
      }
      if (WORDS.staff(text)) {
        return LineRole.BYLINE;
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

  /** The line as what its opening words announce, or null. */
  static Line keyed(int start, String text) {
    int skip = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
    String lower = Lexicon.lower(text.substring(skip, Math.min(text.length(), 60)));
    if (lower.startsWith(REPORTING)) {
      return new Line(start, text, LineRole.REPORTERS, reporters(text.substring(skip + 13)));
    }
    for (Lexicon.Key key : WORDS.keys(lower)) {
      if (skip > 0 && key.role() == LineRole.BYLINE || !lower.startsWith(key.word())) {
        continue;
      }
      String rest = text.substring(Math.min(text.length(), skip + key.word().length()));
      String value = rest.strip();
      boolean colon = value.startsWith(":") || value.startsWith("：");
      if (colon) {
        value = value.substring(1).strip();
      }
      if (skip > 0 && !value.isEmpty()) {
        value = value.substring(0, value.length() - 1).strip();
      }
      boolean wordEnds = rest.isEmpty() || blank(rest.charAt(0)) || colon;
      boolean stamp = key.role() == LineRole.PUBLISHED || key.role() == LineRole.UPDATED;
      if (wordEnds && (colon || stamp || !key.needsColon()) && fits(key.role(), value, colon)) {
        return new Line(start, text, role(key.role(), value), value);
      }
    }
    return null;
  }

  /** The names up to the next office in "A and B in Kyiv; Editing by C)". */
  private static String reporters(String value) {
    int end = value.length();
    String lower = Lexicon.lower(value);
    for (String stop :
        List.of(";", ")", ".", " editing by", " writing by", ", editing", ", writing")) {
      int at = lower.indexOf(stop);
      boolean initial = stop.equals(".") && at > 1 && value.charAt(at - 2) == ' ';
      if (at >= 0 && at < end && !initial) {
        end = at;
      }
    }
    return value.substring(0, end).strip();
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
      case TITLE -> colon && Shape.words(value) > 1 && value.length() <= LONGEST_CAPTION;
      case MAIL -> colon && !value.isEmpty() && value.length() <= LONGEST_CAPTION;
      case PHOTO ->
          colon
              ? value.length() <= LONGEST_CAPTION
              : value.length() <= SHORT && name(Shape.upToDate(value));
      default -> colon || value.length() <= SHORT && name(value);
    };
  }

  private static boolean dated(String value) {
    return DatedLine.of(0, value) != null || updatedInside(value) > 0;
  }

  private static boolean byline(String value) {
    String name = Shape.upToDate(value);
    return WORDS.agency(name) || name(name);
  }

  private static boolean name(String value) {
    return Shape.name(value);
  }
}
