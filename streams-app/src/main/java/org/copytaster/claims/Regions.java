package org.copytaster.claims;

import java.util.Locale;

/** Tells shares of a part of a country, which are none of the country: "79% of Donetsk". */
final class Regions {
  private static final int NEAR = 7;
  private static final int PARTS_REACH = 6;
  private static final int OPENING = 4;
  private static final AnyOf TOWNS =
      AnyOf.of("town", "city", "village", "district", "suburb", "ruins", "settlement", "hamlet");
  private static final AnyOf LINKS =
      AnyOf.of("is", "are", "was", "were", "remains", "remained", "stays", "has", "had");
  private static final AnyOf ITSELF = AnyOf.of("itself", "alone");

  /** Parts of a country, whose shares are none of the country. */
  private static final AnyOf PARTS =
      AnyOf.of(
          "region",
          "regions",
          "province",
          "provinces",
          "oblast",
          "oblasts",
          "governorate",
          "governorates",
          "county",
          "district",
          "districts",
          "townships",
          "state",
          "states",
          "raion");

  /** Places that are a land of their own, and no part of another. */
  private static final AnyOf LANDS = AnyOf.of("gaza", "gaza strip", "west bank", "western sahara");

  private Regions() {}

  /** "The Donetsk region", "Rakhine state", "Amhara": shares of them are none of a country. */
  static boolean partOfCountry(Scene scene, int i) {
    if (PARTS.has(scene.sentence().at(i))) {
      return true;
    }
    for (PartyMention party : scene.parties()) {
      boolean place = party.from() == i && party.kind() == PartyMention.Kind.PLACE;
      if (place && !LANDS.contains(scene.sentence().text(i, party.to()).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "Rakhine is one of 14 states, but they hold 70 percent of it": of a part of the country. */
  static boolean oneOf(Sentence sentence, Figure figure) {
    int part = sentence.find(0, figure.hedgeFrom(), PARTS);
    int of = part < 0 ? -1 : sentence.find(Math.max(1, part - PARTS_REACH), part, "of");
    return of > 0 && sentence.at(of - 1).is("one");
  }

  /**
   * "The Donetsk region, of which Russia now controls 79 percent", "the Donetsk region itself is
   * now 79 percent in Russian hands".
   */
  static boolean contain(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    if (sentence.at(0).is("of")
        && sentence.find(1, Math.min(figure.hedgeFrom(), NEAR), PARTS) > 0) {
      // "Of Ukraine's Luhansk region, Kyiv holds 0.3 percent".
      return true;
    }
    if (sentence.at(0).is("in") && partOfCountry(scene, sentence.at(1).is("the") ? 2 : 1)) {
      // "In Zaporizhzhia and Kherson the share is about 75 percent".
      return true;
    }
    for (int i = 1; i < Math.min(figure.hedgeFrom(), NEAR); i++) {
      int verb = ITSELF.has(sentence.at(i + 1)) ? i + 2 : i + 1;
      // "The state is down to 12 percent" may mean who governs.
      boolean ruler = sentence.at(i).is("state") && !sentence.at(i - 1).capital();
      if (!ruler && partOfCountry(scene, i) && LINKS.has(sentence.at(verb))) {
        return true;
      }
    }
    int which = sentence.find(1, figure.hedgeFrom(), "which");
    // "Donetsk, a region of which Russia holds 81 percent".
    int region = sentence.at(which - 2).is(",") ? which - 3 : which - 2;
    return region >= 0 && sentence.at(which - 1).is("of") && partOfCountry(scene, region);
  }

  /** "The Kharkiv region, where they hold 2 percent of the territory". */
  static boolean where(Scene scene, Figure figure) {
    int where = scene.sentence().find(2, figure.hedgeFrom(), "where");
    return where > 0 && partOfCountry(scene, where - 2);
  }

  /** "In the town of Toretsk it holds 90 percent of the built-up area". */
  static boolean inTown(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int town = sentence.find(1, Math.min(OPENING, hedge), TOWNS);
    if (town > 0 && sentence.at(0).is("in")) {
      return true;
    }
    // "In the city of Huliaipole they hold about 60 percent".
    town = sentence.find(Math.max(2, hedge - NEAR), hedge, TOWNS);
    return town > 0
        && sentence.at(town - 1).is("the")
        && sentence.at(town - 2).is("in")
        && sentence.at(town + 1).is("of");
  }

  /** Whether a word names a kind of region: "province". */
  static boolean part(Sentence sentence, int i) {
    return PARTS.has(sentence.at(i));
  }

  /** "The territory of the Amhara region": what stands behind "of" is a part of a country. */
  static boolean ofPart(Scene scene, int of) {
    return scene.sentence().at(of).is("of")
        && (scene.sentence().find(of + 1, of + NEAR, PARTS) >= 0 || partOfCountry(scene, of + 1));
  }
}
