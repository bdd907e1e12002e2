package org.copytaster.claims;

/** The day of an event, where its toll is told on a later day. */
final class EventDays {
  static final String BEHIND = "the day of the event, whose toll is told later";

  /** Words of a date in front of a sentence: "On the 3rd of May,". */
  private static final int DATE_REACH = 6;

  private static final AnyOf OF_EVENT =
      AnyOf.of(
          "from",
          "of",
          "in",
          "after",
          "by",
          "following",
          "to",
          "raising",
          "lifting",
          "revising",
          "updating",
          "doubling",
          "taking");
  static final AnyOf DAYTIMES = AnyOf.of(Words.load().words("daytime"));
  private static final AnyOf ANOTHER = AnyOf.of("a", "an", "another", "new", "fresh", "second");
  private static final AnyOf TREATING = AnyOf.of("treating", "treated", "tending");
  private static final AnyOf STILL = AnyOf.of("still", "remained", "remain", "stayed");
  private static final AnyOf WARD =
      AnyOf.of(
          "hospital",
          "hospitals",
          "hospitalised",
          "hospitalized",
          "care",
          "clinic",
          "clinics",
          "treatment",
          "treated");
  private static final AnyOf KILLING =
      AnyOf.of("killing", "leaving", "wounding", "injuring", "claiming", "burying");
  private static final AnyOf COUNTING =
      AnyOf.of("counted", "counts", "confirmed", "reported", "listed", "recorded", "registered");
  private static final AnyOf DEAD = AnyOf.of("dead", "deaths", "fatalities");
  private static final int EVENT_REACH = 4;
  private static final int WARD_REACH = 4;

  /** A toll that is told weeks later is one of something else. */
  private static final int MOST_DAYS = 21;

  private final WordList events;
  private final WordList tolls;
  private final WordList levels;
  private final WordList reaching;

  EventDays(Words words) {
    this.events = words.list("event");
    this.tolls = words.list("toll");
    this.levels = words.list("toll-level");
    this.reaching = words.list("to-level");
  }

  /** "The toll from Sunday's earthquake passed 1,400 on Tuesday": the day of the event itself. */
  static Period named(Scene scene) {
    Period day = null;
    PeriodMention before = null;
    for (PeriodMention mention : scene.periods()) {
      if (before != null && countedBy(scene.sentence(), before, mention)) {
        return before.period();
      }
      before = mention;
      if (mention.role() == PeriodMention.Role.EVENT) {
        return mention.period();
      }
      boolean one = mention.period().day();
      boolean lead = scene.sentence().has(mention.from() - 1, OF_EVENT);
      int to = mention.to();
      to = scene.sentence().has(to, DAYTIMES) ? to + 1 : to;
      if (one && lead && scene.sentence().at(to).is("'s")) {
        day = mention.period();
      }
    }
    return day;
  }

  /**
   * The day of the event that a figure is of, or null: "two days after the quake" dates what
   * follows in its clause, and what stands before it where that has no day of its own.
   */
  Period named(Scene scene, Figure figure) {
    Period clause = ofClause(scene, figure);
    boolean dated = false;
    for (PeriodMention mention : scene.periods()) {
      boolean event = mention.role() == PeriodMention.Role.EVENT;
      if (clause == null && (event || mention.role() == PeriodMention.Role.CLAUSE)) {
        boolean before = figure.to() <= mention.from() && !dated;
        boolean level = level(scene.sentence(), figure);
        boolean of = event && (before || level) || before && level;
        return of ? mention.period() : null;
      }
      dated |= mention.plain();
      if (mention.since() && sequel(scene.sentence(), mention, figure)) {
        return mention.named();
      }
    }
    Period first = clause == null ? risen(scene, figure) : null;
    return clause != null ? clause : first != null ? first : named(scene);
  }

  /** "Rescuers dug on, two days after the quake": the day of the quake, or null. */
  static Period counted(Scene scene) {
    for (PeriodMention mention : scene.periods()) {
      boolean clause = mention.role() == PeriodMention.Role.CLAUSE;
      clause &= !scene.figureBetween(0, mention.from());
      if (clause || mention.role() == PeriodMention.Role.EVENT) {
        return mention.period();
      }
    }
    return null;
  }

  /** "Has been closed since a stand fell in 2013, killing 114": on that day. */
  private static boolean sequel(Sentence sentence, PeriodMention since, Figure figure) {
    int verb = since.to() + 1;
    boolean beside = sentence.at(since.to()).is(",") && sentence.has(verb, KILLING);
    beside &= !sentence.at(since.from() - 1).is("since");
    return beside && figure.hedgeFrom() > verb && figure.hedgeFrom() - verb <= EVENT_REACH;
  }

  /** "The number killed on Wednesday rose to 31 on Thursday": Wednesday; else null. */
  private Period risen(Scene scene, Figure figure) {
    PeriodMention first = null;
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.plain() && mention.period().day();
      if (plain && first != null && first.period().end().isBefore(mention.period().start())) {
        boolean rose = scene.sentence().find(0, figure.hedgeFrom(), levels) >= 0;
        boolean between = first.to() <= figure.hedgeFrom() && figure.to() <= mention.from();
        return rose && between && level(scene.sentence(), figure) ? first.period() : null;
      }
      first = plain && first == null ? mention : first;
    }
    return null;
  }

  /** The day of the clause "a day after …" that a figure stands in, or null. */
  static Period ofClause(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      boolean event = mention.role() == PeriodMention.Role.EVENT;
      boolean counted = event || mention.role() == PeriodMention.Role.CLAUSE;
      boolean behind = counted && figure.hedgeFrom() >= mention.to();
      if (behind && !closed(scene.sentence(), mention, figure)) {
        return mention.period();
      }
    }
    return null;
  }

  /** "A day after the attack, strikes killed 12": a clause of its own behind the comma. */
  private static boolean closed(Sentence sentence, PeriodMention mention, Figure figure) {
    Token lead = sentence.at(mention.from() - 1);
    // "On Sunday, a day after jets bombed the port, rockets killed 12".
    boolean dated = lead.is(",") && mention.from() <= DATE_REACH;
    boolean leads =
        dated || mention.from() <= 1 || lead.is("and") || lead.is("but") || lead.is(";");
    return leads && sentence.find(mention.to(), figure.hedgeFrom(), ",") >= 0;
  }

  /** "Stormed a beach on Friday, and by Saturday the police counted 32 dead". */
  private static boolean countedBy(Sentence sentence, PeriodMention event, PeriodMention count) {
    return sentence.at(count.from() - 1).is("by")
        && event.plain()
        && event.period().day()
        && count.period().day()
        && event.period().end().isBefore(count.period().start());
  }

  /**
   * "By Tuesday the toll had risen to 31", "on Tuesday doctors were treating nine": the day of what
   * the text told before; null where the sentence tells of something new.
   *
   * @param told the day that the sentence gives
   * @param event the day of the event that the text told of, or null
   */
  Period behind(Scene scene, Figure figure, Period told, Period event) {
    boolean days = Period.isDay(event) && told.day();
    if (!days
        || !event.end().isBefore(told.start())
        || event.end().plusDays(MOST_DAYS).isBefore(told.start())
        || anew(scene.sentence())) {
      return null;
    }
    boolean later = level(scene.sentence(), figure) || inCare(scene.sentence());
    return later || found(scene.sentence(), figure) ? event : null;
  }

  /** "Divers had recovered 31 bodies by Tuesday": of those who died before. */
  private static boolean found(Sentence sentence, Figure figure) {
    return sentence.at(figure.to()).is("bodies") || sentence.at(figure.to() - 1).is("bodies");
  }

  /** "In another attack". */
  private boolean anew(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.has(i, events) && sentence.find(i - EVENT_REACH, i, ANOTHER) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "The toll rose to 14 on Monday": it may be told later on which day the event was. */
  boolean open(Scene scene, Figure figure, Period told) {
    boolean level = level(scene.sentence(), figure) || counted(scene, figure);
    return told.day() && named(scene) == null && level;
  }

  /** "Counted 193 dead on Sunday from the floods": the day of the count. */
  private static boolean counted(Scene scene, Figure figure) {
    int count = figure.hedgeFrom() - 1;
    boolean noun = scene.sentence().has(figure.to() - 1, DEAD);
    int end = noun ? figure.to() : figure.to() + 1;
    return scene.sentence().has(count, COUNTING) && scene.sentence().has(end - 1, DEAD);
  }

  /** "Raised the toll to 31", "the number of dead stood at 31". */
  private boolean level(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean as = sentence.at(hedge - 1).is("as") && sentence.at(hedge - 2).is("given");
    // "Had gone up to 30" is no hedge.
    boolean upTo =
        sentence.at(hedge).is("up")
            && sentence.at(hedge + 1).is("to")
            && sentence.has(hedge - 1, levels);
    return (as || upTo || sentence.has(hedge - 1, reaching))
        && sentence.find(0, hedge, tolls) >= 0
        && sentence.find(0, hedge, levels) >= 0;
  }

  /** "Were still treating", "remained in hospital". */
  private static boolean inCare(Sentence sentence) {
    int still = sentence.find(0, sentence.size(), STILL);
    return sentence.find(0, sentence.size(), TREATING) >= 0
        || still >= 0 && sentence.find(still, still + WARD_REACH, WARD) >= 0;
  }
}
