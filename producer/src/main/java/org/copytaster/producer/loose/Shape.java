package org.copytaster.producer.loose;

import java.util.List;

/** What a run of characters looks like, whatever its words mean. */
final class Shape {
  private static final int SHORTEST_PROSE = 40;
  private static final int LONGEST_HEADLINE = 250;
  private static final List<String> STOPS =
      List.of(
          " - ", " – ", " — ", " | ", " • ", " · ", " (", " in ", " at ", " on ", " for ", ", ");
  private static final String CLOSING = "\"'”’»)]";

  private Shape() {}

  /** Whether the line reads as sentences rather than as a headline, heading or name. */
  static boolean prose(String line) {
    if (line.length() >= LONGEST_HEADLINE) {
      return true;
    }
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || line.length() < SHORTEST_PROSE && line.charAt(end - 1) != '。') {
      return false;
    }
    char last = line.charAt(end - 1);
    return last == '.'
        || last == '。'
        || last == '؟'
        || last == '…'
        || last == ':' && words(line) > 12
        || (last == '!' || last == '?') && (sentenceBreak(line) >= 0 || words(line) > 20);
  }

  /** Index of the first full stop inside that ends a sentence, or -1. */
  static int sentenceBreak(String line) {
    for (int i = 1; i + 2 < line.length(); i++) {
      char c = line.charAt(i);
      if ((c == '.' || c == '?' || c == '!')
          && Character.isLowerCase(line.charAt(i - 1))
          && line.charAt(i + 1) == ' '
          && Character.isUpperCase(line.charAt(i + 2))) {
        return i;
      }
    }
    return -1;
  }

  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean blank = LineClassifier.blank(line.charAt(i));
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  /** Whether it has at least two letters and all of them are capitals. */
  static boolean upperCase(String line) {
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters >= 2;
  }

  /** Whether it may be the name of a person, or of two: "Ana de la Cruz", "J. Roe and M. Doe". */
  static boolean name(String text) {
    List<Token> tokens = Token.of(text);
    int words = 0;
    for (Token token : tokens) {
      if (token.word()) {
        boolean particle = Lexicon.get().particle(token.text());
        if (Character.isLowerCase(token.text().charAt(0)) && !particle) {
          return false;
        }
        words++;
      } else if (token.number() || ".,-&/'’".indexOf(token.text().charAt(0)) < 0) {
        return false;
      }
    }
    return words >= 1 && words <= 9 && !tokens.isEmpty() && tokens.get(0).word();
  }

  /** A name of two to four words without commas, which may stand alone on a line as a byline. */
  static boolean personLine(String text) {
    int words = words(text);
    return words >= 2
        && words <= 4
        && text.length() <= 40
        && text.indexOf(',') < 0
        && text.indexOf('/') < 0
        && name(text);
  }

  /** The letters and digits alone, small. */
  static String squash(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return letters.toString();
  }

  /** The part before a date or time, comma with a role, or dash. */
  static String upToDate(String value) {
    List<Token> tokens = Token.of(value);
    List<DateMention> dates = DateFinder.find(tokens);
    TimeMention time = TimeMention.find(tokens);
    int end = value.length();
    if (!dates.isEmpty()) {
      end = dates.get(0).start();
    }
    if (time != null && time.start() < end) {
      end = time.start();
    }
    for (String stop : STOPS) {
      int at = value.indexOf(stop);
      if (at > 0 && at < end) {
        end = at;
      }
    }
    String name = value.substring(0, end).strip();
    int last = name.lastIndexOf(' ');
    while (last > 0 && Lexicon.get().connector(name.substring(last + 1))) {
      name = name.substring(0, last).strip();
      last = name.lastIndexOf(' ');
    }
    while (name.endsWith(",") || name.endsWith(".") && words(name) > 1 && name.length() > 20) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }

  /** Whether the whole text is an address of the web. */
  static boolean address(String text) {
    String lower = Lexicon.lower(text.length() > 12 ? text.substring(0, 12) : text);
    boolean known =
        lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.");
    if (text.indexOf(' ') >= 0 || text.indexOf('.') < 1) {
      return false;
    }
    int slash = text.indexOf('/');
    return known || slash > 3 && domain(text.substring(0, slash));
  }

  /** Whether it looks like "example.com". */
  static boolean domain(String text) {
    int dot = text.lastIndexOf('.');
    int end = text.length() - dot - 1;
    // A capital behind the stop opens a sentence whose blank was lost.
    if (dot < 2
        || end < 2
        || end > 4 && !Lexicon.get().tld(text.substring(dot + 1))
        || Character.isUpperCase(text.charAt(dot + 1))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i > dot || !(c >= '0' && c <= '9') && c != '-' && c != '.')) {
        return false;
      }
    }
    return text.indexOf("..") < 0;
  }

  static String withoutBrackets(String text) {
    boolean bracketed =
        text.length() > 2
            && (text.startsWith("(") && text.endsWith(")")
                || text.startsWith("[") && text.endsWith("]"));
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    return bare.startsWith("— ") || bare.startsWith("- ") ? bare.substring(2) : bare;
  }
}
