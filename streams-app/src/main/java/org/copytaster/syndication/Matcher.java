package org.copytaster.syndication;

import java.util.Optional;

/**
 * The exact check of two sketches: what is ruled out, and what the {@link Scores} say of the rest.
 */
public final class Matcher {
  /** A copy shares text, whatever else speaks for it. */
  private static final double COPY_TEXT = 0.15;

  /** Other words for the same report still share figures, quotes or a little text. */
  private static final double TELLING_FIGURES = 2.5;

  private static final double TELLING_QUOTES = 20;
  private static final double TELLING_TEXT = 0.10;

  /** Two forms tell the same report only if most of what is filled in agrees. */
  private static final double TEMPLATE_AGREEMENT = 0.6;

  /** A digest and a report are matched only if each holds most of the other. */
  private static final double DIGEST_SHARE = 0.7;

  /** Less will do where both open alike: a padded report may look like a digest. */
  private static final double DIGEST_SHARE_WITH_LEAD = 0.6;

  private static final double SAME_LEAD = 0.5;

  private Matcher() {}

  /** How the later article stands to the earlier one; empty if they tell different reports. */
  public static Optional<Match> match(Sketch earlier, Sketch later) {
    if (earlier.identity != later.identity && (earlier.isTiny() || later.isTiny())) {
      return Optional.empty();
    }
    if (!mayMatch(earlier, later)) {
      return Optional.empty();
    }
    Comparison c = new Comparison(earlier, later);
    Verdict verdict = verdict(earlier, later, c);
    if (verdict.relation == null) {
      return Optional.empty();
    }
    double similarity =
        switch (verdict) {
          case IDENTICAL -> 1;
          case TEXT -> Scores.textSimilarity(c);
          default -> 1 / (1 + StrictMath.exp(-report(c)));
        };
    return Optional.of(new Match(verdict.relation, similarity, Explanation.of(earlier, later, c)));
  }

  /** What decides about two sketches. */
  static Verdict verdict(Sketch earlier, Sketch later, Comparison c) {
    if (earlier.identity == later.identity && earlier.identity != 0) {
      return Verdict.IDENTICAL;
    }
    if (earlier.isTiny() || later.isTiny()) {
      return Verdict.TOO_SHORT;
    }
    if ((earlier.digest || later.digest) && !isSameCollection(c)) {
      return Verdict.COLLECTION;
    }
    if (c.templates && c.figureAgreement < TEMPLATE_AGREEMENT) {
      return Verdict.OTHER_FIGURES_IN_A_FORM;
    }
    if (c.pairs.ofSmaller() >= COPY_TEXT && Scores.copyScore(c) > 0) {
      return Verdict.TEXT;
    }
    if (report(c) <= 0) {
      return c.foreign ? Verdict.TOO_LITTLE_ACROSS_LANGUAGES : Verdict.TOO_LITTLE;
    }
    if (c.foreign) {
      return Verdict.FACTS_ACROSS_LANGUAGES;
    }
    return hasCommonGround(c) ? Verdict.FACTS : Verdict.SAME_CAST_ONLY;
  }

  private static double report(Comparison c) {
    return c.foreign ? Scores.foreignScore(c) : Scores.reportScore(c);
  }

  private static boolean isSameCollection(Comparison c) {
    double share = Math.min(c.pairs.ofFirst(), c.pairs.ofSecond());
    return share >= DIGEST_SHARE
        || share >= DIGEST_SHARE_WITH_LEAD && Scores.lowerLead(c) >= SAME_LEAD;
  }

  private static boolean hasCommonGround(Comparison c) {
    return c.figures >= TELLING_FIGURES
        || c.quotes >= TELLING_QUOTES
        || c.pairs.ofSmaller() >= TELLING_TEXT;
  }

  /** Most candidates share little but names: that is seen before all is compared. */
  private static boolean mayMatch(Sketch earlier, Sketch later) {
    return earlier.identity == later.identity
        || Comparison.areForeign(earlier, later)
        || Sample.overlap(later.pairs, earlier.pairs).ofSmaller() >= TELLING_TEXT
        || Comparison.sharedFigures(earlier.figures, later.figures) >= TELLING_FIGURES
        || Comparison.sharedQuotes(earlier.quoted, later.quoted) >= TELLING_QUOTES;
  }
}
