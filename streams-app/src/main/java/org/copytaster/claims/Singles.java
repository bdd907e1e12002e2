package org.copytaster.claims;

import java.math.BigDecimal;

/** One victim whom an article counts: "a man was killed", "killing an elderly woman". */
final class Singles {
  /** Words that describe somebody: "an elderly Palestinian man". */
  private static final int MOST_ADJECTIVES = 2;

  private static final AnyOf ARTICLES = AnyOf.of("a", "an");

  /** "Rose to 35 when a woman died". */
  private static final AnyOf WHEN = AnyOf.of("when", "after", "as", "since");

  private static final AnyOf PERSONS =
      AnyOf.of(
          "man",
          "woman",
          "civilian",
          "person",
          "firefighter",
          "policeman",
          "worker",
          "employee",
          "journalist",
          "guard",
          "driver",
          "farmer",
          "villager",
          "teenager",
          "boy",
          "girl",
          "child",
          "student",
          "passenger",
          "rescuer",
          "medic",
          "nurse",
          "teacher");
  private static final AnyOf HAVE = AnyOf.of("was", "has", "had");
  private static final AnyOf DYING = AnyOf.of("killed", "died");
  private static final AnyOf KILLING = AnyOf.of("killed", "killing", "kills");

  private Singles() {}

  /** The one that an article at {@code i} counts, or null; nobody whose age is told. */
  static NumberReader.Numeral read(Sentence sentence, int i) {
    if (!ARTICLES.has(sentence.at(i)) || WHEN.has(sentence.at(i - 1))) {
      return null;
    }
    int noun = i + 1;
    while (noun <= i + MOST_ADJECTIVES && !PERSONS.has(sentence.at(noun))) {
      if (sentence.at(noun).kind() != Token.Kind.WORD) {
        return null;
      }
      noun++;
    }
    boolean aged = sentence.at(noun + 1).is("aged") || sentence.at(noun + 1).is(",");
    boolean person = PERSONS.has(sentence.at(noun)) && !aged;
    return person && (dies(sentence, noun + 1) || KILLING.has(sentence.at(i - 1)))
        ? new NumberReader.Numeral(
            BigDecimal.ONE, BigDecimal.ONE, i + 1, false, true, BigDecimal.ONE)
        : null;
  }

  /** "Was killed", "has been killed", "died". */
  private static boolean dies(Sentence sentence, int verb) {
    int at = HAVE.has(sentence.at(verb)) ? verb + 1 : verb;
    at = sentence.at(at).is("been") ? at + 1 : at;
    boolean active = at == verb;
    return active ? sentence.at(at).is("died") : DYING.has(sentence.at(at));
  }
}
