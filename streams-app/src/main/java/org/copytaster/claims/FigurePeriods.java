package org.copytaster.claims;

import java.util.Set;

/** The period of a figure: as its sentence and those before it tell, and the day of its event. */
final class FigurePeriods {
  private static final Set<String> DEFINITE =
      Set.of("the", "that", "this", "same", "those", "these");
  private static final Set<String> PRONOUNS = Set.of("they", "these", "those", "it");
  private static final Set<String> HAVE = Set.of("have", "has");
  private static final Set<String> CLAUSES = Set.of("after", "that", "which");
  private static final Set<String> MONTHLY = Set.of("monthly");
  private static final Set<String> COUNTS =
      Set.of("toll", "total", "tally", "count", "figure", "number");
  private static final int NOUN_REACH = 3;

  private final WordList events;
  private final EventDays eventDays;

  FigurePeriods(Words words) {
    this.events = words.list("event");
    this.eventDays = new EventDays(words);
  }

  /**
   * The period, or null where none can be told.
   *
   * @param previous the figure before it in its sentence, or null
   */
  PeriodChooser.Choice choose(
      Scene scene, Figure figure, Measure measure, Draft previous, Story story) {
    boolean event = measure.time() == Measure.Time.EVENT;
    Period context = story.context();
    boolean stretch = context != null && !context.start().equals(context.end());
    if (measure.time() != Measure.Time.STOCK
        && stretch
        && ContextDays.someDay(scene.sentence())
        && PeriodChooser.stated(scene, figure, measure) == null) {
      return null;
    }
    PeriodChooser.Choice period =
        PeriodChooser.choose(
            scene,
            figure,
            measure,
            story.context(),
            event ? told(scene.sentence(), previous, story) : null,
            event ? eventDays.named(scene, figure) : null,
            story.calendar());
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
      return period;
    }
    boolean carried =
        period == null || !period.period().equals(PeriodChooser.stated(scene, figure, measure));
    if (carried && since(scene.sentence(), figure, last, story)) {
      return new PeriodChooser.Choice(last.period(), "since then, as the figure before");
    }
    if (period == null) {
      boolean goesOn = last != null && last.measure().time() == Measure.Time.EVENT;
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

  /** "Have killed 24 since June 13. Strikes had killed 224 as of Sunday": from then to Sunday. */
  private static Period counted(
      Scene scene, Figure figure, Measure measure, Draft last, Story story) {
    boolean open =
        measure.time() != Measure.Time.STOCK
            && last != null
            && last.period() != null
            && last.measure().time() != Measure.Time.STOCK
            && last.period().equals(story.calendar().since(last.period().start()))
            && PeriodChooser.stated(scene, figure, measure) == null;
    Period ended = open ? OpenStretches.asOf(scene, last) : null;
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
      boolean day = period.start().equals(period.end()) && mention.period().equals(period);
      if (day && mention.role() == PeriodMention.Role.PLAIN && mention.to() < figure.hedgeFrom()) {
        int clause = scene.sentence().find(mention.to(), figure.hedgeFrom(), CLAUSES);
        return clause >= 0;
      }
    }
    return false;
  }

  /** "A year earlier, the monthly death toll had stood at 57": of the month of that day. */
  private boolean monthly(Sentence sentence, Figure figure) {
    int monthly = sentence.find(0, figure.hedgeFrom(), MONTHLY);
    return monthly >= 0 && sentence.find(monthly + 1, monthly + 1 + NOUN_REACH, COUNTS) >= 0;
  }

  /** "Has fired 470 since June 13. The salvos have killed 24 people": since then, too. */
  private static boolean since(Sentence sentence, Figure figure, Draft last, Story story) {
    int hedge = figure.hedgeFrom();
    boolean subject = DEFINITE.contains(sentence.lower(0)) || PRONOUNS.contains(sentence.lower(0));
    return subject
        && last != null
        && last.period() != null
        && !last.period().start().equals(last.period().end())
        && last.period().equals(story.calendar().since(last.period().start()))
        && sentence.find(hedge - NOUN_REACH, hedge, HAVE) >= 0;
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
    boolean fired = last != null && last.measure().dimensions().contains("projectiles");
    boolean day = fired && last.period().start().equals(last.period().end());
    return day ? last.period() : null;
  }

  /** "The quake injured 5,674": when that was of which the sentence before told; or null. */
  private Period told(Sentence sentence, Draft previous, Story story) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.has(i, events) && sentence.find(i - NOUN_REACH, i, DEFINITE) >= 0) {
        Period beside = previous == null ? launch(story) : previous.period();
        return story.event() == null ? beside : story.event();
      }
    }
    return null;
  }
}
