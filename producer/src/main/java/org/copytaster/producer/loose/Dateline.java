package org.copytaster.producer.loose;

import java.util.List;

/**
 * The place line that opens a report: "KYIV, Dec 3 (Reuters) -", "Paris (AFP) —", "MOSCOW, December
 * 3. /TASS/.".
 *
 * @param place as printed, up to the agency or the dash
 * @param agency in the brackets; null where none
 * @param date in the line; null where none
 */
record Dateline(String place, String agency, DateMention date) {
  private static final int LONGEST = 90;
  private static final List<String> DASHES =
      List.of(" — ", " – ", " - ", " -- ", "— ", "– ", ".- ", "—", "/. ", "/ ");

  /** The dateline that opens the paragraph, or null. */
  static Dateline of(String paragraph) {
    Dateline agencyFirst = agencyFirst(paragraph);
    if (agencyFirst != null) {
      return agencyFirst;
    }
    int dash = -1;
    for (String mark : DASHES) {
      int at = paragraph.indexOf(mark);
      if (at > 0 && at < LONGEST && (dash < 0 || at < dash)) {
        dash = at;
      }
    }
    int close = paragraph.indexOf(") ");
    if (close > 0 && close < LONGEST && (dash < 0 || close + 1 < dash)) {
      // "New Delhi, Dec 3 (PTI) The prime minister …": some agencies print no dash.
      int open = paragraph.lastIndexOf('(', close);
      String agency = open < 0 ? "" : paragraph.substring(open + 1, close);
      return Lexicon.get().agency(agency) ? of(paragraph.substring(0, open).strip(), agency) : null;
    }
    if (dash < 0) {
      return null;
    }
    String head = paragraph.substring(0, dash + (paragraph.startsWith("/", dash) ? 1 : 0)).strip();
    int bracket = bracket(head);
    String agency = bracket < 0 ? null : head.substring(bracket + 1, head.length() - 1).strip();
    return of((bracket < 0 ? head : head.substring(0, bracket)).strip(), agency);
  }

  private static Dateline of(String printed, String agency) {
    String place = printed;
    while (place.endsWith(",")
        || place.endsWith(".") && (agency != null || digitBeforeEnd(place))) {
      place = place.substring(0, place.length() - 1).strip();
    }
    List<DateMention> dates = DateFinder.find(Token.of(place));
    DateMention date = dates.isEmpty() || dates.get(0).day() == 0 ? null : dates.get(0);
    String name = (date == null ? place : place.substring(0, date.start())).strip();
    boolean agencyKnown =
        agency != null
            && (Lexicon.get().agency(agency) || Shape.name(agency) && Shape.words(agency) <= 4);
    if (name.isEmpty()) {
      // "Dec 1 (Reuters) - ": a report without a place.
      return date != null && agencyKnown ? new Dateline(place, agency, date) : null;
    }
    boolean capitals = Shape.upperCase(firstWord(name)) && firstWord(name).length() > 2;
    boolean fits = Shape.name(name) && Shape.words(name) <= 6 && (agencyKnown || capitals);
    return fits ? new Dateline(place, agencyKnown ? agency : null, date) : null;
  }

  /** "(ANSA) - ROMA, 03 DIC - …". */
  private static Dateline agencyFirst(String paragraph) {
    int close = paragraph.indexOf(')');
    if (!paragraph.startsWith("(") || close < 0 || close > 30) {
      return null;
    }
    String agency = paragraph.substring(1, close).strip();
    int from = close + 1;
    while (from < paragraph.length() && " -–—".indexOf(paragraph.charAt(from)) >= 0) {
      from++;
    }
    int dash = -1;
    for (String mark : DASHES) {
      int at = paragraph.indexOf(mark, from);
      if (at > from && at - from < LONGEST / 2 && (dash < 0 || at < dash)) {
        dash = at;
      }
    }
    return dash < 0 || !Lexicon.get().agency(agency)
        ? null
        : of(paragraph.substring(from, dash).strip(), agency);
  }

  private static boolean digitBeforeEnd(String place) {
    return place.length() > 1 && Character.isDigit(place.charAt(place.length() - 2));
  }

  /** Where the brackets or slashes around an agency at the end of the head open, or -1. */
  private static int bracket(String head) {
    if (head.endsWith(")")) {
      return head.lastIndexOf('(');
    }
    return head.endsWith("/") && head.length() > 2 ? head.lastIndexOf('/', head.length() - 2) : -1;
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }
}
