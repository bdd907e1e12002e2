package org.copytaster.producer.loose;

/** Finds who wrote the page, and the agency that stands beside the name. */
final class Bylines {
  private static final int LONGEST_BIO = 300;
  private static final int LAST_LINES = 6;

  private final PageLines lines;
  private String byline;
  private String credit;

  Bylines(PageLines lines) {
    this.lines = lines;
  }

  String byline() {
    return byline;
  }

  /** The agency named with an author; null where none is. */
  String credit() {
    return credit;
  }

  /** "By …", and a name beside a lone "By" or "Published by". */
  void keyed() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.role(i) != LineRole.BYLINE) {
        continue;
      }
      String value = lines.get(i).value();
      if (value.isEmpty() && Lexicon.get().staff(lines.text(i))) {
        value = lines.text(i);
      } else if (value.isEmpty()) {
        int named = nameBeside(i);
        if (named >= 0) {
          lines.mark(named, LineRole.BYLINE);
          value = lines.text(named);
        }
      }
      take(value);
    }
  }

  private void take(String value) {
    String name = Shape.upToDate(value);
    for (String part : value.split("[,/()|•·]| - | – | — ")) {
      keepAgency(part.strip());
    }
    if (name.isEmpty() || Lexicon.get().agency(name)) {
      return;
    }
    int blank = name.lastIndexOf(' ');
    while (blank > 0) {
      // "The Tide with AFP", "The Tide with Agence France-Presse".
      String agency = name.substring(blank + 1);
      int word = name.lastIndexOf(' ', blank - 1);
      if (word > 0
          && Lexicon.get().agency(agency)
          && Lexicon.get().particle(Lexicon.lower(name.substring(word + 1, blank)))) {
        keepAgency(agency);
        name = name.substring(0, word);
        break;
      }
      blank = word;
    }
    if (byline == null && !OutletNames.like(name)) {
      byline = name;
    }
  }

  private void keepAgency(String name) {
    if (credit == null && Lexicon.get().agency(name)) {
      credit = name;
    }
  }

  /** The line beside a lone "Published by" (its name before it) or "By" (behind it), or -1. */
  private int nameBeside(int i) {
    boolean before = lines.person(i - 1);
    boolean after = lines.person(i + 1);
    boolean by = lines.text(i).length() <= 3;
    if (before && !(after && by)) {
      return i - 1;
    }
    return after ? i + 1 : -1;
  }

  /** A name beside a date above the text, or above its handle, is the author's. */
  void besideDates(int title) {
    for (int i = 0; i < lines.headEnd(); i++) {
      boolean handle = i + 1 < lines.size() && lines.text(i + 1).startsWith("@");
      if (i != title && author(i) && (handle || dated(i - 1) || dated(i + 1))) {
        String name = Shape.upToDate(lines.text(i));
        lines.mark(i, LineRole.BYLINE);
        byline = byline == null ? name : byline;
      }
    }
  }

  /** A name, perhaps with an office or place: "Ana Lobo, diplomatic editor", "Ana Lobo in Kyiv". */
  private boolean author(int i) {
    if (lines.person(i)) {
      return true;
    }
    String text = lines.text(i);
    int place = text.indexOf(" in ");
    if (lines.role(i) == LineRole.PLAIN
        && place > 0
        && Shape.personLine(text.substring(0, place))
        && Shape.personLine("In " + text.substring(place + 4))) {
      return true;
    }
    int comma = text.indexOf(", ");
    return lines.role(i) == LineRole.PLAIN
        && comma > 0
        && Shape.personLine(text.substring(0, comma))
        && Token.of(text.substring(comma)).stream()
            .anyMatch(token -> Lexicon.get().role(token.text()));
  }

  private boolean dated(int i) {
    return switch (lines.role(i)) {
      case DATE, TIME, PUBLISHED, UPDATED -> true;
      default -> false;
    };
  }

  /** The sender of a mail: the outlet's name if it is one, else the author's. */
  String sender(Outlets outlets) {
    String outlet = null;
    for (int i = 0; i < lines.first(); i++) {
      String value = lines.get(i).value();
      int box = value.indexOf('<');
      if (lines.role(i) == LineRole.MAIL && box > 0 && lines.get(i).sender()) {
        String name = value.substring(0, box).replace("\"", "").strip();
        if (outlets.named(name)) {
          outlet = name;
        } else if (Shape.personLine(name) && byline == null) {
          byline = name;
        }
      }
    }
    return outlet;
  }

  /** "(Reporting by …)" where no other line names the author. */
  void reporters() {
    for (int i = 0; i < lines.size() && byline == null; i++) {
      if (lines.role(i) == LineRole.REPORTERS && !lines.get(i).value().isEmpty()) {
        byline = lines.get(i).value();
      }
    }
  }

  /** A last line that tells who the author is: "Ana Lobo is a reporter in Lisbon." */
  void biography() {
    if (byline == null || Shape.words(byline) < 2) {
      return;
    }
    int seen = 0;
    for (int i = lines.size() - 1; i > lines.first() && seen < LAST_LINES; i--) {
      String text = lines.text(i);
      boolean opens = text.startsWith(byline + " ") && text.length() <= LONGEST_BIO;
      boolean office =
          opens && Token.of(text).stream().anyMatch(token -> Lexicon.get().role(token.text()));
      if (office) {
        lines.mark(i, LineRole.NOTE);
      }
      seen += lines.role(i).furniture() ? 0 : 1;
    }
    lines.measure();
  }
}
