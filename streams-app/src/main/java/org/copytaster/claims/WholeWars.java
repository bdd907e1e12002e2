package org.copytaster.claims;

/** Tolls of a whole war, season or history: "73 soldiers have been killed on its side". */
final class WholeWars {
  private static final int SIDE_REACH = 4;
  private static final AnyOf IDENTIFYING = AnyOf.of("identified", "named", "catalogued");
  private static final AnyOf SINCE_THEN = AnyOf.of(Words.load().words("up-to-now"));
  private static final AnyOf OWN = AnyOf.of("its", "their", "his", "our");
  private static final int WAR_REACH = 12;
  private static final AnyOf LONG = AnyOf.of("months", "years", "month", "year");
  private static final AnyOf THAT = AnyOf.of("which", "that");
  private static final int CLAUSE_REACH = 4;
  private static final int NOUN_REACH = 4;
  private static final int LOST_REACH = 6;
  private static final AnyOf LOST = AnyOf.of("lost", "suffered", "sustained", "taken");
  private static final int OPENING = 7;
  private static final AnyOf PERFECT = AnyOf.of("has", "have", "'ve");
  private static final AnyOf WARS =
      AnyOf.of(
          "war",
          "wars",
          "conflict",
          "insurgency",
          "insurgencies",
          "rebellion",
          "uprising",
          "revolt",
          "feud",
          "genocide",
          "revolution");
  private static final AnyOf WHOLE = AnyOf.of("whole", "entire", "full");
  private static final AnyOf OVER = AnyOf.of("in", "over", "during", "of", "throughout");
  private static final AnyOf TOLLS =
      AnyOf.of("killed", "dead", "died", "deaths", "toll", "losses", "casualties", "fallen");

  /** "Death toll" of "the war's death toll". */
  private static final int TOLL_REACH = 2;

  private static final AnyOf LIKENED =
      AnyOf.of("compared", "likened", "as", "like", "than", "since", "recalled", "resembled");
  private static final AnyOf OPERATIONS =
      AnyOf.of("campaign", "offensive", "operation", "bombardment");
  private static final AnyOf THE =
      AnyOf.of("the", "this", "that", "its", "their", "a", "an", "our", "'s");
  private static final AnyOf SEASONS =
      AnyOf.of("monsoon", "season", "winter", "summer", "hajj", "ramadan", "semester");
  private static final AnyOf WORST =
      AnyOf.of("worst", "deadliest", "bloodiest", "gravest", "darkest", "costliest", "biggest");
  private static final AnyOf WHICH = AnyOf.of("which", "when", "where");

  private WholeWars() {}

  /** Whether a figure without a date of its own counts more than the day that was told of. */
  static boolean count(Sentence sentence, Figure figure) {
    return war(sentence)
        || inAll(sentence)
        || operation(sentence, figure)
        || season(sentence, figure)
        || record(sentence, figure)
        || thanOther(sentence, figure);
  }

  /** "South Africa has lost 14 soldiers in the mission": since it began, and not on a day. */
  static boolean losses(Sentence sentence, Figure figure) {
    int perfect = sentence.find(figure.hedgeFrom() - LOST_REACH, figure.hedgeFrom(), PERFECT);
    return perfect >= 0 && sentence.find(perfect + 1, figure.hedgeFrom(), LOST) >= 0;
  }

  /** "More than 40,000 have been killed in the insurgency", "the war has cost 9,000 lives". */
  private static boolean war(Sentence sentence) {
    int perfect = sentence.find(0, sentence.size(), PERFECT);
    int noun = perfect < 0 ? -1 : sentence.find(0, sentence.size(), WARS);
    return noun > 0
        && !sentence.at(noun + 1).is("-")
        && sentence.find(noun - NOUN_REACH, noun, THE) >= 0;
  }

  /** "Puts the number killed in the war at 69,000", "estimates of the war's death toll". */
  private static boolean inAll(Sentence sentence) {
    int noun = sentence.find(1, sentence.size(), WARS);
    if (noun < 0) {
      return false;
    }
    int whole = WHOLE.has(sentence.at(noun - 1)) ? noun - 1 : noun;
    int over = THE.has(sentence.at(whole - 1)) ? whole - 2 : whole - 1;
    boolean inIt = OVER.has(sentence.at(over)) && TOLLS.has(sentence.at(over - 1));
    boolean its = sentence.at(noun + 1).is("'s");
    return inIt || its && sentence.find(noun + 2, noun + 2 + TOLL_REACH, TOLLS) > 0;
  }

  /** "The campaign in the territory has cost 70,000 lives". */
  private static boolean operation(Sentence sentence, Figure figure) {
    int noun = sentence.find(1, figure.hedgeFrom(), OPERATIONS);
    return noun > 0
        && sentence.find(noun + 1, Math.min(noun + WAR_REACH, figure.hedgeFrom()), PERFECT) > 0
        && sentence.find(noun + 1, figure.hedgeFrom(), ",") < 0;
  }

  /** "The state has recorded 417 deaths this monsoon". */
  private static boolean season(Sentence sentence, Figure figure) {
    int noun = sentence.find(figure.to(), sentence.size(), SEASONS);
    return noun > 0
        && sentence.at(noun - 1).is("this")
        && sentence.find(0, figure.hedgeFrom(), PERFECT) >= 0;
  }

  /** "Less severe than Ciaran, which took two lives". */
  private static boolean thanOther(Sentence sentence, Figure figure) {
    int that = sentence.find(1, figure.hedgeFrom(), THAT);
    if (that > 0 && sentence.at(that - 1).is("one") && sentence.find(0, that, LIKENED) >= 0) {
      // "Compared Sunday's storm with one that killed 300".
      return true;
    }
    int which = sentence.find(2, figure.hedgeFrom(), WHICH);
    return which > 1
        && sentence.at(which - 1).is(",")
        && sentence.find(which - NOUN_REACH - 2, which, "than") >= 0;
  }

  /** "In the country's worst peacetime disaster, more than 4,300 people died". */
  private static boolean record(Sentence sentence, Figure figure) {
    int worst = sentence.find(1, OPENING, WORST);
    return worst > 0
        && sentence.at(0).is("in")
        && worst < figure.hedgeFrom()
        && sentence.find(worst, figure.hedgeFrom(), ",") > 0;
  }

  /** "After 15 months of war in which 47,000 were killed", "a two-year war that killed". */
  static boolean lasting(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int unit = sentence.find(Math.max(1, hedge - WAR_REACH), hedge, LONG);
    int which = unit < 0 ? -1 : sentence.find(unit + 1, hedge, THAT);
    int counted = sentence.at(unit - 1).is("-") ? unit - 2 : unit - 1;
    if (which < 0 || which - unit > CLAUSE_REACH || !NumberReader.starts(sentence.at(counted))) {
      return false;
    }
    for (PeriodMention mention : scene.periods()) {
      if (mention.to() > unit) {
        return false;
      }
    }
    return !scene.figureBetween(which, hedge);
  }

  /** Whether a toll is one of a whole war, and the text does not say since when. */
  static boolean timeless(Scene scene, Figure figure) {
    return byName(scene, figure) || ofSide(scene, figure);
  }

  /** "Has identified 84,000 Russian dead by name": nobody can tell since when. */
  private static boolean byName(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int verb = sentence.find(0, figure.hedgeFrom(), IDENTIFYING);
    return verb > 0 && sentence.find(verb - 2, verb, SINCE_THEN) >= 0;
  }

  /** "73 soldiers have been killed on its side": since nobody knows when. */
  private static boolean ofSide(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int side = sentence.find(figure.to(), sentence.size(), "side");
    return side > 0
        && OWN.has(sentence.at(side - 1))
        && sentence.find(side - SIDE_REACH, side, "on") >= 0
        && sentence.find(figure.to(), side, SINCE_THEN) >= 0;
  }
}
