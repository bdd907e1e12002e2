package org.copytaster.claims;

/**
 * Figures that the one before them in their sentence is compared with: "compared with 447 in
 * September", "up from July's 240".
 */
final class Comparisons {
  private static final int COMPARED_REACH = 3;
  private static final int CLAUSE_REACH = 6;
  private static final int DATE_REACH = 6;
  private static final AnyOf THE = AnyOf.of("the", "those");
  private static final AnyOf FOR = AnyOf.of("for", "by", "held", "under");
  private static final AnyOf SAME = AnyOf.of("it", "he", "she", "they");
  private static final AnyOf REPORTING =
      AnyOf.of("reported", "recorded", "counted", "gave", "registered", "tallied", "claimed");
  private static final int LIST_REACH = 14;
  private static final int AGAINST_REACH = 9;

  private final WordList intention;
  private final WordList comparing;
  private final WordList comparators;
  private final WordList levels;
  private final WordList against;

  Comparisons(Words words) {
    this.intention = words.list("intention");
    this.comparing = words.list("comparing");
    this.comparators = words.list("comparator");
    this.levels = words.list("level");
    this.against = words.list("against");
  }

  /** "Compared with 447 in September": the same measure, with a period of its own; or null. */
  Draft compared(Scene scene, Figure figure, Draft previous) {
    if (!comparable(scene, figure, previous)) {
      return null;
    }
    Draft done = done(scene, figure, previous);
    if (done != null) {
      return done;
    }
    int from = leadStart(scene, figure);
    if (!linked(scene, from, figure, previous)) {
      return null;
    }
    Party other = previous.measure().actorRequired() ? forOther(scene, figure) : null;
    if (other != null && !other.equals(previous.roles().actor())) {
      Draft theirs = previous.with(new RoleFinder.Roles(other, previous.roles().about(), null));
      return Leaning.beside(scene, figure, theirs);
    }
    if (sameEvent(scene, figure, previous)) {
      return Leaning.beside(scene, figure, previous);
    }
    PeriodMention before = within(scene, from, figure.hedgeFrom());
    Period period = before == null ? AttachedPeriod.of(scene, figure) : before.period();
    boolean close = !figure.bare() || before != null || Leaning.closelyDated(scene, figure);
    close |= scene.sentence().at(figure.hedgeFrom() - 1).is("(");
    if (!close || period == null || samePeriod(period, previous)) {
      return null;
    }
    return Leaning.like(scene, figure, previous, Leaning.asDated(period, previous), "compared");
  }

  /**
   * "Almost double the 640 they had seized in January": a clause of its own with the same deed and
   * another time; or null.
   */
  Draft done(Scene scene, Figure figure, Draft told) {
    Sentence sentence = scene.sentence();
    boolean bare = figure.bare();
    int the = figure.hedgeFrom() - 1;
    if (!sentence.has(the, THE)
        || sentence.find(the - COMPARED_REACH, the, comparing) < 0
        || !bare && !Leaning.alike(figure, told)
        || bare && Leaning.countsOther(scene, figure)
        || told.measure().stock()) {
      return null;
    }
    for (Cue cue : scene.cues()) {
      boolean same =
          cue.measure() == told.measure() || Leaning.alike(cue.measure(), told.measure());
      boolean near = cue.from() >= figure.to() && cue.from() - figure.to() <= CLAUSE_REACH;
      if (same && near && AttachedPeriod.unbroken(scene, figure.to(), cue.from())) {
        Period period = behind(scene, cue.to());
        return period == null || period.equals(told.period())
            ? null
            : Leaning.like(scene, figure, actor(scene, figure, cue, told), period, "compared");
      }
    }
    return reported(scene, figure, told);
  }

  /** "A slight rise from the 28,240 it reported for September"; or null. */
  private static Draft reported(Scene scene, Figure figure, Draft told) {
    int verb = figure.to() + 1;
    boolean reported =
        scene.sentence().has(verb - 1, SAME) && scene.sentence().has(verb, REPORTING);
    Period period = reported ? behind(scene, verb + 1) : null;
    return period == null || period.equals(told.period())
        ? null
        : Leaning.like(scene, figure, told, period, "compared");
  }

  private static Period behind(Scene scene, int from) {
    for (PeriodMention mention : scene.periods()) {
      boolean near = mention.from() >= from && mention.from() - from <= DATE_REACH;
      if (near && AttachedPeriod.unbroken(scene, from, mention.from())) {
        return mention.period();
      }
    }
    return null;
  }

  /** "The 280 Ukraine took in May": who is named between did it, else who did the other. */
  private static Draft actor(Scene scene, Figure figure, Cue cue, Draft told) {
    for (PartyMention mention : scene.parties()) {
      boolean between = mention.from() >= figure.to() && mention.to() <= cue.from();
      if (between && mention.kind() != PartyMention.Kind.PLACE) {
        return told.with(new RoleFinder.Roles(mention.party(), told.roles().about(), null));
      }
    }
    return told;
  }

  /** "Against 38 percent for the RSF", "compared with 430 by Ukraine": whose it is; or null. */
  private static Party forOther(Scene scene, Figure figure) {
    int lead = figure.to();
    if (!FOR.has(scene.sentence().at(lead))) {
      return null;
    }
    int from = scene.sentence().at(lead + 1).is("the") ? lead + 2 : lead + 1;
    for (PartyMention mention : scene.parties()) {
      if (mention.from() == from && mention.kind() != PartyMention.Kind.PLACE) {
        return mention.party();
      }
    }
    return null;
  }

  /** Whether it may be of the same measure: in a like unit or in none, and neither hoped for. */
  private boolean comparable(Scene scene, Figure figure, Draft previous) {
    int from = previous.figure().to();
    return Leaning.fits(figure, previous)
        && scene.sentence().find(from, figure.hedgeFrom(), intention) < 0
        && !otherCount(scene, figure, previous)
        && !lost(scene, figure, previous);
  }

  /** "More than the 440 square kilometres it lost to the army in June": of the other side. */
  private static boolean lost(Scene scene, Figure figure, Draft previous) {
    for (Cue cue : scene.cues()) {
      boolean loss = cue.kind() == Measure.CueKind.LOSS && cue.measure() == previous.measure();
      boolean near = cue.from() > figure.to() && cue.from() - figure.to() <= CLAUSE_REACH;
      if (loss && near && AttachedPeriod.unbroken(scene, figure.to(), cue.from())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, a bracket or a date sets the two against each other. */
  private boolean linked(Scene scene, int from, Figure figure, Draft previous) {
    Sentence sentence = scene.sentence();
    int open = figure.hedgeFrom() - 1;
    boolean bracket = sentence.at(open).is("(");
    // "More than in 2024 (3,604) and 2023 (583)".
    bracket &= Leaning.alike(figure, previous) || open > 0 && scene.dated()[open - 1];
    return sentence.find(from - COMPARED_REACH, from, comparators) >= 0
        || bracket
        || setAgainst(scene, figure, previous)
        || listed(scene, figure, previous)
        || possessive(scene, from, figure);
  }

  /** "The toll of Friday's floods rose to 337, up from 307 on Saturday": of the same floods. */
  private static boolean sameEvent(Scene scene, Figure figure, Draft previous) {
    int from = figure.hedgeFrom() - 1;
    return previous.measure().event()
        && scene.sentence().at(from).is("from")
        && scene.sentence().at(from - 1).is("up")
        && Leaning.closelyDated(scene, figure)
        && EventDays.named(scene) != null;
  }

  /** Not so "holds 1,250 square kilometres, up from 1,150 on Thursday": two days of one month. */
  private static boolean samePeriod(Period period, Draft previous) {
    boolean day = previous.measure().stock() && period.day();
    return !day && Leaning.asDated(period, previous).equals(previous.period());
  }

  /** "412 in January, against a peak that analysts put at 1,300 last August". */
  private boolean setAgainst(Scene scene, Figure figure, Draft previous) {
    int from = previous.figure().to();
    int hedge = figure.hedgeFrom();
    int word = scene.sentence().find(from, hedge, against);
    return word >= 0
        && hedge - word <= AGAINST_REACH
        && Leaning.closelyDated(scene, figure)
        && !scene.figureBetween(from, hedge);
  }

  /** "Compares with 39 killed and 58 wounded": what it counts stands right behind it. */
  private static boolean otherCount(Scene scene, Figure figure, Draft previous) {
    boolean other = false;
    boolean same = false;
    for (Cue cue : scene.cues()) {
      boolean right = cue.kind() == Measure.CueKind.COUNT && cue.from() == figure.to();
      boolean before = cue.from() >= previous.figure().to() && cue.to() == figure.hedgeFrom();
      // "After giving up 260": a verb of several measures.
      boolean giving = scene.sentence().lower(cue.from()).endsWith("ing");
      same |= (right || before && giving) && cue.measure() == previous.measure();
      other |= (right || before) && cue.measure() != previous.measure();
    }
    return other && !same;
  }

  /** "588 in June, 507 in May". */
  private static boolean listed(Scene scene, Figure figure, Draft previous) {
    int gap = figure.hedgeFrom() - previous.figure().to();
    boolean comma = scene.sentence().at(figure.hedgeFrom() - 1).is(",");
    return comma && gap >= 0 && gap <= LIST_REACH && Leaning.closelyDated(scene, figure);
  }

  /** "A decrease on November's 505 square kilometres". */
  private static boolean possessive(Scene scene, int from, Figure figure) {
    PeriodMention mention = within(scene, from, figure.hedgeFrom());
    return mention != null && scene.sentence().at(mention.to()).is("'s");
  }

  /** Steps back over "July's record of": what stands between the comparing word and the figure. */
  private int leadStart(Scene scene, Figure figure) {
    int from = figure.hedgeFrom();
    while (from > 0 && (scene.dated()[from - 1] || scene.sentence().has(from - 1, levels))) {
      from--;
    }
    return from;
  }

  private static PeriodMention within(Scene scene, int from, int to) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= from && mention.to() <= to) {
        return mention;
      }
    }
    return null;
  }
}
