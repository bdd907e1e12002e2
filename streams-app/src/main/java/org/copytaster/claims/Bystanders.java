package org.copytaster.claims;

import java.util.Set;

/** Tells figures of people who are neither dead nor hurt, and of differences. */
final class Bystanders {
  private static final Set<String> MORE =
      Set.of("more", "less", "fewer", "larger", "smaller", "higher", "lower", "bigger");
  private static final Set<String> SPEAKING = Set.of("said", "say", "told", "tell", "testified");
  private static final Set<String> NOT = Set.of("cannot", "not", "never");
  private static final Set<String> FOUND = Set.of("found", "traced", "located", "reached");
  private static final int FATE_REACH = 5;
  private static final int NOUN_REACH = 5;
  private static final Set<String> LANDS =
      Set.of(
          "territory",
          "enclave",
          "country",
          "province",
          "region",
          "state",
          "district",
          "peninsula",
          "exclave",
          "republic",
          "governorate");

  private static final Set<String> SETTLEMENTS =
      Set.of(
          "village",
          "town",
          "city",
          "hamlet",
          "settlement",
          "community",
          "township",
          "commune",
          "island",
          "metropolis",
          "neighbourhood",
          "neighborhood",
          "parish",
          "enclave",
          "population");
  private static final Set<String> DWELLERS =
      Set.of("inhabitants", "souls", "residents", "people", "families", "villagers");

  private final WordList fates;
  private final WordList be;
  private final WordList adverbs;

  Bystanders(Words words) {
    this.fates = words.list("fate");
    this.be = words.list("be");
    this.adverbs = words.list("fate-adverb");
  }

  /** Whether {@code figure} counts those who only speak or are missing, or a difference. */
  boolean are(Sentence sentence, Figure figure) {
    return difference(sentence, figure)
        || dwell(sentence, figure)
        || speaks(sentence, figure)
        || fated(sentence, figure)
        || size(sentence, figure);
  }

  /** "…, two residents said": who is counted only tells of it. */
  private static boolean speaks(Sentence sentence, Figure figure) {
    int verb = figure.to();
    return figure.unit().counted()
        && SPEAKING.contains(sentence.lower(verb))
        && !sentence.at(verb + 1).is("to");
  }

  /** "It was 21 square kilometres more than in July", "1,060 more deaths than usual". */
  private static boolean difference(Sentence sentence, Figure figure) {
    boolean change = figure.unit().dimensions().contains("share");
    int than = figure.to() + 1;
    while (than < figure.to() + NOUN_REACH && sentence.at(than).kind() == Token.Kind.WORD) {
      if (sentence.at(than).is("than")) {
        break;
      }
      than++;
    }
    boolean excess = sentence.at(figure.to()).is("excess");
    boolean more = sentence.has(figure.to(), MORE) && (change || sentence.at(than).is("than"));
    return excess || more;
  }

  /** "82 percent of the Gaza Strip, a territory of 365 square kilometres": how large it is. */
  private static boolean size(Sentence sentence, Figure figure) {
    int noun = figure.hedgeFrom() - 2;
    int article = sentence.at(noun - 1).is("a") || sentence.at(noun - 1).is("an") ? 1 : 2;
    boolean apposed = sentence.at(noun - article).is("a") || sentence.at(noun - article).is("an");
    return figure.unit().dimensions().contains("area")
        && sentence.at(noun + 1).is("of")
        && LANDS.contains(sentence.lower(noun))
        && apposed
        && sentence.at(noun - article - 1).is(",")
        && sentence.at(noun - article - 2).capital();
  }

  /** "Wiped out a village of a thousand inhabitants": how many live there. */
  private static boolean dwell(Sentence sentence, Figure figure) {
    int noun = figure.hedgeFrom() - 2;
    boolean people =
        figure.unit().dimensions().contains("people")
            || figure.unit() == Units.NONE
                && (DWELLERS.contains(sentence.lower(figure.to()))
                    || sentence.at(figure.to()).kind() == Token.Kind.SIGN);
    return people && sentence.at(noun + 1).is("of") && SETTLEMENTS.contains(sentence.lower(noun));
  }

  /** "29 people were missing", "183 people cannot be found": neither dead nor hurt. */
  private boolean fated(Sentence sentence, Figure figure) {
    int word = sentence.find(figure.to() + 1, figure.to() + FATE_REACH, fates);
    boolean lost =
        sentence.find(figure.to(), figure.to() + 2, NOT) >= 0
            && sentence.find(figure.to() + 1, figure.to() + FATE_REACH, FOUND) >= 0;
    return lost
        || word >= 0
            && sentence.has(figure.to(), be)
            && sentence.only(figure.to() + 1, word, adverbs);
  }
}
