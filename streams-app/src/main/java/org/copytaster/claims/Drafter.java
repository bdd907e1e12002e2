package org.copytaster.claims;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads what a figure says: of which measure it is, who did it to whom, and when. */
final class Drafter {
  private static final AnyOf UNTIL = AnyOf.of("until", "till");

  private static final AnyOf COUNTED = AnyOf.of("counted", "counting", "count", "counts");
  private static final int ONCE_REACH = 4;

  private final Bystanders bystanders;
  private final Wholes wholes;
  private final GainShares shares;
  private final FormerTolls formerTolls;
  private final Arrivals arrivals;
  private final CueMatcher matcher;
  private final RoleFinder roles;
  private final Modality modality;
  private final Superseded superseded;
  private final Comparisons comparisons;
  private final Sequels sequels;
  private final Announced announced;
  private final CountedBefore counted;
  private final Holders holders;
  private final FigurePeriods periods;
  private final Stretches stretches;

  Drafter(Catalogue catalogue, Units units, Words words, Grammar grammar, RoleFinder roles) {
    this.bystanders = new Bystanders(words);
    this.wholes = new Wholes(words);
    this.shares = new GainShares(words);
    this.formerTolls = new FormerTolls(words);
    this.arrivals = new Arrivals(words);
    this.matcher = new CueMatcher(units, words, grammar);
    this.roles = roles;
    this.modality = new Modality(words, grammar);
    this.superseded = modality.superseded();
    this.comparisons = new Comparisons(words);
    this.sequels = new Sequels(words, catalogue);
    this.announced = new Announced(words, units, roles, modality);
    this.counted = new CountedBefore(units, words);
    this.holders = new Holders(words, grammar);
    this.periods = new FigurePeriods(words);
    this.stretches = new Stretches(catalogue);
  }

  /**
   * The claim that a figure makes, or null.
   *
   * @param previous the figure before it in its sentence, or null
   */
  Draft draft(Scene scene, Figure printed, Draft previous, Story story) {
    Figure figure = counted.counted(scene, printed, story.sentences());
    if (bystanders.are(scene.sentence(), figure)
        || wholes.are(scene, figure)
        || formerTolls.is(scene, figure)
        || WithheldDates.unnamed(scene.sentence(), figure)
        || story.last() != null && shares.behind(scene, figure, story.last().measure())
        || Hardest.hit(scene.sentence(), figure, story.last())
        || Sums.part(scene, figure, story.last())) {
      return null;
    }
    Figure kind = Sums.kind(scene, figure);
    if (kind != null) {
      Draft one = read(scene, kind, previous, story);
      return one == null ? null : one.with(figure.withUnit(kind.unit()));
    }
    return read(scene, figure, previous, story);
  }

  private Draft read(Scene scene, Figure figure, Draft previous, Story story) {
    if (previous != null
        && previous.measure().event()
        && superseded.dayBefore(scene.sentence(), figure)) {
      return null;
    }
    Draft beside = Pairs.find(scene, figure, story.latest());
    beside = beside != null || previous == null ? beside : beside(scene, figure, previous);
    if (beside != null) {
      return beside;
    }
    Draft told = previous == null ? story.last() : previous;
    Measure measureTold = told == null ? null : told.measure();
    boolean same = Leaning.converts(scene, figure, previous);
    Cue cue = same ? null : matcher.best(scene, figure, measureTold);
    if (cue == null) {
      return told == null
          ? ofTopic(scene, figure, story.topics())
          : uncued(scene, figure, previous, same, story);
    }
    Modality.Stance stance = modality.stance(scene.sentence(), cue, figure);
    Cue said = stance == Modality.Stance.UNREAL ? matcher.relative(scene, figure) : null;
    if (said != null && said != cue) {
      return draft(scene, figure, said, Modality.Stance.FACT, previous, story);
    }
    return draft(scene, goingOn(figure, cue.measure(), told), cue, stance, previous, story);
  }

  /** The figure of what a sentence without one told of; or null. */
  private Draft ofTopic(Scene scene, Figure figure, Topics topics) {
    boolean may = Announced.countable(figure) && Sequels.mayLean(scene, figure);
    Draft topic = may ? topics.last() : null;
    return announced.counted(scene, figure, topic)
        ? sequels.again(scene, figure, topic, false)
        : null;
  }

  /**
   * The figure as one of what another told, where no cue announces it; or null.
   *
   * @param same whether it is the one before it in another unit
   */
  private Draft uncued(Scene scene, Figure figure, Draft previous, boolean same, Story story) {
    if (previous == null && Shares.besideOther(scene, figure)) {
      return null;
    }
    Draft told = previous == null ? story.last() : previous;
    Draft like = story.like(figure, told);
    Draft found = previous == null ? null : Parallels.find(scene, figure, previous);
    found = found == null ? holders.find(scene, figure, like, story.calendar()) : found;
    found = found == null ? comparisons.done(scene, figure, told) : found;
    if (found != null || same || unvouched(scene, figure, told.measure(), story)) {
      return found;
    }
    Draft again = sequels.again(scene, figure, like, told == previous);
    return Leaning.current(scene, Leaning.forward(scene, again, story), story.calendar());
  }

  /** Whether nobody stands for the figure, or the text told of more. */
  private boolean unvouched(Scene scene, Figure figure, Measure told, Story story) {
    Sentence sentence = scene.sentence();
    return Modality.unknown(sentence)
        || superseded.is(sentence, figure)
        || modality.rebuts(sentence, figure)
        || overtaken(scene, figure, told, PeriodChooser.stated(scene, figure, told), story);
  }

  /** "They had spoken of 12 dead": where the text told of more since. */
  private boolean overtaken(
      Scene scene, Figure figure, Measure measure, Period period, Story story) {
    if (measure.event()
        && story.latest().tells(measure)
        && FormerTolls.stood(scene.sentence(), figure)) {
      return true;
    }
    return measure.event()
        && (superseded.pluperfect(scene.sentence(), figure.hedgeFrom())
            || tollBefore(scene, figure, story.calendar().today()))
        && story.latest().overtaken(measure, figure, period);
  }

  /** "A spokesman on Monday gave a toll of 812", on Tuesday. */
  private static boolean tollBefore(Scene scene, Figure figure, LocalDate today) {
    int of = figure.hedgeFrom() - 1;
    boolean toll = scene.sentence().at(of).is("of") && scene.sentence().at(of - 1).is("toll");
    Period said = toll ? SpeechDays.of(scene, figure) : null;
    return Period.isDay(said) && today != null && said.end().isBefore(today);
  }

  /** "Previously killed 12", "12 bodies were found" where the dead were told of: no new toll. */
  private static boolean old(Scene scene, Figure figure, Cue cue, Measure measure, Story story) {
    Sentence sentence = scene.sentence();
    boolean bodies =
        sentence.at(cue.from()).is("bodies")
            && !Lives.inAll(sentence, cue.to())
            && !sentence.has(figure.hedgeFrom() - 1, COUNTED);
    return bodies && story.latest().tells(measure)
        || measure.event()
            && sentence.find(0, figure.hedgeFrom(), "previously") >= 0
            && PeriodChooser.stated(scene, figure, measure) == null;
  }

  /** What a sentence that drafts nothing says of the figures that follow; or null. */
  Supplier<Draft> topic(Scene scene, Story story) {
    return announced.of(scene, story.cast());
  }

  /** "Compared with 447 in September", "Ukraine 430": what the figure before it says; or null. */
  private Draft beside(Scene scene, Figure figure, Draft previous) {
    Draft compared = comparisons.compared(scene, figure, previous);
    return compared == null ? Parallels.gapped(scene, figure, previous) : compared;
  }

  private Draft draft(
      Scene scene, Figure figure, Cue cue, Modality.Stance stance, Draft previous, Story story) {
    Measure measure = stretches.measure(scene, figure, cue);
    if (measure.stock() && bygone(scene, figure, cue, previous)) {
      return null;
    }
    Cue meant = new Cue(measure, cue.kind(), cue.from(), cue.to());
    boolean passive = cue.from() >= figure.to() || cue.kind() == Measure.CueKind.NOUN;
    RoleFinder.Roles found =
        roles.find(
            scene,
            figure,
            meant,
            story.cast().parties(),
            story.cast().actor(measure, passive),
            story.cast().roles());
    found = shared(scene, figure, meant, found, previous);
    PeriodChooser.Choice period = periods.choose(scene, figure, measure, previous, story);
    period = period == null ? FigurePeriods.definite(scene, cue, story) : period;
    Draft last = story.last();
    if (measure.actorRequired() && found.actor() == null
        || period != null && arrivals.are(scene.sentence(), figure, cue, last, period.period())) {
      return null;
    }
    Period when = period == null ? null : period.period();
    if (old(scene, figure, cue, measure, story) || overtaken(scene, figure, measure, when, story)) {
      return null;
    }
    Figure bounded = bounded(scene, figure, previous);
    if (cue.kind() == Measure.CueKind.COUNT && cue.from() == figure.to() && figure.bare()) {
      bounded = bounded.counting(cue.to());
    }
    boolean borrowed = figure.unitFrom() == figure.to() && !figure.bare();
    String unit =
        borrowed && story.last() != null
            ? story.last().unit()
            : scene.sentence().text(bounded.unitFrom(), bounded.to());
    String words = scene.sentence().text(cue.from(), cue.to());
    Rule rule = new Rule(cue.kind().field(), words, period == null ? "" : period.why(), "");
    return new Draft(bounded, measure, found, when, unit, rule, stance);
  }

  /** "It gained 564": the unit is that of the figure before. */
  private static Figure goingOn(Figure figure, Measure measure, Draft told) {
    boolean goesOn =
        figure.bare() && told != null && measure.dimensions().equals(told.measure().dimensions());
    return goesOn && !measure.bare() ? figure.withUnit(told.figure().unit()) : figure;
  }

  /** "A bomb killed 24 people, and 21 were injured": whoever killed in a sentence also wounded. */
  private static RoleFinder.Roles shared(
      Scene scene, Figure figure, Cue cue, RoleFinder.Roles found, Draft previous) {
    Measure measure = cue.measure();
    // "Died in a raid, and three were wounded by a mine".
    boolean events =
        previous != null
            && !scene.sentence().at(cue.to()).is("by")
            && measure.event()
            && previous.measure().event()
            && previous.measure() != measure;
    if (!events || found.actor() != null) {
      return found;
    }
    for (int i = previous.figure().to(); i < figure.hedgeFrom(); i++) {
      Token token = scene.sentence().at(i);
      if (token.is(";") || token.is("but") || token.is("while") || scene.dated()[i]) {
        return found;
      }
    }
    return new RoleFinder.Roles(previous.roles().actor(), found.about(), found.place());
  }

  /**
   * "Gained 5,600 km², or 1 percent of Ukraine" tells no stock, nor does "where it had held 1,300".
   */
  private static boolean bygone(Scene scene, Figure figure, Cue cue, Draft previous) {
    boolean gained = previous != null && previous.measure().flow();
    boolean or = scene.sentence().at(figure.hedgeFrom() - 1).is("or");
    or |=
        gained && cue.to() <= previous.figure().from() && again(scene.sentence(), figure, previous);
    Token auxiliary = scene.sentence().at(cue.from() - 1);
    boolean had =
        cue.kind() == Measure.CueKind.ACTIVE
            && (auxiliary.is("had")
                || scene.sentence().find(cue.from() - ONCE_REACH, cue.from(), "once") >= 0);
    had |= Peaks.are(scene, figure);
    int until = scene.sentence().find(figure.to(), scene.sentence().size(), UNTIL);
    boolean ended = until >= 0 && Calendar.year(scene.sentence().at(until + 1)) > 0;
    return ended
        || or && gained
        || had && PeriodChooser.stated(scene, figure, cue.measure()) == null;
  }

  /** "5,610 square kilometres -- just under one percent of Ukraine". */
  private static boolean again(Sentence sentence, Figure figure, Draft previous) {
    int gap = figure.hedgeFrom() - previous.figure().to();
    return gap <= 3 && !sentence.at(figure.hedgeFrom() - 1).is("and") && figure.counts("share");
  }

  /** "At least two deaths and 14 injuries": the words bound both. */
  private static Figure bounded(Scene scene, Figure figure, Draft previous) {
    boolean both =
        previous != null
            && previous.figure().bound() == Bound.AT_LEAST
            && figure.bound() == Bound.EXACT
            && scene.sentence().at(figure.from() - 1).is("and")
            && previous.figure().to() >= figure.from() - 3;
    return both ? figure.withBound(Bound.AT_LEAST) : figure;
  }
}
