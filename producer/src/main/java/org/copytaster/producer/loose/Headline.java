package org.copytaster.producer.loose;

/** Finds the headline among the lines above the text. */
final class Headline {
  private static final int LONGEST_LABEL_WORDS = 4;
  private static final int LONGEST_SITE_WORDS = 5;
  private static final int HEADLINE_WORDS = 4;
  private static final int LONGEST_SENTENCE = 110;
  private static final String[] BARS = {" | ", " :: ", " ‹ ", " « ", " » "};
  private static final String[] DASHES = {" – ", " — ", " - "};

  private Headline() {}

  /**
   * Cuts "Talks end without a date | World | The Harbour Post" and the like: the outlet's name, or
   * null. Behind a dash the name must be one that the page or the press knows.
   */
  static String split(PageLines lines, Outlets outlets) {
    for (int i = 0; i < lines.head(); i++) {
      if (lines.role(i) == LineRole.PLAIN) {
        String outlet = split(lines, i, outlets);
        if (outlet != null) {
          return outlet;
        }
      }
    }
    return null;
  }

  private static String split(PageLines lines, int i, Outlets outlets) {
    String text = lines.text(i);
    int end = -1;
    int from = -1;
    for (String bar : BARS) {
      int at = text.lastIndexOf(bar);
      if (at > end && site(text, at, bar.length(), true, outlets)) {
        end = at;
        from = at + bar.length();
      }
    }
    for (String dash : DASHES) {
      int at = text.lastIndexOf(dash);
      if (at > end
          && (site(text, at, dash.length(), false, outlets)
              || repeated(lines, i, text.substring(0, at)))) {
        end = at;
        from = at + dash.length();
      }
    }
    if (end < 0) {
      return null;
    }
    lines.split(i, end, LineRole.TITLE, from, LineRole.MASTHEAD);
    int section = text.substring(0, end).lastIndexOf(" | ");
    if (section > 0 && Lexicon.get().label(text.substring(section + 3, end))) {
      lines.split(i, section, LineRole.TITLE, section + 3, LineRole.LABEL);
    }
    return text.substring(from);
  }

  private static boolean site(String text, int at, int length, boolean bar, Outlets outlets) {
    String title = text.substring(0, Math.max(at, 0));
    String name = text.substring(at + length);
    boolean shape = Shape.words(title) >= HEADLINE_WORDS && Shape.words(name) <= LONGEST_SITE_WORDS;
    boolean plain = bar && Shape.name(name) && !Lexicon.get().label(name);
    return shape && (outlets.named(name) || Lexicon.get().agency(name) || plain);
  }

  private static boolean repeated(PageLines lines, int i, String title) {
    for (int k = 0; k < lines.head(); k++) {
      if (k != i && lines.text(k).equals(title)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The line of prose that is a headline with a full stop: one short sentence above a longer
   * paragraph, with no other headline; or -1.
   */
  static int sentence(PageLines lines) {
    int first = lines.first();
    int next = first + 1;
    while (next < lines.size() && !lines.prose(next)) {
      next++;
    }
    if (next >= lines.size() || next >= lines.last()) {
      return -1;
    }
    String text = lines.text(first);
    boolean fits =
        lines.role(first) == LineRole.PROSE
            && text.length() <= LONGEST_SENTENCE
            && text.length() * 5 < lines.text(next).length() * 4
            && Shape.sentenceBreak(text) < 0
            && Character.isUpperCase(text.charAt(0))
            && DateFinder.find(Token.of(text)).isEmpty()
            && Dateline.of(text) == null;
    return fits ? first : -1;
  }

  /** Index of the headline, or -1; marks names of sections above it. */
  static int find(PageLines lines) {
    int title = -1;
    for (int i = 0; i < lines.size() && i <= lines.head(); i++) {
      if (lines.role(i) == LineRole.TITLE) {
        // A mail passed on has its own headline below that of the sender.
        title = i;
      }
    }
    title = title >= 0 ? title : best(lines);
    if (title < 0) {
      title = sentence(lines);
      if (title >= 0) {
        lines.mark(title, LineRole.TITLE);
        lines.measure();
      }
    }
    for (int i = 0; i < lines.head(); i++) {
      boolean label = Shape.words(lines.text(i)) <= LONGEST_LABEL_WORDS;
      boolean motto = i < title && Character.isLowerCase(lines.text(i).charAt(0));
      boolean again = title >= 0 && lines.text(i).equals(lines.text(title));
      if (lines.role(i) == LineRole.PLAIN
          && i != title
          && (again || motto || label && (i < title || LineClassifier.capitals(lines.get(i))))) {
        // What stands above a headline in few words is a section, a kicker or a menu.
        lines.mark(i, LineRole.LABEL);
      }
    }
    return title;
  }

  private static int best(PageLines lines) {
    int best = -1;
    for (int i = 0; i < lines.head(); i++) {
      boolean handle = i + 1 < lines.size() && lines.text(i + 1).startsWith("@");
      if (lines.role(i) == LineRole.PLAIN
          && !handle
          && (best < 0 || worth(lines.get(i)) > worth(lines.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  /** How much a line of the head looks like the headline; the first of equals is it. */
  private static int worth(Line line) {
    int words = Shape.words(line.text());
    return (words >= HEADLINE_WORDS ? 2 : words >= 2 ? 1 : 0)
        + (LineClassifier.capitals(line) ? 0 : 1)
        - (Shape.personLine(line.text()) ? 1 : 0)
        - (Character.isLowerCase(line.text().charAt(0)) ? 1 : 0);
  }

  /** The words of the headline, without quotation marks that hold nothing but all of them. */
  static String words(String line) {
    int last = line.length() - 1;
    boolean quoted =
        last > 1
            && (line.charAt(0) == '"' && line.charAt(last) == '"'
                || line.charAt(0) == '“' && line.charAt(last) == '”');
    String inner = quoted ? line.substring(1, last) : line;
    return quoted && inner.indexOf(line.charAt(0)) < 0 && inner.indexOf(line.charAt(last)) < 0
        ? inner
        : line;
  }
}
