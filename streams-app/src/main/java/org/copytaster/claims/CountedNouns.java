package org.copytaster.claims;

/** Finds the unit or the counted noun behind a number, beyond the adjectives in between. */
final class CountedNouns {
  /** "267 lost their lives" counts no lives. */
  /** "120 photographs of soldiers", "40 widows of soldiers". */
  private static final AnyOf ABOUT_OTHERS =
      AnyOf.of(
          "photographs",
          "photos",
          "pictures",
          "portraits",
          "images",
          "graves",
          "coffins",
          "uniforms",
          "belongings",
          "accounts",
          "stories",
          "statues",
          "models",
          "families",
          "relatives",
          "widows",
          "orphans",
          "parents",
          "mothers",
          "fathers",
          "wives");

  private static final AnyOf POSSESSIVES = AnyOf.of("their", "his", "her", "its", "our", "my");

  /** Adjectives between a number and the noun that it counts. */
  private static final int MOST_ADJECTIVES = 4;

  private static final AnyOf TYPES = AnyOf.of("type", "style", "class", "like", "launched");

  private final Units units;
  private final WordList stop;
  private final WordList animals;

  CountedNouns(Units units, Words words) {
    this.units = units;
    this.stop = words.list("stop");
    this.animals = words.list("animal");
  }

  /** The token where the unit of a number that ends at {@code end} starts, or -1. */
  int start(Sentence sentence, int end) {
    int i = end;
    if (sentence.at(i).is("-") && sentence.at(i).start() == sentence.at(i - 1).end()) {
      i++;
    }
    // "Killed 40 “terrorists”".
    boolean opens = sentence.at(i).start() > sentence.at(i - 1).end();
    int quoted = sentence.at(i).kind() == Token.Kind.SIGN ? sentence.unquoted(i) : i;
    Phrases.Match<Units.Unit> direct = units.match(sentence, quoted);
    if (quoted > i && direct != null) {
      boolean counted = opens && direct.value().counted();
      return counted || direct.value().dimensions().contains("people") ? quoted : -1;
    }
    if (direct != null && !typed(sentence, i + direct.length())) {
      // "285 pilot whales".
      boolean beasts = direct.length() == 1 && sentence.has(i + 1, animals);
      return beasts && !sentence.lower(i).endsWith("s") ? -1 : i;
    }
    i = opens ? quoted : i;
    for (int n = 0; n < MOST_ADJECTIVES; n++) {
      i = i > end && coordinated(sentence, i) ? i + 1 : i;
      Token token = sentence.at(i);
      boolean adjective = token.kind() == Token.Kind.WORD || token.is("-") || model(sentence, i);
      if (!adjective
          || stop.has(token) && !token.is("of") && !hyphened(sentence, i)
          || token.is("of") && sentence.has(i - 1, ABOUT_OTHERS)
          || sentence.has(i, POSSESSIVES)
          || sentence.numeral(i) != null && !compounded(sentence, i) && !model(sentence, i)) {
        return -1;
      }
      i++;
      if (sentence.at(i).is("-")) {
        i++;
      }
      // "One \"hypersonic\" missile".
      i = opens && quoted > end ? sentence.unquoted(i) : i;
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && match.value().counted()) {
        return i;
      }
    }
    return -1;
  }

  /** "Shahed-type drones": a kind of what follows. */
  private static boolean typed(Sentence sentence, int at) {
    return sentence.at(at).is("-") && TYPES.has(sentence.at(at + 1));
  }

  /** "18 ballistic and cruise missiles", "12 Malian and Russian soldiers": two kinds of a thing. */
  private boolean coordinated(Sentence sentence, int and) {
    Token kind = sentence.at(and - 1);
    int other = sentence.at(and + 2).is("-") ? and + 4 : and + 2;
    Phrases.Match<Units.Unit> noun = units.match(sentence, other);
    Phrases.Match<Units.Unit> single = units.match(sentence, and + 1);
    return (sentence.at(and).is("and") || sentence.at(and).is("or"))
        && kind.kind() == Token.Kind.WORD
        && !kind.lower().endsWith("s")
        && (single == null || single.length() > 1)
        && !stop.has(sentence.at(and + 1))
        && !sentence.lower(and + 1).endsWith("ing")
        && noun != null
        && noun.value().counted();
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
          // "200 Taliban and allied fighters".
          boolean people =
              next > end + 1
                  && unit.dimensions().contains("people")
                  && match.value().dimensions().contains("people")
                  && sentence.at(end - 1).capital();
          if (people || match.value().dimensions().equals(unit.dimensions())) {
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
