package org.copytaster.claims;

import java.util.Locale;
import java.util.Set;

/** "SKOPJE, North Macedonia (AP) - ": where a report was written; nobody in it acts. */
final class Dateline {
  private static final int LONGEST = 16;
  private static final Set<String> LINKS = Set.of("of", "the", "and");

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
        return capitals || agency || dated ? i + 1 : 0;
      }
      if (token.kind() == Token.Kind.WORD && !token.capital() && !LINKS.contains(token.lower())) {
        return 0;
      }
    }
    // "Beirut, Dec 10 (EFE)." on its own: the text behind it is taken for another sentence.
    return (capitals || agency) && sentence.size() <= LONGEST ? sentence.size() : 0;
  }

  /** A dash with space around it; "Parla-Torrejon" has none. */
  private static boolean dash(Sentence sentence, int i) {
    Token token = sentence.at(i);
    // "Beirut, Dec 10 (EFE).- Fighters".
    boolean apart = token.start() > sentence.at(i - 1).end() || sentence.at(i - 1).is(".");
    return token.is("—") || (token.is("-") || token.is("–")) && apart;
  }
}
