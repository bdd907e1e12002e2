package org.copytaster.claims;

import java.util.Locale;

/** "SKOPJE, North Macedonia (AP) - ": where a report was written; nobody in it acts. */
final class Dateline {
  private static final AnyOf PLACE_SIGNS = AnyOf.of(",", "/", "-", ".", "(", ")", "de", "d'");
  private static final AnyOf DASHES = AnyOf.of("-", "–", "—");
  private static final int DATE_REACH = 10;
  private static final int LONGEST = 16;

  /** Tokens of "Kyiv" or "New Delhi" in front of a dash. */
  private static final int PLACE = 2;

  private static final AnyOf LINKS = AnyOf.of("of", "the", "and");

  private Dateline() {}

  /** The token behind the dateline that a sentence opens with, or 0. */
  static int end(Sentence sentence) {
    Token first = sentence.at(0);
    boolean capitals =
        first.form().length() > 2 && first.form().equals(first.form().toUpperCase(Locale.ROOT));
    boolean agency = false;
    boolean dated = false;
    if (first.kind() != Token.Kind.WORD) {
      return 0;
    }
    for (int i = 1; i < LONGEST && i < sentence.size(); i++) {
      Token token = sentence.at(i);
      agency |= token.is("(");
      dated |= first.capital() && Calendar.month(token) > 0;
      if (dash(sentence, i)) {
        boolean place = sentence.opensParagraph() && i <= PLACE && sentence.at(i + 1).capital();
        return capitals || agency || dated || place && first.capital() ? i + 1 : 0;
      }
      // "Kyiv (dpa) - ".
      boolean agencyName = sentence.at(i - 1).is("(");
      if (token.kind() == Token.Kind.WORD && !agencyName && !inName(sentence, i)) {
        return 0;
      }
    }
    // "Beirut, Dec 10 (EFE)." on its own: the text behind it is taken for another sentence.
    return (capitals || agency) && sentence.size() <= LONGEST ? sentence.size() : 0;
  }

  /** Whether a word may be one of a place's name: "Port-au-Prince", "the Isle of Man". */
  static boolean inName(Sentence sentence, int i) {
    boolean inside = sentence.at(i - 1).is("-") && sentence.at(i + 1).is("-");
    return sentence.at(i).capital() || LINKS.has(sentence.at(i)) || inside;
  }

  /** A dash with space around it; "Parla-Torrejon" has none. */
  private static boolean dash(Sentence sentence, int i) {
    Token token = sentence.at(i);
    // "Beirut, Dec 10 (EFE).- Fighters".
    boolean apart = token.start() > sentence.at(i - 1).end() || sentence.at(i - 1).is(".");
    return token.is("—") || (token.is("-") || token.is("–")) && apart;
  }

  /** Whether a date is that of a dateline: "PARIS, Dec 3 - …", "MOSCOW. March 1 (EFE) - …". */
  static boolean dates(Sentence sentence, int from, int to) {
    boolean month =
        Calendar.month(sentence.at(from)) > 0 || Calendar.month(sentence.at(to - 1)) > 0;
    if (from > 0 && month && end(sentence) >= to) {
      return true;
    }
    if (from > DATE_REACH
        || !sentence.has(to, DASHES)
            && !(sentence.at(to).is(".") && sentence.at(to + 1).is("-"))
            && !agency(sentence, to)) {
      return false;
    }
    for (int i = 0; i < from; i++) {
      if (!inName(sentence, i) && !PLACE_SIGNS.contains(sentence.at(i).form())) {
        return false;
      }
    }
    return from == 0 ? agency(sentence, to) : sentence.at(from - 1).is(",");
  }

  /** "(Interfax) -", "(EFE).-", "(PTI)" and the text. */
  private static boolean agency(Sentence sentence, int at) {
    if (!sentence.at(at).is("(") || !sentence.at(at + 2).is(")")) {
      return false;
    }
    Token dash = sentence.at(sentence.at(at + 3).is(".") ? at + 4 : at + 3);
    boolean capitals = allCapitals(sentence.at(at + 1).form());
    return capitals || DASHES.contains(dash.form());
  }

  private static boolean allCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }
}
