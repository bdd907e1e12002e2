package org.copytaster.claims;

/** How large a land is, or how many live in a place, of which a part is told beside it. */
final class Wholes {
  private static final AnyOf ABOARD = AnyOf.of("aboard", "on");
  private static final AnyOf STATES =
      AnyOf.of("country", "province", "state", "district", "peninsula", "republic", "governorate");
  private static final AnyOf ARTICLES = AnyOf.of("a", "an");
  private static final AnyOf DWELLERS =
      AnyOf.of("inhabitants", "souls", "residents", "people", "families", "villagers");

  private static final AnyOf SOME = AnyOf.of("none", "one", "neither", "some", "few", "many");
  private static final AnyOf WAS = AnyOf.of("was", "were", "had", "has", "have");

  private final WordList lands;
  private final WordList settlements;

  Wholes(Words words) {
    this.lands = words.list("whole-land");
    this.settlements = words.list("settlement");
  }

  /** Whether {@code figure} is one of a whole. */
  boolean are(Scene scene, Figure figure) {
    return ofWhich(scene, figure)
        || size(scene.sentence(), figure)
        || dwellers(scene.sentence(), figure)
        || aboard(scene.sentence(), figure);
  }

  /** "Holds 194 square km of the 365 square km enclave". */
  private boolean ofWhich(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int of = figure.hedgeFrom() - 2;
    if (!sentence.at(of).is("of")
        || !sentence.at(of + 1).is("the")
        || !figure.counts("area")
        || !sentence.has(figure.to(), lands)) {
      return false;
    }
    for (Figure part : scene.figures()) {
      if (part.to() == of && part.counts("area")) {
        return true;
      }
    }
    return false;
  }

  /** "Runs a state of 36,778 square kilometres", "Gaza, a coastal strip of 365". */
  private boolean size(Sentence sentence, Figure figure) {
    int noun = figure.hedgeFrom() - 2;
    if (!figure.counts("area") || !sentence.at(noun + 1).is("of")) {
      return false;
    }
    boolean one = sentence.has(noun - 1, ARTICLES);
    int article = one ? noun - 1 : noun - 2;
    boolean apposed =
        sentence.has(article, ARTICLES)
            && sentence.at(article - 1).is(",")
            && sentence.at(article - 2).capital();
    return one && sentence.has(noun, STATES) || apposed && sentence.has(noun, lands);
  }

  /** "Wiped out a village of a thousand inhabitants". */
  private boolean dwellers(Sentence sentence, Figure figure) {
    int behind = figure.to();
    boolean bare =
        figure.bare()
            && (sentence.has(behind, DWELLERS) || sentence.at(behind).kind() == Token.Kind.SIGN);
    return (bare || figure.counts("people"))
        && sentence.at(figure.hedgeFrom() - 1).is("of")
        && sentence.has(figure.hedgeFrom() - 2, settlements);
  }

  /** "All but two of the 181 people aboard", "how many of 1,900 fighters". */
  private static boolean aboard(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    if (sentence.at(hedge - 1).is("of")) {
      return sentence.at(hedge - 2).is("many");
    }
    // "None of the 120 passengers was killed".
    boolean the = sentence.at(hedge - 1).is("the") && sentence.at(hedge - 2).is("of");
    if (the && SOME.has(sentence.at(hedge - 3)) && WAS.has(sentence.at(figure.to()))) {
      return true;
    }
    return sentence.at(hedge - 1).is("the")
        && sentence.at(hedge - 2).is("of")
        && NumberReader.starts(sentence.at(hedge - 3))
        && ABOARD.has(sentence.at(figure.to()));
  }
}
