package org.copytaster.claims;

/** Decides which period a figure speaks about. */
final class PeriodChooser {
  /** Why a toll has the day of speech where nothing tells when its event was. */
  static final String SPOKEN = "the day on which somebody said so";

  /** How the reason of a period begins that the figure has from what stands before it. */
  static final String CARRIED = "carried over from the";

  private static final int SPAN_REACH = 4;
  private static final AnyOf RELATIVE = AnyOf.of("who", "which", "whose");
  private static final AnyOf AFTER = AnyOf.of("after", "when", "as");
  private static final AnyOf NOW = AnyOf.of("now", "currently");
  private static final int PRESENT_REACH = 5;
  private static final AnyOf HOLDS =
      AnyOf.of("holds", "controls", "occupies", "hold", "control", "occupy");
  private static final AnyOf PRESENT =
      AnyOf.of(
          "is",
          "are",
          "has",
          "have",
          "holds",
          "hold",
          "controls",
          "control",
          "retains",
          "retain",
          "keeps",
          "keep",
          "occupies",
          "occupy",
          "clings",
          "cling");
  private static final AnyOf JOINTS = AnyOf.of("and", "but", ";");
  private static final AnyOf SAYING = AnyOf.of("said", "says", "added", "claimed", "reported");
  private static final AnyOf CLAUSES =
      AnyOf.of("where", "while", "whereas", "bringing", "taking", "raising");

  private PeriodChooser() {}

  /**
   * The period of a figure, or null where the text gives none.
   *
   * @param context what the sentences before spoke about, or null
   * @param event when that happened of which the sentence before told, or null
   * @param own the day of the event that the sentence counts from, or null
   */
  static Choice choose(
      Scene scene,
      Figure figure,
      Measure measure,
      Period context,
      Period event,
      Period own,
      Calendar calendar) {
    Period stated = stated(scene, figure, measure);
    boolean other = OpenStretches.undated(scene) || VagueSpans.several(scene, figure, context);
    Period carried = stated == null && other ? null : context;
    return switch (measure.time()) {
      case STOCK -> {
        boolean now = scene.sentence().find(0, figure.from(), NOW) >= 0;
        now |= presently(scene.sentence(), figure.hedgeFrom());
        boolean dated = !now || AttachedPeriod.of(scene, figure) != null;
        boolean usable =
            dated && stated != null && stated.start().plusMonths(2).isAfter(stated.end());
        if (dated && FormerPeriods.bygone(scene, figure, stated, calendar)) {
          yield named(stated);
        }
        Period said = usable ? stated : SpeechDays.of(scene, figure);
        if (stated == null && VagueSpans.before(scene.sentence(), context)) {
          yield null;
        }
        if (stated == null && context != null && Courses.before(scene.sentence())) {
          said = Period.of(context.start().minusDays(1));
        }
        if (stated == null && context != null && Courses.outset(scene.sentence())) {
          said = Period.of(context.start());
        }
        yield said != null
            ? new Choice(Period.of(said.lastMonth()), "the month of the date in its sentence")
            : new Choice(Period.of(calendar.thisMonth()), "the month of publication");
      }
      case FLOW -> {
        boolean none =
            VagueSpans.open(scene, figure) || stated == null && VagueSpans.inTotal(scene, figure);
        yield none ? null : first(named(stated), carried(carried));
      }
      case EVENT ->
          VagueSpans.ages(scene, figure) || stated == null && VagueSpans.months(scene, figure)
              ? null
              : first(
                  choice(own, "the day of the event itself"),
                  named(stated),
                  carried(event == null || carried == null ? carried : event),
                  choice(SpeechDays.of(scene, figure), SPOKEN));
    };
  }

  /**
   * "Held 1,320 in August and is left with 710", "seized 477 in August, and Moscow holds 18": a
   * present tense of its own.
   */
  private static boolean presently(Sentence sentence, int hedge) {
    int holds = sentence.find(Math.max(0, hedge - PRESENT_REACH), hedge, HOLDS);
    if (holds > 0 && sentence.at(holds - 1).is("still")) {
      return true;
    }
    for (int i = holds - 1; i > Math.max(0, holds - PRESENT_REACH); i--) {
      if (sentence.has(i, JOINTS) && sentence.at(i - 1).is(",")) {
        return true;
      }
    }
    for (int i = hedge - 1; i > hedge - PRESENT_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
      if (sentence.has(i, PRESENT)) {
        int joint = sentence.lower(i - 1).endsWith("ly") || sentence.at(i - 1).is("still") ? 2 : 1;
        return sentence.has(i - joint, JOINTS);
      }
    }
    return false;
  }

  /** A period and why it was chosen. */
  record Choice(Period period, String why) {}

  private static Choice named(Period period) {
    return choice(period, "named in its sentence");
  }

  private static Choice carried(Period context) {
    return choice(context, CARRIED + " sentences before");
  }

  private static Choice choice(Period period, String why) {
    return period == null ? null : new Choice(period, why);
  }

  private static Choice first(Choice... choices) {
    for (Choice choice : choices) {
      if (choice != null) {
        return choice;
      }
    }
    return null;
  }

  /** The period that the sentence gives a figure, or null. */
  static Period stated(Scene scene, Figure figure, Measure measure) {
    Period close = AttachedPeriod.of(scene, figure);
    Period attached = FormerPeriods.without(scene, figure, close);
    boolean stock = measure.stock();
    if (attached != null) {
      return stock && sinceOnly(scene, attached) ? null : attached;
    }
    Period counted = EventDays.ofClause(scene, figure);
    if (counted != null) {
      return counted;
    }
    Period before = null;
    int led = 0;
    Period since = null;
    Period after = null;
    for (PeriodMention mention : scene.periods()) {
      // "Cyclone Chido, which came ashore on December 15, killed 120".
      boolean event = measure.event();
      // "The group, which has fought since 2007, killed 68".
      event &= !mention.since() || scene.sentence().find(0, mention.from(), "where") >= 0;
      if (!event && Asides.relative(scene.sentence(), mention.from(), figure.hedgeFrom())) {
        continue;
      }
      if (mention.from() >= figure.to() && FormerPeriods.has(scene, figure, mention)) {
        continue;
      }
      boolean apart =
          stock && scene.sentence().find(figure.to(), mention.from(), SpeechDays.APART) >= 0;
      if (mention.from() >= figure.to()
          && (apart || elsewhere(scene, figure.to(), mention.from()))) {
        break;
      }
      boolean plain = mention.plain() && !bracketedAway(scene, mention, figure);
      if (plain && mention.to() <= figure.from()) {
        before = mention.period();
        led = mention.to();
      } else if (plain
          && after == null
          && mention.from() >= figure.to()
          && !Yardsticks.ofAnother(scene, figure, mention)
          && !Yardsticks.yardstick(scene.sentence(), mention.from())
          && !leavesAside(scene.sentence(), figure, mention)) {
        after = mention.period();
      } else if (mention.since() && !stock) {
        since = mention.period();
        int gap = figure.hedgeFrom() - mention.to();
        // "The truce collapsed on March 18, and since then 1,574 have been killed".
        boolean clause = scene.sentence().has(mention.from() - 1, JOINTS);
        before = gap >= 0 && (clause || gap <= SPAN_REACH) ? null : before;
      }
    }
    if (before != null && (after == null || !ownClause(scene.sentence(), led, figure))) {
      boolean event = measure.event() && after != null;
      return event && AttachedPeriod.finer(scene, figure, before, after) ? after : before;
    }
    return after != null ? after : since;
  }

  /** "Rose to 13 on Tuesday after four more died on Monday": a clause with a day of its own. */
  private static boolean ownClause(Sentence sentence, int from, Figure figure) {
    int clause = sentence.find(from, figure.hedgeFrom(), AFTER);
    return clause == from;
  }

  /** "28 in the south, where the total since June was 158": a clause and a figure of its own. */
  private static boolean elsewhere(Scene scene, int from, int to) {
    int clause = scene.sentence().find(from, to, CLAUSES);
    int said = scene.sentence().find(from + 1, to, SAYING);
    boolean joined = said > 0 && scene.sentence().at(said - 1).is("and");
    if (joined && scene.figureBetween(said, to)) {
      // "Put its own dead at five, and said 100 had been killed on May 7".
      return true;
    }
    return clause >= 0 && scene.figureBetween(clause, scene.sentence().size());
  }

  /** "The Houthis, who have fired dozens of missiles, launched two on Tuesday". */
  private static boolean leavesAside(Sentence sentence, Figure figure, PeriodMention after) {
    int i = figure.hedgeFrom() - 1;
    while (i > 0 && sentence.at(i).kind() == Token.Kind.WORD && !sentence.has(i, RELATIVE)) {
      i--;
    }
    boolean aside = sentence.has(i, RELATIVE) && sentence.at(i - 1).is(",");
    return aside && sentence.find(figure.to(), after.from(), ",") >= 0;
  }

  private static boolean sinceOnly(Scene scene, Period period) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.period().equals(period)) {
        return mention.since();
      }
    }
    return false;
  }

  /** A date inside a bracket does not date a figure outside of it. */
  private static boolean bracketedAway(Scene scene, PeriodMention mention, Figure figure) {
    int open = AttachedPeriod.openBracket(scene.sentence(), mention.from());
    return open >= 0 && open != AttachedPeriod.openBracket(scene.sentence(), figure.from());
  }
}
