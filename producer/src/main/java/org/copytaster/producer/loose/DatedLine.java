package org.copytaster.producer.loose;

import java.util.List;

/** Recognises lines of nothing but a date or a time, or of these and a name. */
final class DatedLine {
  private static final int LONGEST_TIME = 60;
  private static final int LONGEST_PLACE_WORDS = 2;
  private static final Lexicon WORDS = Lexicon.get();

  private DatedLine() {}

  /** The line as a date or time, or null where it is more than that. */
  static Line of(int start, String text) {
    List<Token> tokens = Token.of(text);
    List<DateMention> dates = DateFinder.find(tokens);
    boolean dated = !dates.isEmpty() && (dates.get(0).day() > 0 || dates.get(0).year() > 0);
    boolean full = dated && dates.get(0).full();
    String head = full ? text.substring(0, dates.get(0).start()) : "";
    String outlet = outletBefore(head);
    if (outlet != null && onlyConnecting(tokens, dates)) {
      return new Line(start, text, LineRole.DATE, outlet);
    }
    String author = authorBefore(head);
    if (author != null && onlyConnecting(tokens, dates)) {
      return new Line(start, text, LineRole.BYLINE, author);
    }
    if (dated && dateOnly(tokens, dates)) {
      return new Line(start, text, LineRole.DATE, "");
    }
    if (text.length() <= LONGEST_TIME && timeOnly(tokens)) {
      return new Line(start, text, LineRole.TIME, "");
    }
    if (!full) {
      return null;
    }
    return byBehind(start, text, tokens, dates.get(0));
  }

  /** The outlet in "4A THE EVENING POST Wed., Feb. 11, 1987", the head of a printed page. */
  private static String outletBefore(String head) {
    String name = head.strip();
    int blank = name.indexOf(' ');
    if (blank > 0 && name.substring(0, blank).chars().anyMatch(Character::isDigit)) {
      name = name.substring(blank).strip();
    }
    while (name.endsWith(",") || name.endsWith("-") || name.endsWith("—") || name.endsWith("–")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return OutletNames.like(name) ? name : null;
  }

  /** The name in "Jane Roe — Wednesday, 3 December 2025". */
  private static String authorBefore(String head) {
    String name = head.strip();
    int last = name.length() - 1;
    String bare =
        last > 0 && "-–—|•·".indexOf(name.charAt(last)) >= 0 ? name.substring(0, last) : "";
    return Shape.personLine(bare.strip()) ? bare.strip() : null;
  }

  /** "December 3, 2025 by Jane Roe". */
  private static Line byBehind(int start, String text, List<Token> tokens, DateMention date) {
    for (Token token : tokens) {
      if (token.start() < date.start() && token.word() && !connecting(token)) {
        return null;
      }
    }
    int at = date.end();
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    Line keyed = LineClassifier.keyed(start, text.substring(at));
    return keyed != null && keyed.role() == LineRole.BYLINE && !keyed.value().isEmpty()
        ? new Line(start, text, LineRole.BYLINE, keyed.value())
        : null;
  }

  /** A date, perhaps with a time, weekday, zone and connecting words, or with a place before it. */
  private static boolean dateOnly(List<Token> tokens, List<DateMention> dates) {
    DateMention first = dates.get(0);
    int strangers = 0;
    for (Token token : tokens) {
      if (token.start() >= first.start() || !token.word() || connecting(token)) {
        continue;
      }
      boolean capital = Character.isUpperCase(token.text().charAt(0));
      if (!capital || ++strangers > LONGEST_PLACE_WORDS) {
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
    return before != null && (before.is(',') || before.is('–') || before.is('—'));
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
