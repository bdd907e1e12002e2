package org.copytaster.claims;

/** Tells figures of people who are neither dead nor hurt, and of differences. */
final class Bystanders {
  private static final AnyOf MORE =
      AnyOf.of("more", "less", "fewer", "larger", "smaller", "higher", "lower", "bigger");
  private static final AnyOf SPEAKING = AnyOf.of("said", "say", "told", "tell", "testified");
  private static final AnyOf ALWAYS = AnyOf.of("still", "now", "currently", "already");
  private static final AnyOf REMAIN = AnyOf.of("remain", "remains", "remained", "stayed");
  private static final AnyOf WHERE = AnyOf.of("at", "on", "under", "in", "behind");
  private static final AnyOf ALIVE =
      AnyOf.of("large", "run", "arms", "bars", "custody", "captivity", "ranks", "uniform", "exile");
  private static final AnyOf NOT = AnyOf.of("cannot", "not", "never");
  private static final AnyOf FOUND = AnyOf.of("found", "traced", "located", "reached");
  private static final int FATE_REACH = 5;
  private static final int NOUN_REACH = 5;
  private static final int CLAUSE = 12;

  private final WordList fates;
  private final WordList be;
  private final WordList adverbs;

  Bystanders(Words words) {
    this.fates = words.list("fate");
    this.be = words.list("be");
    this.adverbs = words.list("fate-adverb");
  }

  /** Whether {@code figure} counts those who only speak, hide or are missing, or a difference. */
  boolean are(Sentence sentence, Figure figure) {
    return difference(sentence, figure)
        || crowd(sentence, figure)
        || speaks(sentence, figure)
        || fated(sentence, figure)
        || alive(sentence, figure)
        || notOne(sentence, figure);
  }

  /** "Sending millions to shelters". */
  private static boolean crowd(Sentence sentence, Figure figure) {
    return figure.bare() && sentence.at(figure.from()).is("millions");
  }

  /** "2,500 fighters still at large", "1,500 men under arms", "9,000 in Kurdish prisons". */
  private static boolean alive(Sentence sentence, Figure figure) {
    int at = ALWAYS.has(sentence.at(figure.to())) ? figure.to() + 1 : figure.to();
    if (!sentence.has(at, WHERE)) {
      return false;
    }
    int noun = sentence.at(at + 1).kind() == Token.Kind.WORD ? at + 2 : at + 1;
    return sentence.has(at + 1, ALIVE) || sentence.has(noun, ALIVE);
  }

  /** "In the third quarter 62, and not one since the truce". */
  private static boolean notOne(Sentence sentence, Figure figure) {
    return sentence.at(figure.hedgeFrom() - 1).is("not")
        && sentence.at(figure.from()).is("one")
        && figure.bare();
  }

  /** "…, two residents said": who is counted only tells of it. */
  private static boolean speaks(Sentence sentence, Figure figure) {
    int verb = figure.to();
    return figure.unit().counted()
        && SPEAKING.has(sentence.at(verb))
        && !sentence.at(verb + 1).is("to");
  }

  /** "It was 21 square kilometres more than in July", "1,060 more deaths than usual". */
  private static boolean difference(Sentence sentence, Figure figure) {
    boolean change = figure.counts("share");
    int than = figure.to() + 1;
    while (than < figure.to() + NOUN_REACH && sentence.at(than).kind() == Token.Kind.WORD) {
      if (sentence.at(than).is("than")) {
        break;
      }
      than++;
    }
    boolean excess = sentence.at(figure.to()).is("excess") || moreThan(sentence, figure);
    boolean more = sentence.has(figure.to(), MORE) && (change || sentence.at(than).is("than"));
    return excess || more;
  }

  /** "14 more cyclists were killed than a year before"; not "killed more than 14 more people". */
  private static boolean moreThan(Sentence sentence, Figure figure) {
    int more = sentence.find(figure.from() + 1, figure.to() + 1, MORE);
    for (int i = more + 1; more > 0 && i < more + CLAUSE; i++) {
      if (sentence.at(i).is("than")) {
        return !MORE.has(sentence.at(i - 1)) && !sentence.at(i - 1).is("rather");
      }
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  /** "29 people were missing", "183 people cannot be found": neither dead nor hurt. */
  private boolean fated(Sentence sentence, Figure figure) {
    int word = sentence.find(figure.to() + 1, figure.to() + FATE_REACH, fates);
    boolean lost =
        sentence.find(figure.to(), figure.to() + 2, NOT) >= 0
            && sentence.find(figure.to() + 1, figure.to() + FATE_REACH, FOUND) >= 0;
    // "With seven people still missing".
    int still = figure.to();
    boolean missing = ALWAYS.has(sentence.at(still)) && sentence.has(still + 1, fates);
    return lost
        || missing
        || word >= 0
            && (sentence.has(figure.to(), be) || REMAIN.has(sentence.at(figure.to())))
            && sentence.only(figure.to() + 1, word, adverbs);
  }
}
