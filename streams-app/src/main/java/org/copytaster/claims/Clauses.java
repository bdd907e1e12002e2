package org.copytaster.claims;

/** Where names stand in their sentence: before an aside, or in a clause of its own. */
final class Clauses {
  static final AnyOf JOINS = AnyOf.of("and", "or");
  private static final int BETWEEN_REACH = 6;

  /** Words between "and" and a name: "the ELN and dissidents of the former". */
  private static final int SECOND_REACH = 6;

  private static final int ASIDE_REACH = 6;
  static final AnyOf ARTICLES = AnyOf.of("the", "a", "an");
  static final AnyOf RELATIVE = AnyOf.of("that", "which");
  private static final AnyOf TIMES = AnyOf.of("after", "before", "as");

  private Clauses() {}

  /**
   * "The army, it said, won back": the verb of speech is an aside behind a name, and not the
   * name's.
   *
   * @param from the end of the name
   */
  static boolean aside(Sentence sentence, int from, int verb) {
    int comma = verb - 1;
    while (comma > verb - ASIDE_REACH && sentence.at(comma).kind() == Token.Kind.WORD) {
      comma--;
    }
    return sentence.at(comma).is(",")
        && comma >= from
        && sentence.find(verb + 1, verb + ASIDE_REACH, ",") >= 0;
  }

  /**
   * "Hours after the United States bombed Fordo, 27 missiles": a name that acts in its clause.
   *
   * @param to where the clause must have ended
   */
  static boolean fronted(Sentence sentence, int from, int to) {
    int i = sentence.has(from - 1, ARTICLES) ? from - 2 : from - 1;
    boolean opens = i > 0 && sentence.has(i, TIMES);
    // "After Hamas attacked Israel, killing 1,200": the clause goes on behind its comma.
    int comma = sentence.find(from, to - 1, ",");
    // "On October 7, 2023".
    boolean year = comma >= 0 && Calendar.year(sentence.at(comma + 1)) > 0;
    comma = year ? sentence.find(comma + 1, to - 1, ",") : comma;
    return opens && comma >= 0;
  }

  /** "Claimed to have killed", "claimed, in a statement, to have killed". */
  static boolean claims(Sentence sentence, int verb, Cue cue) {
    int to = sentence.at(cue.from() - 1).is("have") ? cue.from() - 2 : cue.from() - 1;
    boolean having = sentence.at(verb + 1).is("of") && sentence.at(verb + 2).is("having");
    return sentence.at(to).is("to") || having;
  }

  /** "Fighting between the ELN and dissidents of the former FARC": the second of two sides. */
  static boolean between(Sentence sentence, int at) {
    int and = at;
    while (and > at - SECOND_REACH && sentence.at(and).kind() == Token.Kind.WORD) {
      if (sentence.has(and, JOINS)) {
        return sentence.find(and - BETWEEN_REACH, and, "between") >= 0;
      }
      and--;
    }
    return false;
  }
}
