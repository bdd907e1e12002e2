package org.copytaster.syndication;

/**
 * Linear scores in logits: of "this text derives from that one" and of "both tell the same report".
 * They were fitted on news agency copy with human labels and on made streams of edited copies among
 * templated briefs, then rounded.
 */
final class Scores {
  /** Where a logarithm of a share starts: below, differences mean nothing. */
  private static final double FLOOR = 0.02;

  /** The same for shares of leads, which are small samples. */
  private static final double LEAD_FLOOR = 0.05;

  /** A lead of which the other text has less than this is about something else. */
  private static final double OWN_LEAD = 0.3;

  /** What makes up this share of the larger text is no filler. */
  private static final double MAIN_PART = 0.45;

  /** What makes up less than this may well be. */
  private static final double SMALL_PART = 0.3;

  /** Weight of shared names assumed where capital letters do not mark names. */
  private static final double UNMARKED_NAMES = 20;

  /** The same where they do, but one side names nobody. */
  private static final double NO_NAMES = 8;

  private static final double MOST_NAMES = 90;
  private static final double MOST_FIGURES = 12;
  private static final double MOST_QUOTES = 100;

  /** Text weights: of a brief of about ten content words, and of a long report. */
  private static final double SHORTEST = 50;

  private static final double LONGEST = 3000;

  /** Logarithm of the text weight in the middle between the two. */
  private static final double MIDDLE = 7;

  /** Logarithm of the text weight from which on a template no longer explains shared text. */
  private static final double NO_TEMPLATE = 7.5;

  private static final double STRONGEST_GUARD = 3;

  /** The same for figures that contradict each other; long texts may well pick other figures. */
  private static final double NO_CONTRADICTION = 8;

  private static final double LOW_AGREEMENT = 0.6;
  private static final double ENOUGH_FIGURES = 10;

  /** Figures that two texts in different languages share at least: two telling ones. */
  private static final double FOREIGN_FIGURES = 4.5;

  /** The same where no names are linked: four or five telling ones. */
  private static final double FIGURES_WITHOUT_NAMES = 10;

  private static final int FOREIGN_NAMES = 2;
  private static final int MOST_LINKED = 6;

  private Scores() {}

  /** What the smaller text shares, with a little for what the larger one does. */
  static double textSimilarity(Comparison c) {
    double smaller = c.grams.ofSmaller() + c.pairs.ofSmaller();
    double larger =
        Math.min(c.grams.ofFirst(), c.grams.ofSecond())
            + Math.min(c.pairs.ofFirst(), c.pairs.ofSecond());
    return 0.3 * smaller + 0.1 * larger + 0.2 * c.pairs.leadOfFirst();
  }

  static double copyScore(Comparison c) {
    return 0.9
        + 1.6 * log(c.pairs.ofSmaller() + FLOOR)
        + 0.25 * log(c.grams.ofSmaller() + FLOOR)
        + 0.3 * log(lowerLead(c) + LEAD_FLOOR)
        - 4.5 * filler(c)
        + 0.3 * (size(c) - MIDDLE)
        + 0.4 * log(1 + Math.min(c.figures, MOST_FIGURES))
        + 0.65 * log(1 + names(c))
        + 0.2 * log(1 + Math.min(c.quotes, MOST_QUOTES))
        + 2.1 * (c.leadAgreement - 0.5)
        + 2.5 * templateGuard(c)
        - 4.5 * contradiction(c);
  }

  static double reportScore(Comparison c) {
    return -0.6
        + 1.4 * log(c.pairs.ofSmaller() + FLOOR)
        + 0.25 * log(c.grams.ofSmaller() + FLOOR)
        + 0.4 * log(lowerLead(c) + LEAD_FLOOR)
        - 4.5 * filler(c)
        + 0.05 * (size(c) - MIDDLE)
        + 0.45 * log(1 + Math.min(c.figures, MOST_FIGURES))
        + 1.25 * log(1 + names(c))
        + 0.45 * log(1 + Math.min(c.quotes, MOST_QUOTES))
        + 1.9 * (c.leadAgreement - 0.5)
        + 1.1 * (c.figureAgreement - 0.5)
        + 1.8 * templateGuard(c)
        - 4.6 * contradiction(c);
  }

  /**
   * For texts in different languages: figures, days and names that are linked or spelt alike. There
   * was no set with labels to fit it on; it asks for two telling figures, and names or many more.
   */
  static double foreignScore(Comparison c) {
    double alike = Math.min(c.names, MOST_NAMES) / Rarity.UNKNOWN;
    double names = Math.max(Math.min(c.linked, MOST_LINKED), Math.min(alike, MOST_LINKED));
    boolean enough = names >= FOREIGN_NAMES && c.figures >= FOREIGN_FIGURES;
    if (!enough && c.figures < FIGURES_WITHOUT_NAMES) {
      return -1;
    }
    return -5
        + 0.6 * Math.min(c.figures, MOST_FIGURES)
        + 0.8 * names
        + 3 * (c.figureAgreement - 0.5);
  }

  static double lowerLead(Comparison c) {
    return Math.min(c.pairs.leadOfFirst(), c.pairs.leadOfSecond());
  }

  /**
   * How far the smaller text is no more than filler, somewhere below the lead of the larger one.
   */
  private static double filler(Comparison c) {
    boolean firstIsSmaller = c.pairs.ofFirst() > c.pairs.ofSecond();
    double lead = firstIsSmaller ? c.pairs.leadOfSecond() : c.pairs.leadOfFirst();
    double larger = Math.min(c.pairs.ofFirst(), c.pairs.ofSecond());
    double side = Math.max(0, Math.min(1, (MAIN_PART - larger) / (MAIN_PART - SMALL_PART)));
    return c.pairs.ofSmaller() * side * Math.max(0, OWN_LEAD - lead) / OWN_LEAD;
  }

  private static double names(Comparison c) {
    if (!c.named) {
      return UNMARKED_NAMES;
    }
    return c.bothName ? Math.min(c.names, MOST_NAMES) : NO_NAMES;
  }

  /** Logarithm of the weight of the smaller text. */
  private static double size(Comparison c) {
    double weight = Math.min(c.pairs.first(), c.pairs.second()) / c.pairs.rate();
    return log(Math.max(SHORTEST, Math.min(LONGEST, weight)));
  }

  /** Figures must agree the more, the shorter the texts are: results and market briefs. */
  private static double templateGuard(Comparison c) {
    double shortness = Math.max(0, Math.min(STRONGEST_GUARD, NO_TEMPLATE - size(c)));
    return (c.figureAgreement - 0.5) * shortness;
  }

  /** How firmly the figures of two short or middling texts contradict each other, 0 to 1. */
  private static double contradiction(Comparison c) {
    double shortness = Math.max(0, Math.min(1, NO_CONTRADICTION - size(c)));
    double disagreement = Math.max(0, LOW_AGREEMENT - c.figureAgreement) / LOW_AGREEMENT;
    double figures = Math.min(c.weakerFigures, ENOUGH_FIGURES) / ENOUGH_FIGURES;
    return shortness * disagreement * figures;
  }

  /** The strict one: a match must not depend on the processor. */
  private static double log(double x) {
    return StrictMath.log(x);
  }
}
