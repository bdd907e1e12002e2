package org.copytaster.claims;

/** The period of a figure: as its sentence and those before it tell, and the day of its event. */
final class FigurePeriods {
  private static final AnyOf DEFINITE = AnyOf.of("the", "that", "this", "same", "those", "these");
  private static final AnyOf HAVE = AnyOf.of("have", "has");
  private static final AnyOf CLAUSES = AnyOf.of("after", "that", "which");
  private static final AnyOf ANNIVERSARY = AnyOf.of("anniversary", "anniversaries");
  private static final AnyOf REVENGE =
      AnyOf.of("revenge", "retaliation", "vengeance", "retribution", "reprisal", "reprisals");
  private static final int REVENGE_REACH = 6;
  private static final AnyOf COUNTS = AnyOf.of(Words.load().words("tally"));
  private static final int MOST_DAYS = 31;
  private static final int NOUN_REACH = 3;

  private final WordList events;
  private final WordList weapons;
  private final EventDays eventDays;

  FigurePeriods(Words words) {
    this.events = words.list("event");
    this.weapons = words.list("weapon");
    this.eventDays = new EventDays(words);
  }

  /**
   * The period, or null where none can be told.
   *
   * @param previous the figure before it in its sentence, or null
   */
  PeriodChooser.Choice choose(
      Scene scene, Figure figure, Measure measure, Draft previous, Story story) {
    boolean event = measure.event();
    Period context = story.context();
    boolean stretch = context != null && !context.day();
    boolean nobodyKnows = stretch && ContextDays.someDay(scene.sentence());
    nobodyKnows |= event && WholeWars.timeless(scene, figure);
    boolean losses = measure.counts("force") && !stretch;
    nobodyKnows |= losses && WholeWars.losses(scene.sentence(), figure);
    boolean running = stretch && story.calendar().runs(context);
    nobodyKnows |= !running && WholeWars.count(scene.sentence(), figure);
    if (!measure.stock() && nobodyKnows && PeriodChooser.stated(scene, figure, measure) == null) {
      return null;
    }
    PeriodChooser.Choice period =
        PeriodChooser.choose(
            scene,
            figure,
            measure,
            story.context(),
            event ? told(scene, figure, previous, story) : null,
            event ? eventDays.named(scene, figure) : null,
            story.calendar());
    boolean other =
        event && (anniversary(scene, figure) || avenged(scene, figure) || ago(scene, figure));
    if (other && PeriodChooser.stated(scene, figure, measure) == null) {
      return null;
    }
    if (period != null && !measure.stock() && SpokenMonths.tell(scene, figure, period.period())) {
      return null;
    }
    Draft last = story.last();
    Period counted = counted(scene, figure, measure, last, story);
    if (counted != null) {
      return new PeriodChooser.Choice(counted, "as of the day that the sentence names");
    }
    if (period != null && monthly(scene.sentence(), figure)) {
      period =
          new PeriodChooser.Choice(Period.of(period.period().lastMonth()), "a count of a month");
    }
    if (!event) {
      return afterDoing(scene, figure) ? dayBefore(period) : period;
    }
    if (stillGoing(scene, figure, measure, period, story)) {
      return new PeriodChooser.Choice(story.open(), "since then, as the sentence before");
    }
    if (period == null && weapons(scene.sentence(), figure, last, story)) {
      return new PeriodChooser.Choice(last.period(), "since then, as the figure before");
    }
    if (period == null) {
      boolean vague = VagueSpans.months(scene, figure) || VagueSpans.ages(scene, figure);
      boolean goesOn = !vague && last != null && last.measure().event();
      return goesOn
          ? new PeriodChooser.Choice(last.period(), PeriodChooser.CARRIED + " event told before")
          : null;
    }
    Period behind = eventDays.behind(scene, figure, period.period(), story.eventBefore());
    behind = behind == null ? goingOn(scene, figure, period.period(), previous) : behind;
    if (behind != null) {
      return new PeriodChooser.Choice(behind, EventDays.BEHIND);
    }
    boolean reacted =
        previous == null
            ? reacted(scene, figure, period.period())
            : besideToll(scene, figure, period.period(), previous);
    return reacted || eventDays.open(scene, figure, period.period())
        ? new PeriodChooser.Choice(period.period(), PeriodChooser.SPOKEN)
        : period;
  }

  /** "The anniversary of rallies in which 60 people died": of another year. */
  private static boolean anniversary(Scene scene, Figure figure) {
    int year = scene.sentence().find(0, figure.hedgeFrom(), ANNIVERSARY);
    return year >= 0 && scene.sentence().at(year + 1).is("of");
  }

  /** "A day after firing about 200", which says no day of its own. */
  private static boolean afterDoing(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int verb = figure.hedgeFrom() - 1;
    return sentence.lower(verb).endsWith("ing")
        && sentence.at(verb - 1).is("after")
        && sentence.at(verb - 2).is("day")
        && sentence.at(verb - 3).is("a")
        && AttachedPeriod.of(scene, figure) == null;
  }

  private static PeriodChooser.Choice dayBefore(PeriodChooser.Choice choice) {
    boolean day = choice != null && choice.period().day();
    return day
        ? new PeriodChooser.Choice(
            Period.of(choice.period().start().minusDays(1)), "a day before that")
        : choice;
  }

  /** "Revenge for the killing of two of their own": before what the text told of. */
  private static boolean avenged(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    int revenge = scene.sentence().find(hedge - REVENGE_REACH, hedge, REVENGE);
    return revenge >= 0 && scene.sentence().at(revenge + 1).is("for");
  }

  /** "A bombardment more than a decade ago that killed four". */
  private static boolean ago(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int ago = sentence.find(2, figure.hedgeFrom(), "ago");
    return ago > 0
        && VagueSpans.isAge(sentence.at(ago - 1))
        && CLAUSES.has(sentence.at(ago + 1))
        && !scene.figureBetween(ago, figure.hedgeFrom());
  }

  /** "Analysts put the captured area at 800": that which the text told of; or null. */
  static PeriodChooser.Choice definite(Scene scene, Cue cue, Story story) {
    Draft told = story.latest().of(cue.measure());
    boolean the = scene.sentence().at(cue.from() - 1).is("the");
    boolean noun = the && cue.kind() == Measure.CueKind.NOUN;
    boolean land = cue.measure().counts("area") && scene.periods().isEmpty();
    return noun && land && told != null
        ? new PeriodChooser.Choice(told.period(), PeriodChooser.CARRIED + " figure of the same")
        : null;
  }

  /** "Have killed 24 since June 13. Strikes had killed 224 as of Sunday": from then to Sunday. */
  private static Period counted(
      Scene scene, Figure figure, Measure measure, Draft last, Story story) {
    boolean open =
        !measure.stock()
            && last != null
            && !last.measure().stock()
            && story.calendar().runs(last.period());
    Period stated = open ? PeriodChooser.stated(scene, figure, measure) : null;
    Period ended = open && stated == null ? OpenStretches.asOf(scene, last) : null;
    ended = stated == null ? ended : OpenStretches.by(scene, figure, last.period(), stated);
    return ended == null || ended.equals(last.period()) ? null : ended;
  }

  /** "The toll rose on Tuesday to 2,901 dead and 5,530 injured": both are told on that day. */
  private static boolean besideToll(Scene scene, Figure figure, Period period, Draft previous) {
    return previous.rule().period().equals(PeriodChooser.SPOKEN)
        && period.equals(previous.period())
        && AttachedPeriod.of(scene, figure) == null;
  }

  /**
   * "Began a week of mourning on Monday after a fire killed 59", "dug on Monday for those under a
   * landslide that killed 30": the day of what followed, where nothing tells that of the event.
   */
  private static boolean reacted(Scene scene, Figure figure, Period period) {
    for (PeriodMention mention : scene.periods()) {
      boolean day = period.day() && mention.period().equals(period);
      if (day && mention.plain() && mention.to() < figure.hedgeFrom()) {
        int clause = scene.sentence().find(mention.to(), figure.hedgeFrom(), CLAUSES);
        return clause >= 0;
      }
    }
    return false;
  }

  /** "A year earlier, the monthly death toll had stood at 57": of the month of that day. */
  private boolean monthly(Sentence sentence, Figure figure) {
    int monthly = sentence.find(0, figure.hedgeFrom(), "monthly");
    return monthly >= 0 && sentence.find(monthly + 1, monthly + 1 + NOUN_REACH, COUNTS) >= 0;
  }

  /** "Has fought there since Wednesday. At least 44 people have died": since then, too. */
  private static boolean stillGoing(
      Scene scene, Figure figure, Measure measure, PeriodChooser.Choice period, Story story) {
    boolean vague =
        period == null
            || period.why().equals(PeriodChooser.SPOKEN)
            || period.why().startsWith(PeriodChooser.CARRIED);
    if (!vague || story.open() == null || PeriodChooser.stated(scene, figure, measure) != null) {
      return false;
    }
    boolean perfect = scene.sentence().find(figure.to(), figure.to() + NOUN_REACH, HAVE) >= 0;
    int hedge = figure.hedgeFrom();
    perfect |= scene.sentence().find(hedge - NOUN_REACH, hedge, HAVE) >= 0;
    return perfect && !story.open().start().plusDays(MOST_DAYS).isBefore(story.open().end());
  }

  /** "Has fired 532 missiles since June 13. The missiles killed 28 people". */
  private boolean weapons(Sentence sentence, Figure figure, Draft last, Story story) {
    int noun = sentence.find(1, NOUN_REACH, weapons);
    noun = noun < 0 ? sentence.find(1, NOUN_REACH, events) : noun;
    return noun > 0
        && noun < figure.hedgeFrom()
        && sentence.has(0, DEFINITE)
        && last != null
        && last.measure().counts("projectiles")
        && story.calendar().runs(last.period());
  }

  /** "By Sunday the toll had climbed to 84, with 36 wounded": the day of the event of both. */
  private static Period goingOn(Scene scene, Figure figure, Period told, Draft previous) {
    boolean behind = previous != null && previous.rule().period().equals(EventDays.BEHIND);
    boolean own = behind && AttachedPeriod.of(scene, figure) != null;
    return behind && !own && told.end().isAfter(previous.period().end()) ? previous.period() : null;
  }

  /** "Killed by those strikes": the day of the launch that the sentence before told of; or null. */
  private static Period launch(Story story) {
    Draft last = story.justTold();
    boolean fired = last != null && last.measure().counts("projectiles");
    boolean day = fired && last.period().day();
    return day ? last.period() : null;
  }

  /** "The quake injured 5,674": when that was of which the sentence before told; or null. */
  private Period told(Scene scene, Figure figure, Draft previous, Story story) {
    Sentence sentence = scene.sentence();
    for (int i = 1; i < sentence.size(); i++) {
      if (!sentence.has(i, events)) {
        continue;
      }
      boolean have = sentence.find(0, figure.hedgeFrom(), HAVE) >= 0;
      Period raid = have ? null : story.raids().of(scene, i);
      if (raid != null) {
        return raid;
      }
      if (sentence.find(i - NOUN_REACH, i, DEFINITE) >= 0) {
        Period beside = previous == null ? launch(story) : previous.period();
        return story.event() == null ? beside : story.event();
      }
    }
    return null;
  }
}
