package org.copytaster.claims;

import java.util.Set;

/**
 * The same land said in another way: "610 square kilometres. That is 18.4 percent", "25 percent of
 * Syria. Counted in land, that comes to 46,300 square kilometres".
 */
final class Equivalents {
  private static final int REACH = 9;
  private static final int OR_REACH = 6;
  private static final int OPENING = 8;
  private static final AnyOf IT = AnyOf.of("it", "that", "this", "they", "which");
  private static final AnyOf OR = AnyOf.of("or", "(", "—", "–", "-", "--");
  private static final AnyOf THE = AnyOf.of("the", "its", "their");

  private final WordList equalling;
  private final WordList land;
  private final Measure share;
  private final Measure held;

  Equivalents(Words words, Catalogue catalogue) {
    this.equalling = words.list("equalling");
    this.land = words.list("land");
    this.share =
        catalogue.measures().stream().filter(Measure::territoryOnly).findFirst().orElse(null);
    this.held = share == null ? null : area(catalogue);
  }

  private static Measure area(Catalogue catalogue) {
    return catalogue.measures().stream()
        .filter(m -> m.stock() && m.counts("area"))
        .findFirst()
        .orElse(null);
  }

  /**
   * The figure as what the one before it says of the same land; or null.
   *
   * @param beside whether {@code last} stands in the same sentence
   */
  Draft find(Scene scene, Figure figure, Draft last, boolean beside) {
    Measure other = other(figure, last);
    if (other == null) {
      return null;
    }
    boolean said =
        it(scene, figure, beside ? last.figure().to() : 0)
            || beside && or(scene.sentence(), figure, last);
    if (!said || !closes(scene.sentence(), figure)) {
      return null;
    }
    return new Draft(
        figure,
        other,
        last.roles(),
        last.period(),
        scene.sentence().text(figure.unitFrom(), figure.to()),
        new Rule("again", "", Leaning.SAME, ""),
        last.stance());
  }

  /** The share for land that is held, and the land for a share; null for anything else. */
  private Measure other(Figure figure, Draft last) {
    if (held == null) {
      return null;
    }
    Set<String> dimensions = figure.unit().dimensions();
    boolean shared = last.measure() == held && dimensions.equals(share.dimensions());
    boolean sized = last.measure() == share && dimensions.equals(held.dimensions());
    return shared ? share : sized ? held : null;
  }

  /** "That is", "counted in land, that comes to roughly", "which works out at". */
  private boolean it(Scene scene, Figure figure, int from) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int it = hedge - 1;
    while (it > from && sentence.has(it, equalling) && !sentence.has(it, IT)) {
      it--;
    }
    // "Held 116,700 square kilometres of it, Crimea included, which is 19.3 percent".
    boolean aside = sentence.at(it - 1).is(",") && it - from <= REACH;
    return it >= from && hedge - it >= 2 && sentence.has(it, IT) && (aside || it <= from + OPENING);
  }

  /** "Held 116,000 square kilometres, or 19.2 percent". */
  private static boolean or(Sentence sentence, Figure figure, Draft last) {
    int gap = figure.hedgeFrom() - last.figure().to();
    return gap > 0 && gap <= OR_REACH && OR.has(sentence.at(figure.hedgeFrom() - 1));
  }

  /** Nothing follows that the figure were a part of: "18.4 percent of the country". */
  private boolean closes(Sentence sentence, Figure figure) {
    int of = figure.to();
    int noun = THE.has(sentence.at(of + 1)) ? of + 2 : of + 1;
    // "40 percent of the region": a share is told of a country.
    if (sentence.at(of).is("of")
        && (Regions.part(sentence, noun) || Regions.part(sentence, noun + 1))) {
      return false;
    }
    return !sentence.at(of).is("of") || THE.has(sentence.at(of + 1)) || sentence.has(of + 1, land);
  }
}
