package org.copytaster.claims;

import java.util.List;

/** Two figures in one breath: "232 killed and 1,343 injured. In May they had been 183 and 836". */
final class Pairs {
  private static final AnyOf BOTH =
      AnyOf.of("figures", "numbers", "tolls", "counts", "totals", "they");

  private Pairs() {}

  /** The figure as the one in its place of the two told last, at another time; or null. */
  static Draft find(Scene scene, Figure figure, Latest latest) {
    List<Figure> figures = scene.figures();
    List<Draft> told = latest.two();
    if (figures.size() != 2 || told.size() != 2 || !bare(scene, figures.get(0), figures.get(1))) {
      return null;
    }
    // Behind the first of the pair, the second of those before is the first of the last two.
    Draft like = told.get(0);
    Period period = PeriodChooser.stated(scene, figure, like.measure());
    boolean other = like.measure() != told.get(1).measure();
    return other && period != null && !period.equals(like.period())
        ? Leaning.like(scene, figure, like, period, "again")
        : null;
  }

  private static boolean bare(Scene scene, Figure first, Figure second) {
    Sentence sentence = scene.sentence();
    return first.bare()
        && second.bare()
        && sentence.at(first.to()).is("and")
        && second.hedgeFrom() == first.to() + 1
        && Leaning.plain(scene, second)
        && sentence.find(0, first.hedgeFrom(), BOTH) >= 0;
  }
}
