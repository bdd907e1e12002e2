package org.copytaster.claims;

import java.util.List;
import java.util.Map;
import org.copytaster.claims.Measure.CueKind;

/** Tells lives and bodies from whatever else is taken, lost or handed over. */
final class Lives {
  private static final int FOUND_REACH = 4;
  private static final AnyOf HAVE = AnyOf.of("had", "have", "has");
  private static final int HAVE_REACH = 3;
  static final AnyOf LIVES = AnyOf.of("lives", "victims", "life");
  private static final AnyOf REMAINS = AnyOf.of("bodies", "remains", "coffins", "corpses");

  /** "370,000 births and 651,000 deaths": what a people loses in a year. */
  private static final AnyOf BIRTHS = AnyOf.of("births", "newborns");

  private static final int HANDING_REACH = 4;
  private static final AnyOf RECEIVING =
      AnyOf.of(
          "received", "receives", "receiving", "got", "back", "obtained", "collected", "given");
  private static final AnyOf HANDING =
      AnyOf.of(
          "handed",
          "handing",
          "returned",
          "returning",
          "repatriated",
          "repatriating",
          "exchanged",
          "swapped",
          "transferred",
          "released",
          "hand",
          "hands");
  private static final AnyOf HOSPITAL =
      AnyOf.of("hospital", "hospitals", "hospitalised", "hospitalized");
  private static final AnyOf CLAIMING = AnyOf.of("claimed", "claiming");

  /** Words of "as many as at least another 12". */
  private static final int LIVES_REACH = 8;

  private static final AnyOf BEFORE_LIVES =
      AnyOf.of(
          "the",
          "at",
          "least",
          "more",
          "than",
          "another",
          "a",
          "an",
          "further",
          "some",
          "up",
          "to",
          "as",
          "many",
          "about",
          "around",
          "nearly",
          "almost",
          "over",
          "roughly",
          "estimated",
          "total",
          "of",
          "civilian",
          "human",
          "innocent",
          "their",
          "his",
          "her",
          "countless");

  /** "Gravely wounded prisoners". */
  private static final AnyOf CAPTIVES = AnyOf.of("prisoners", "captives", "detainees", "hostages");

  private static final AnyOf HURT = AnyOf.of("injured", "wounded");

  /** Forms of a verb of speech, each with that of the verb which it means before "lives". */
  private static final Map<String, String> TAKING =
      Map.of("claim", "take", "claims", "takes", "claimed", "took", "claiming", "taking");

  private final WordList takingLives;
  private final WordList finding;
  private final WordList want;
  private final WordList ailing;

  Lives(Words words) {
    this.takingLives = words.list("taking-lives");
    this.want = words.list("natural-death");
    this.ailing = words.list("ailing");
    this.finding = words.list("finding-bodies");
  }

  /** "Claimed the lives of 12", "claimed another 170 lives": nobody says anything there. */
  static List<Token> taken(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (!tokens.get(i).opens(Opener.LIFE)) {
        continue;
      }
      int verb = i - 1;
      while (verb > 0 && i - verb <= LIVES_REACH && counts(tokens.get(verb))) {
        verb--;
      }
      String taking = TAKING.get(tokens.get(verb).lower());
      if (taking != null) {
        tokens.set(verb, tokens.get(verb).meaning(taking));
      }
    }
    return tokens;
  }

  private static boolean counts(Token token) {
    return token.kind() == Token.Kind.NUMBER
        || token.opens(Opener.NUMBER)
        || BEFORE_LIVES.has(token);
  }

  /** Whether a cue that may tell of the dead does so of {@code figure}. */
  boolean fits(Scene scene, Figure figure, Cue cue) {
    return !survived(scene.sentence(), figure, cue)
        && !takesLives(scene, figure, cue)
        && !unfound(scene.sentence(), cue)
        && !remains(scene.sentence(), figure)
        && scene.sentence().find(0, scene.sentence().size(), BIRTHS) < 0
        && !handedOver(scene, figure, cue)
        && !starved(scene.sentence(), cue.to())
        && !sick(scene.sentence(), cue)
        && !(scene.sentence().has(cue.from(), HURT) && scene.sentence().has(cue.to(), CAPTIVES))
        && !meant(scene.sentence(), figure, cue);
  }

  /** "Kyiv has received 6,057 bodies", "1,200 bodies were returned"; not "the morgue received". */
  private static boolean handedOver(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (!REMAINS.has(sentence.at(cue.from()))) {
      return false;
    }
    int hedge = figure.hedgeFrom();
    int got = sentence.find(hedge - 2, hedge, RECEIVING);
    boolean side = false;
    for (PartyMention mention : scene.parties()) {
      side |= mention.to() <= got && mention.to() >= got - 2;
    }
    return got > 0 && side
        || sentence.find(hedge - HANDING_REACH, hedge, HANDING) >= 0
        || sentence.find(cue.to(), cue.to() + HANDING_REACH, HANDING) >= 0;
  }

  /** "Died of malnutrition": nobody and no mishap killed them. */
  private boolean starved(Sentence sentence, int at) {
    boolean of = sentence.at(at).is("of") || sentence.at(at).is("from");
    return of && sentence.find(at + 1, at + 3, want) >= 0;
  }

  /** "Were taken to hospital with cramps": nothing has hurt them. */
  private boolean sick(Sentence sentence, Cue cue) {
    return sentence.find(cue.from(), cue.to(), HOSPITAL) >= 0
        && sentence.find(cue.to(), sentence.size(), ailing) >= 0;
  }

  /** "Supplies for another 1,500 injured". */
  private static boolean meant(Sentence sentence, Figure figure, Cue cue) {
    int hedge = figure.hedgeFrom();
    int before = sentence.at(hedge - 1).is("another") ? hedge - 2 : hedge - 1;
    return cue.kind() == CueKind.COUNT
        && sentence.at(before).is("for")
        && sentence.has(cue.from(), HURT);
  }

  /** "270 bodies in all have been brought to the morgue". */
  static boolean inAll(Sentence sentence, int at) {
    boolean all = sentence.at(at + 1).is("all") || sentence.at(at + 1).is("total");
    return all && sentence.at(at).is("in");
  }

  /** "By nightfall firefighters had recovered 179 bodies": all of them so far. */
  static boolean soFar(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    return sentence.find(hedge - HAVE_REACH, hedge - 1, HAVE) >= 0;
  }

  /** Whether {@code figure} counts lives, and no soldiers or goods. */
  static boolean counts(Sentence sentence, Figure figure) {
    return sentence.has(figure.to() - 1, LIVES);
  }

  /** "32 survivors were taken to hospital": not all of them need be hurt. */
  private static boolean survived(Sentence sentence, Figure figure, Cue cue) {
    return sentence.at(figure.to() - 1).is("survivors")
        && sentence.find(cue.from(), cue.to(), HOSPITAL) >= 0;
  }

  /** "Took 40 hostages", "cost 12 people their jobs": only lives are taken so. */
  private boolean takesLives(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (cue.kind() == CueKind.NOUN && sentence.at(cue.from()).is("loss")) {
      return !sentence.has(figure.to() - 1, LIVES);
    }
    return cue.to() == cue.from() + 1
        && sentence.has(cue.from(), takingLives)
        && sentence.find(figure.from(), figure.to(), LIVES) < 0
        && !(cue.to() == figure.hedgeFrom() && sentence.has(cue.from(), CLAIMING));
  }

  /** "Returned the remains of 38 soldiers killed in combat": those of some who died some time. */
  private boolean remains(Sentence sentence, Figure figure) {
    int bodies = figure.hedgeFrom() - 2;
    return sentence.at(bodies + 1).is("of")
        && sentence.has(bodies, REMAINS)
        && sentence.find(bodies - FOUND_REACH, bodies, finding) < 0;
  }

  /** "Handed over the bodies of four men": only who finds bodies tells how many died. */
  private boolean unfound(Sentence sentence, Cue cue) {
    return cue.kind() == CueKind.NOUN
        && sentence.at(cue.from()).is("bodies")
        && sentence.find(cue.from() - FOUND_REACH, cue.from(), finding) < 0;
  }
}
