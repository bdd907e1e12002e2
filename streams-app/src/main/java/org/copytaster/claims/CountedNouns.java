package org.copytaster.claims;

import java.util.Set;

/** Finds the unit or the counted noun behind a number, beyond the adjectives in between. */
final class CountedNouns {
  /** "267 lost their lives" counts no lives. */
  private static final Set<String> POSSESSIVES = Set.of("their", "his", "her", "its", "our", "my");

  /** Adjectives between a number and the noun that it counts. */
  private static final int MOST_ADJECTIVES = 4;

  private static final Set<String> TYPES = Set.of("type", "style", "class", "like", "launched");

  private final Units units;
  private final WordList stop;

  CountedNouns(Units units, Words words) {
    this.units = units;
    this.stop = words.list("stop");
  }

  /** The token where the unit of a number that ends at {@code end} starts, or -1. */
  int start(Sentence sentence, int end) {
    int i = end;
    if (sentence.at(i).is("-") && sentence.at(i).start() == sentence.at(i - 1).end()) {
      i++;
    }
    // "Killed 40 “terrorists”".
    int quoted = sentence.at(i).kind() == Token.Kind.SIGN ? sentence.unquoted(i) : i;
    Phrases.Match<Units.Unit> direct = units.match(sentence, quoted);
    if (quoted > i && direct != null) {
      return direct.value().dimensions().contains("people") ? quoted : -1;
    }
    if (direct != null && !typed(sentence, i + direct.length())) {
      return i;
    }
    for (int n = 0; n < MOST_ADJECTIVES; n++) {
      Token token = sentence.at(i);
      boolean adjective = token.kind() == Token.Kind.WORD || token.is("-") || model(sentence, i);
      if (!adjective
          || stop.has(token) && !token.is("of") && !hyphened(sentence, i)
          || sentence.has(i, POSSESSIVES)
          || sentence.numeral(i) != null && !compounded(sentence, i) && !model(sentence, i)) {
        return -1;
      }
      i++;
      if (sentence.at(i).is("-")) {
        i++;
      }
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && match.value().counted()) {
        return i;
      }
    }
    return -1;
  }

  /** "Shahed-type drones": a kind of what follows. */
  private static boolean typed(Sentence sentence, int at) {
    return sentence.at(at).is("-") && TYPES.contains(sentence.lower(at + 1));
  }

  /** "Surface-to-surface missiles": a word inside a compound. */
  private static boolean hyphened(Sentence sentence, int i) {
    Token dash = sentence.at(i - 1);
    return dash.is("-")
        && dash.end() == sentence.at(i).start()
        && dash.start() == sentence.at(i - 2).end()
        && sentence.at(i + 1).is("-");
  }

  /** "BM-21 rockets", "Kh-101 missiles": the number of a model. */
  private static boolean model(Sentence sentence, int i) {
    Token dash = sentence.at(i - 1);
    Token name = sentence.at(i - 2);
    return sentence.at(i).kind() == Token.Kind.NUMBER
        && dash.is("-")
        && dash.end() == sentence.at(i).start()
        && name.capital()
        && name.end() == dash.start();
  }

  /** "One-way drones", "two-stage rockets": a number that is part of an adjective. */
  private static boolean compounded(Sentence sentence, int i) {
    Token dash = sentence.at(i + 1);
    return sentence.at(i).kind() == Token.Kind.WORD
        && dash.is("-")
        && dash.start() == sentence.at(i).end()
        && sentence.at(i + 2).start() == dash.end();
  }

  /**
   * "missiles and long-range drones" and "rockets, shells and drones" are one unit; "drones and 15
   * missiles" is two figures.
   */
  int listEnd(Sentence sentence, int to, Units.Unit unit) {
    int end = commas(sentence, to, unit);
    boolean again = true;
    while (again) {
      again = false;
      if (sentence.at(end).is("and") || sentence.at(end).is("or")) {
        int next = start(sentence, end + 1);
        if (next >= 0) {
          Phrases.Match<Units.Unit> match = units.match(sentence, next);
          if (match.value().dimensions().equals(unit.dimensions())) {
            end = next + match.length();
            again = true;
          }
        }
      }
    }
    return end;
  }

  /** Where ", shells" ends, before the "and" that closes the list; {@code to} where none does. */
  private int commas(Sentence sentence, int to, Units.Unit unit) {
    int end = to;
    while (sentence.at(end).is(",")) {
      Token adjective = sentence.at(end + 1);
      boolean one = adjective.kind() == Token.Kind.WORD && !stop.has(adjective);
      one &= sentence.numeral(end + 1) == null && units.match(sentence, end + 1) == null;
      int next = one ? end + 2 : end + 1;
      Phrases.Match<Units.Unit> match = units.match(sentence, next);
      if (match == null || !match.value().dimensions().equals(unit.dimensions())) {
        break;
      }
      end = next + match.length();
    }
    return sentence.at(end).is("and") || sentence.at(end).is("or") ? end : to;
  }
}
