package org.copytaster.claims;

/**
 * Figures that say what they are by the last one the text told, under a word for it: "a year
 * earlier the figure stood at 300", "DeepState put it at 540 square kilometres".
 */
final class Sequels {
  private static final AnyOf RATE =
      AnyOf.of("rate", "average", "averages", "averaged", "averaging", "mean", "median");
  private static final AnyOf DAILY = AnyOf.of("daily", "nightly", "average", "hourly");
  private static final AnyOf DOWNING =
      AnyOf.of("downing", "interception", "shooting", "destruction", "neutralisation");
  private static final AnyOf OTHERWISE =
      AnyOf.of("who", "lost", "contested", "disputed", "abandoned", "ungoverned");
  private static final AnyOf RIGHT = AnyOf.of("correct", "corrected", "right", "actual");
  private static final int NOUN_REACH = 8;

  private final WordList anaphors;
  private final WordList stocks;
  private final WordList uncertain;
  private final Anaphors words;
  private final DatedCounts datedCounts;
  private final OtherCounts others;
  private final Equivalents equivalents;

  Sequels(Words words, Catalogue catalogue) {
    this.equivalents = new Equivalents(words, catalogue);
    this.anaphors = words.list("anaphor");
    this.stocks = words.list("stock");
    this.uncertain = words.list("uncertain");
    this.words = new Anaphors(words);
    this.datedCounts = new DatedCounts(words);
    this.others = new OtherCounts(words);
  }

  /**
   * The figure of what the text told before, under a word for it; or null.
   *
   * @param beside whether {@code last} stands in the same sentence
   */
  Draft again(Scene scene, Figure figure, Draft last, boolean beside) {
    boolean denied = last.stance() == Modality.Stance.DENIED && !beside && !figure.bare();
    if (ofOther(scene, figure, last, beside)
        || unfit(scene, figure, last)
        || last.stance() != Modality.Stance.FACT && !denied && !righted(scene, figure)) {
      return null;
    }
    Draft same = equivalents.find(scene, figure, last, beside);
    if (same != null) {
      return same;
    }
    if (datedCounts.record(scene, figure, last)) {
      Period set = PeriodChooser.stated(scene, figure, last.measure());
      return set == null ? null : Leaning.like(scene, figure, last, set, "again");
    }
    if (!leans(scene, figure, last) || uncertain(scene, figure.hedgeFrom())) {
      return null;
    }
    Period stated = PeriodChooser.stated(scene, figure, last.measure());
    Period period =
        stated == null ? OpenStretches.asOf(scene, last) : Leaning.asDated(stated, last);
    period = weekBefore(scene.sentence(), figure.to()) ? weekBefore(period, last.period()) : period;
    // What is said against a denied figure is said, where it is of the same time.
    boolean older = denied && period != null && period.end().isBefore(last.period().start());
    boolean repeated = last.figure().value().compareTo(figure.value()) == 0;
    if (older || repeated || Leaning.converted(figure, last.figure())) {
      return null;
    }
    // Who did it is not said again in a new sentence: another count may see it otherwise.
    RoleFinder.Roles roles = last.roles();
    boolean kept = beside || last.measure().actorRequired();
    Draft other = kept ? last : last.with(new RoleFinder.Roles(null, roles.about(), roles.place()));
    return Leaning.like(scene, figure, other, period, "again").stated();
  }

  /** "The 23 who were hurt", "the drones alone came to 6,318": something else is counted. */
  private boolean ofOther(Scene scene, Figure figure, Draft last, boolean beside) {
    return OTHERWISE.has(scene.sentence().at(figure.to()))
        || last.measure().counts("projectiles") && downed(scene.sentence(), figure)
        || datedCounts.alone(scene.sentence(), figure)
        || figure.bare()
            && (otherBefore(scene, figure, last, beside)
                || others.are(scene.sentence(), figure, last));
  }

  /** "Had reported the downing of 27 drones": of those that were fired, some. */
  private static boolean downed(Sentence sentence, Figure figure) {
    int of = figure.hedgeFrom() - 1;
    return sentence.at(of).is("of") && DOWNING.has(sentence.at(of - 1));
  }

  /** Rates, stocks of arms and plans are none of what was told; nor is a bare share. */
  private boolean unfit(Scene scene, Figure figure, Draft last) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    Measure measure = last.measure();
    int daily = sentence.find(0, hedge, DAILY);
    boolean rate = sentence.find(0, hedge, RATE) >= 0;
    rate |= daily >= 0 && sentence.has(daily + 1, anaphors);
    boolean stored = measure.counts("projectiles") && sentence.find(0, hedge, stocks) >= 0;
    boolean broken = measure.siUnit().equals("1") && figure.value().scale() > 0;
    // "It was the second attack, after one in April".
    return sentence.at(figure.from()).is("one") && figure.bare()
        || rate
        || stored
        || broken
        || measure.territoryOnly() && (figure.bare() || Regions.contain(scene, figure))
        || Wishes.ahead(sentence, figure);
  }

  /** "We wrote 6,200. The correct number is 2,600." */
  private static boolean righted(Scene scene, Figure figure) {
    return scene.sentence().find(0, figure.hedgeFrom(), RIGHT) >= 0;
  }

  /** Whether nothing tells that the figure stands for itself; a bare one that counts goods does. */
  static boolean mayLean(Scene scene, Figure figure) {
    return !figure.bare()
        || Leaning.plain(scene, figure)
        || DatedCounts.exceeds(scene, figure)
        || Anaphors.remains(scene.sentence(), figure);
  }

  /** Whether a word, a date or a rank ties the figure to what was told, in a unit like that. */
  private boolean leans(Scene scene, Figure figure, Draft last) {
    boolean alone =
        Leaning.plain(scene, figure)
            || DatedCounts.exceeds(scene, figure)
            || Anaphors.left(scene.sentence(), figure, last);
    boolean open = figure.bare() ? alone : Leaning.alike(figure, last);
    return open && (words.lead(scene, figure, last) || datedCounts.is(scene, figure, last));
  }

  /** "Forced 400,000 people out, though a minister spoke of 700,000": another count goes on. */
  private static boolean otherBefore(Scene scene, Figure figure, Draft last, boolean beside) {
    for (Figure other : scene.figures()) {
      boolean before = other.to() <= figure.hedgeFrom() && other.unit().counted();
      if (before && (!Leaning.alike(other, last) || !beside)) {
        return true;
      }
    }
    return false;
  }

  /** "A week earlier". */
  private static boolean weekBefore(Sentence sentence, int at) {
    return sentence.at(at).is("a")
        && sentence.at(at + 1).is("week")
        && (sentence.at(at + 2).is("earlier") || sentence.at(at + 2).is("before"));
  }

  /**
   * Where the text told of a week, the one before it; else {@code period}, as where it told none.
   */
  private static Period weekBefore(Period period, Period told) {
    boolean week = told != null && told.start().plusDays(6).equals(told.end());
    return week ? new Period(told.start().minusDays(7), told.end().minusDays(7)) : period;
  }

  /** "The real number may be 230", "could be as high as 400"; not the month of May. */
  private boolean uncertain(Scene scene, int hedge) {
    int may = scene.sentence().find(hedge - NOUN_REACH, hedge, "may");
    return may >= 0 && !scene.sentence().at(may).capital()
        || scene.sentence().find(hedge - NOUN_REACH, hedge, uncertain) >= 0;
  }
}
