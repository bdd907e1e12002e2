package org.copytaster.claims;

/** What time one text speaks of: what its sentences date, and what they go on about. */
final class Context {
  /** Sentences over which a period carries on. */
  private static final int REACH = 2;

  private static final int DAY_REACH = 5; // a story about one day says so once
  private static final int HEADING_REACH = 12; // lines of a list under a month

  private final Spoken spoken = new Spoken();
  private Period context;
  private Period open;
  private int age;
  private int reach = REACH;

  /** The period that the last sentences spoke about, or null. */
  Period context() {
    return context;
  }

  /** The stretch up to now that the sentence before this one spoke of, or null. */
  Period open() {
    return open;
  }

  Spoken spoken() {
    return spoken;
  }

  /**
   * Takes in when a sentence speaks about.
   *
   * @param last the figure that it told last, or null
   */
  void hear(Scene scene, Draft last, RaidDays raids) {
    Period named = null;
    Period since = null;
    for (PeriodMention mention : scene.periods()) {
      spoken.note(mention.period());
      // "This year's monsoon has killed 802 people since June 26".
      boolean within = named == null || named.covers(mention.period());
      since = within && mention.since() ? mention.period() : since;
      boolean yard = Yardsticks.are(scene.sentence(), mention, context);
      boolean first = named == null && !yard && mention.plain();
      first &= !ContextDays.digression(scene, mention, context);
      first &= !Asides.dates(scene.sentence(), mention, last);
      first &= last != null || !PartPeriods.inside(scene.sentence(), mention, context);
      named = first ? mention.period() : named;
      // A comparison goes on about the same period.
      named = yard && named == null ? context : named;
    }
    Period day = scene.tellsEvent() ? EventDays.named(scene) : EventDays.counted(scene);
    named = day == null ? named : day;
    boolean here = last != null;
    Period told = here ? ContextDays.told(scene, last, named, context) : null;
    named = here ? told == null ? named : told : ContextDays.ofClause(scene, named);
    Period main = here ? ContextDays.main(scene, last) : null;
    named = main == null ? named : main;
    // "The Israeli raid killed six": the next sentence goes on about its day.
    named = named == null && here && raids.holds(last.period()) ? last.period() : named;
    named = ContextDays.opens(named, context) ? context : named;
    Period meant = named;
    boolean back = told == null && named != null && ContextDays.looksBack(scene, named, context);
    named = back ? context : named;
    age = named == null ? age + 1 : 0;
    open = since;
    spoken.hear(since, back && ContextDays.inClause(scene, meant) ? null : meant, back);
    if (named != null) {
      context = named;
      reach = ContextDays.heading(scene) ? HEADING_REACH : named.day() ? DAY_REACH : REACH;
    } else if (context != null && age >= reach) {
      context = null;
    }
  }
}
