package org.copytaster.producer.loose;

import java.util.Set;

/**
 * Marks runs of lines: text that a scanner or mailer broke, comments of readers, boxes of links.
 */
final class Zones {
  private static final int SHORTEST_WRAP = 3;
  private static final int SHORTEST_WRAPPED_LINE = 25;
  private static final int LONGEST_HEADING_WORDS = 5;
  private static final int LONGEST_LABEL_WORDS = 4;
  private static final int LONGEST_SUBHEAD_WORDS = 6;

  private static final Set<String> COMMENTS = Set.copyOf(Resource.lines("comments.txt"));
  private static final Set<String> ANSWERS = Set.copyOf(Resource.lines("answers.txt"));

  private Zones() {}

  /** Lines of one paragraph: each goes on in a small letter or with the rest of a cut word. */
  static void wrapped(PageLines lines) {
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i + 1 < lines.size() && goesOn(lines.get(i), lines.get(i + 1))) {
        continue;
      }
      if (i - from + 1 >= SHORTEST_WRAP) {
        for (int k = from; k <= i && k < lines.size(); k++) {
          lines.mark(k, LineRole.PROSE);
        }
      }
      from = i + 1;
    }
    lines.measure();
  }

  private static boolean goesOn(Line line, Line next) {
    String text = line.text();
    boolean sentences = !line.role().furniture() && !next.role().furniture();
    return sentences
        && next.start() - line.end() <= 2
        && text.length() >= SHORTEST_WRAPPED_LINE
        && ".!?:".indexOf(text.charAt(text.length() - 1)) < 0
        && Character.isLowerCase(next.text().charAt(0));
  }

  /** What stands below "3 Comments" where readers answer each other, to the end of the page. */
  static void comments(PageLines lines) {
    int answer = -1;
    int heading = -1;
    int counted = -1;
    for (int i = lines.first() + 1; i < lines.size() && answer < 0; i++) {
      String text = lines.text(i);
      if (Shape.words(text) <= LONGEST_HEADING_WORDS && heading(text)) {
        heading = i;
        counted = text.chars().anyMatch(c -> c > '0' && c <= '9') ? i : counted;
      }
      answer = answers(text) ? i : answer;
    }
    int from = answer >= 0 && heading >= 0 ? heading : counted;
    if (from >= 0
        && (answer >= 0 || letters(lines, 0, from) >= letters(lines, from, lines.size()))) {
      for (int i = from; i < lines.size(); i++) {
        lines.mark(i, LineRole.COMMENTS);
      }
      lines.measure();
    }
  }

  private static boolean heading(String text) {
    return Token.of(Lexicon.lower(text)).stream().anyMatch(word -> COMMENTS.contains(word.text()));
  }

  private static boolean answers(String text) {
    String lower = Lexicon.lower(text.length() > 60 ? "" : text);
    return ANSWERS.contains(lower) || lower.endsWith(" says:") || lower.endsWith(" said...");
  }

  private static long letters(PageLines lines, int from, int to) {
    long letters = 0;
    for (int i = from; i < to; i++) {
      letters += lines.prose(i) ? lines.text(i).length() : 0;
    }
    return letters;
  }

  /** In a mail, lines that open with ">" are those of the mail before. */
  static void quoted(PageLines lines) {
    boolean mail = false;
    for (int i = 0; i < lines.size(); i++) {
      mail |= lines.role(i) == LineRole.MAIL;
      if (mail && lines.text(i).startsWith(">")) {
        lines.mark(i, LineRole.COMMENTS);
      }
    }
    lines.measure();
  }

  /** Between the paragraphs: links below their heading; a heading of the text may follow them. */
  static void links(PageLines lines) {
    for (int i = lines.first() + 1; i < lines.last(); i++) {
      if (lines.role(i) != LineRole.LINKS) {
        continue;
      }
      int end = i + 1;
      while (lines.role(end) == LineRole.PLAIN) {
        end++;
      }
      boolean subhead =
          lines.role(end) == LineRole.PROSE
              && Shape.words(lines.text(end - 1)) <= LONGEST_SUBHEAD_WORDS;
      for (int k = i + 1; k < (subhead ? end - 1 : end); k++) {
        lines.mark(k, LineRole.CHROME);
      }
    }
  }

  /** A last sentence of a few words: "The schools stay shut." */
  private static boolean sentence(String text) {
    return Shape.words(text) >= 3 && ".。!?".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Behind the last sentence stand buttons and topics, and below those links to other pages. */
  static void tail(PageLines lines, int title) {
    boolean chrome = false;
    boolean links = false;
    for (int i = lines.last() + 1; i < lines.size(); i++) {
      chrome |= lines.role(i) == LineRole.CHROME;
      links |= lines.role(i) == LineRole.LINKS;
      if (lines.role(i) == LineRole.PLAIN
          && i != title
          && (links || !sentence(lines.text(i)))
          && (links || chrome || Shape.words(lines.text(i)) <= LONGEST_LABEL_WORDS)) {
        lines.mark(i, LineRole.CHROME);
      }
    }
  }
}
