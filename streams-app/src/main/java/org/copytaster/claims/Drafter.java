package org.copytaster.claims;

import java.util.Set;

/** Reads what a figure says: of which measure it is, who did it to whom, and when. */
final class Drafter {
  private static final Set<String> EQUIVALENT = Set.of("equivalent", "equal", "i.e");
  private static final Set<String> UNTIL = Set.of("until", "till");

  private static final Set<String> COUNTED = Set.of("counted", "counting", "count", "counts");
  private static final Set<String> NOW = Set.of("now", "currently", "today");
  private static final Set<String> ONCE = Set.of("once");
  private static final int ONCE_REACH = 4;
  private static final Set<String> PREVIOUSLY = Set.of("previously");

  private final Bystanders bystanders;
  private final FormerTolls formerTolls;
  private final Arrivals arrivals;
  private final CueMatcher matcher;
  private final RoleFinder roles;
  private final Modality modality;
  private final Superseded superseded;
  private final Comparisons comparisons;
  private final Sequels sequels;
  private final CountedBefore counted;
  private final Holders holders;
  private final FigurePeriods periods;
  private final Stretches stretches;

  Drafter(Catalogue catalogue, Units units, Words words, Grammar grammar, RoleFinder roles) {
    this.bystanders = new Bystanders(words);
    this.formerTolls = new FormerTolls(words);
    this.arrivals = new Arrivals(words);
    this.matcher = new CueMatcher(units, words, grammar);
    this.roles = roles;
    this.modality = new Modality(words, grammar);
    this.superseded = modality.superseded();
    this.comparisons = new Comparisons(words);
    this.sequels = new Sequels(words, catalogue);
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
        || formerTolls.is(scene, figure)
        || VagueSpans.unnamed(scene.sentence(), figure)
        || story.last() != null && GainShares.behind(scene, figure, story.last().measure())
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
        && eventful(previous.measure())
        && superseded.dayBefore(scene.sentence(), figure)) {
      return null;
    }
    Draft beside = previous == null ? null : beside(scene, figure, previous);
    if (beside != null) {
      return beside;
    }
    Draft told = previous == null ? story.last() : previous;
    Measure measureTold = told == null ? null : told.measure();
    boolean same = converts(scene, figure, previous);
    Cue cue = same ? null : matcher.best(scene, figure, measureTold);
    if (cue == null) {
      Draft parallel = previous == null ? null : Parallels.find(scene, figure, previous);
      if (parallel == null && told != null) {
        parallel = holders.find(scene, figure, story.like(figure, told), story.calendar());
        parallel = parallel == null ? Comparisons.done(scene, figure, told) : parallel;
      }
      return same
              || told == null
              || parallel != null
              || superseded.is(scene.sentence(), figure)
              || modality.rebuts(scene.sentence(), figure)
              || eventful(told.measure())
                  && superseded.pluperfect(scene.sentence(), figure.hedgeFrom())
                  && story.overtaken(
                      told.measure(), figure, PeriodChooser.stated(scene, figure, told.measure()))
          ? parallel
          : current(
              scene,
              sequels.again(scene, figure, story.like(figure, told), told == previous),
              story.calendar());
    }
    Modality.Stance stance = modality.stance(scene.sentence(), cue, figure);
    Cue said = stance == Modality.Stance.UNREAL ? matcher.relative(scene, figure) : null;
    if (said != null && said != cue) {
      return draft(scene, figure, said, Modality.Stance.FACT, previous, story);
    }
    return draft(scene, goingOn(figure, cue.measure(), told), cue, stance, previous, story);
  }

  /** "Now it is some 801 square kilometres": of the month of publication. */
  private static Draft current(Scene scene, Draft draft, Calendar calendar) {
    boolean stock = draft != null && draft.measure().time() == Measure.Time.STOCK;
    boolean now = stock && scene.sentence().find(0, scene.sentence().size(), NOW) >= 0;
    return now && PeriodChooser.stated(scene, draft.figure(), draft.measure()) == null
        ? draft.with(Period.of(calendar.thisMonth()))
        : draft;
  }

  /** "Compared with 447 in September", "Ukraine 430": what the figure before it says; or null. */
  private Draft beside(Scene scene, Figure figure, Draft previous) {
    Draft compared = comparisons.compared(scene, figure, previous);
    return compared == null ? Parallels.gapped(scene, figure, previous) : compared;
  }

  private Draft draft(
      Scene scene, Figure figure, Cue cue, Modality.Stance stance, Draft previous, Story story) {
    Measure measure = stretches.measure(scene, figure, cue);
    if (measure.time() == Measure.Time.STOCK && bygone(scene, figure, cue, previous)) {
      return null;
    }
    Cue meant = new Cue(measure, cue.kind(), cue.from(), cue.to());
    RoleFinder.Roles found =
        roles.find(
            scene,
            figure,
            meant,
            story.parties(),
            story.actor(measure, cue.from() >= figure.to() || cue.kind() == Measure.CueKind.NOUN),
            story.roles());
    found = shared(scene, figure, meant, found, previous);
    PeriodChooser.Choice period = periods.choose(scene, figure, measure, previous, story);
    Draft last = story.last();
    if (measure.actorRequired() && found.actor() == null
        || period != null && arrivals.are(scene.sentence(), figure, cue, last, period.period())) {
      return null;
    }
    if (eventful(measure)
        && scene.sentence().find(0, figure.hedgeFrom(), PREVIOUSLY) >= 0
        && PeriodChooser.stated(scene, figure, measure) == null) {
      return null;
    }
    boolean bodies =
        scene.sentence().at(cue.from()).is("bodies")
            && !Lives.inAll(scene.sentence(), cue.to())
            && !scene.sentence().has(figure.hedgeFrom() - 1, COUNTED);
    if (bodies && (story.tells(measure) || tollBeside(scene, cue))) {
      return null;
    }
    if (eventful(measure)
        && superseded.pluperfect(scene.sentence(), figure.hedgeFrom())
        && story.overtaken(measure, figure, period == null ? null : period.period())) {
      return null;
    }
    Figure bounded = bounded(scene, figure, previous);
    if (cue.kind() == Measure.CueKind.COUNT
        && cue.from() == figure.to()
        && figure.unit() == Units.NONE) {
      bounded = bounded.counting(cue.to());
    }
    boolean borrowed = figure.unitFrom() == figure.to() && figure.unit() != Units.NONE;
    String unit =
        borrowed && story.last() != null
            ? story.last().unit()
            : scene.sentence().text(bounded.unitFrom(), bounded.to());
    String words = scene.sentence().text(cue.from(), cue.to());
    Rule rule = new Rule(cue.kind().field(), words, period == null ? "" : period.why(), "");
    Period when = period == null ? null : period.period();
    return new Draft(bounded, measure, found, when, unit, rule, stance);
  }

  private static boolean eventful(Measure measure) {
    return measure.time() == Measure.Time.EVENT;
  }

  /** "Pulled 12 bodies from the rubble, lifting the toll to 217". */
  private static boolean tollBeside(Scene scene, Cue bodies) {
    for (Cue other : scene.cues()) {
      boolean same = other.measure() == bodies.measure() && !other.equals(bodies);
      if (same && other.kind() == Measure.CueKind.NOUN) {
        return true;
      }
    }
    return false;
  }

  /** "It gained 564": the unit is that of the figure before. */
  private static Figure goingOn(Figure figure, Measure measure, Draft told) {
    boolean goesOn =
        figure.unit() == Units.NONE
            && told != null
            && measure.dimensions().equals(told.measure().dimensions());
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
            && measure.time() == Measure.Time.EVENT
            && previous.measure().time() == Measure.Time.EVENT
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
    boolean gained = previous != null && previous.measure().time() == Measure.Time.FLOW;
    boolean or = scene.sentence().at(figure.hedgeFrom() - 1).is("or");
    or |=
        gained && cue.to() <= previous.figure().from() && again(scene.sentence(), figure, previous);
    Token auxiliary = scene.sentence().at(cue.from() - 1);
    boolean had =
        cue.kind() == Measure.CueKind.ACTIVE
            && (auxiliary.is("had")
                || scene.sentence().find(cue.from() - ONCE_REACH, cue.from(), ONCE) >= 0);
    had |= Peaks.are(scene.sentence());
    int until = scene.sentence().find(figure.to(), scene.sentence().size(), UNTIL);
    boolean ended = until >= 0 && Calendar.year(scene.sentence().at(until + 1)) > 0;
    return ended
        || or && gained
        || had && PeriodChooser.stated(scene, figure, cue.measure()) == null;
  }

  /** "5,610 square kilometres -- just under one percent of Ukraine". */
  private static boolean again(Sentence sentence, Figure figure, Draft previous) {
    int gap = figure.hedgeFrom() - previous.figure().to();
    return gap <= 3
        && !sentence.at(figure.hedgeFrom() - 1).is("and")
        && figure.unit().dimensions().contains("share");
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

  /** "701 square kilometres (270 square miles)" is one figure said in two units. */
  private static boolean converts(Scene scene, Figure figure, Draft previous) {
    if (previous == null || !beside(scene.sentence(), previous.figure().to(), figure)) {
      return false;
    }
    return figure.unit().dimensions().equals(previous.figure().unit().dimensions())
        && !figure.unit().factor().equals(previous.figure().unit().factor());
  }

  private static boolean beside(Sentence sentence, int from, Figure figure) {
    int gap = figure.hedgeFrom() - from;
    boolean bracket = gap == 1 && sentence.at(from).is("(");
    boolean or = gap == 2 && sentence.at(from).is(",") && sentence.at(from + 1).is("or");
    boolean equivalent =
        gap > 0
            && gap <= 9
            && sentence.find(Math.max(from, figure.hedgeFrom() - 3), from + gap, EQUIVALENT) >= 0;
    return bracket || or || equivalent;
  }
}
